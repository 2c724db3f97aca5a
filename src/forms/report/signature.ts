import { and, concat, eq, type Expr, literal, or, right, when } from "../../rules/index";
import type { CellSpec, RowSpec, Style } from "../../sheet/index";
import type { FormContext } from "../context";
import { receiverKeys } from "../info/receivers";
import { collective } from "../info/signing";
import { bind, type Binding, rendered } from "./binding";
import { info } from "./sections";

const SMALL: Style = { size: 11, vertical: "top", wrap: true };
const POST: Style = { size: 13, bold: true, horizontal: "center", vertical: "top", wrap: true };

/** Empty lines between the post and the name. */
const ROOM = 5;

/** A receiver on its line; the last one ends with a full stop (Phụ lục I, mục II.9). */
function receiver(key: string, at: number, all: readonly string[]): Expr {
  const text = info(key);
  const later = all.slice(at + 1).map((other) => eq(info(other), ""));
  const mark = when(
    or(eq(right(text, 1), ";"), eq(right(text, 1), ".")),
    "",
    when(and(literal(true), ...later), ".", ";"),
  );
  return when(eq(text, ""), "", concat("- ", text, mark));
}

/** The lines over the name: the form of signing where there is one, then the post (Phụ lục I, mục II.7). */
function posts(): readonly Expr[] {
  const form = info("sign.form.line");
  const post = info("sign.post.line");
  return [when(eq(form, ""), post, form), when(eq(form, ""), "", post)];
}

const cell = (column: string, text: Expr, style: Style, binding: Binding): CellSpec => ({
  column,
  ...bind(text, binding),
  style,
});

/**
 * Nơi nhận left, level with the signer right; room for the signature stands above the name.
 * @param receivers lines of Nơi nhận, where the document has its own
 */
export function signature(
  context: FormContext,
  binding: Binding,
  receivers: readonly Expr[] = receiverKeys(context).map(receiver),
): readonly RowSpec[] {
  const over = posts();
  // A deputy who signs for a collective has two lines there: "TM. …", "KT. CHỦ TỊCH". Known, they get what they need.
  const form = rendered(over[0] ?? literal(""), binding);
  const first = 18 * (form?.split("\n").length ?? (collective(context.unit) === "" ? 1 : 2));
  const left = [literal("Nơi nhận:"), ...receivers];
  // The name stands as far below as a signature needs, however many lines of Nơi nhận there are.
  const right = [...over, ...Array.from({ length: ROOM }, () => undefined), info("sign.otherPost"), info("sign.name")];
  const lines = Math.max(right.length, left.length);
  const row = (at: number): RowSpec => {
    const mine = left[at] ?? literal("");
    const signed = right[at];
    const text = rendered(mine, binding);
    return {
      key: `sign.${at}`,
      height: at === 0 ? first : text !== undefined && text.length > 44 ? 32 : 18,
      cells: [
        cell("left", mine, at === 0 ? { ...SMALL, size: 12, bold: true, italic: true } : SMALL, binding),
        ...(signed ? [cell("right", signed, POST, binding)] : []),
      ],
    };
  };
  return [{ key: "sign.gap", height: 14, cells: [] }, ...Array.from({ length: lines }, (_, at) => row(at))];
}
