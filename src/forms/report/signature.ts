import { concat, eq, type Expr, literal, when } from "../../rules/index";
import type { CellSpec, RowSpec, Style } from "../../sheet/index";
import type { FormContext } from "../context";
import { receiverKeys } from "../info/receivers";
import { bind, type Binding, rendered } from "./binding";
import { info } from "./sections";

const SMALL: Style = { size: 11, vertical: "top", wrap: true };
const POST: Style = { size: 13, bold: true, horizontal: "center", vertical: "bottom", wrap: true };

/** A receiver on its line (Phụ lục I, mục II.9). */
const receiver = (key: string): Expr => when(eq(info(key), ""), "", concat("- ", info(key)));

const cell = (column: string, text: Expr, style: Style, binding: Binding): CellSpec => ({
  column,
  ...bind(text, binding),
  style,
});

/** Nơi nhận left, level with the signer right; room for the signature stands above the name. */
export function signature(context: FormContext, binding: Binding): readonly RowSpec[] {
  // The line above the post has two lines where a deputy signs for a collective: "TM. …", "KT. CHỦ TỊCH".
  const right = [info("sign.form.line"), info("sign.post.line")];
  const left = [literal("Nơi nhận:"), ...receiverKeys(context).map(receiver)];
  const lines = Math.max(right.length + 5, left.length);
  const row = (at: number): RowSpec => {
    const mine = left[at] ?? literal("");
    const text = rendered(mine, binding);
    return {
      key: `sign.${at}`,
      height: at === 0 ? 36 : text !== undefined && text.length > 44 ? 32 : 18,
      cells: [
        cell("left", mine, at === 0 ? { ...SMALL, size: 12, bold: true, italic: true } : SMALL, binding),
        cell("right", right[at] ?? literal(""), POST, binding),
      ],
    };
  };
  const foot = (key: string, text: Expr): RowSpec => ({ key, height: 20, cells: [cell("right", text, POST, binding)] });
  return [
    { key: "sign.gap", height: 14, cells: [] },
    ...Array.from({ length: lines }, (_, at) => row(at)),
    foot("sign.other", info("sign.otherPost")),
    foot("sign.name", info("sign.name")),
  ];
}
