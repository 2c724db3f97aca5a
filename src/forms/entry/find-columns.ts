import { fold } from "../../plan/index";
import type { FormContext } from "../context";
import { entryColumns } from "./columns";
import { majority, mode, type Verdict } from "./votes";
import type { Texts } from "./texts";

/** Header path of each column, found by the texts that people see. */
function byHeader(
  texts: Texts,
  context: FormContext,
): { readonly found: ReadonlyMap<string, number>; readonly top: number | undefined } {
  const columns = entryColumns(context).filter(({ hidden }) => !hidden);
  const folded = texts.folded();
  const groups = new Set(columns.map(({ header }) => fold(header[0] ?? "")));
  const top = folded.rowWithMost(groups);
  const found = new Map<string, number>();
  if (top === undefined) return { found, top };
  const heads = folded.inRow(top);
  const leaves = [1, 2].flatMap((down) => folded.inRow(top + down));
  const groupAt = (column: number): string => heads.filter((head) => head.column <= column).at(-1)?.text ?? "";
  for (const { key, header } of columns) {
    const [group = "", leaf] = header;
    const places =
      leaf === undefined
        ? heads.filter(({ text }) => text === fold(group))
        : leaves.filter(({ column, text }) => text === fold(leaf) && groupAt(column) === fold(group));
    const [only, more] = places;
    if (only && !more) found.set(key, only.column);
  }
  return { found, top };
}

/** The row of hidden keys, wherever it stands. */
function columnsByKey(texts: Texts, context: FormContext): ReadonlyMap<string, number> {
  const keys = new Set<string>(entryColumns(context).map(({ key }) => key));
  const row = texts.rowWithMost(keys);
  const cells = row === undefined ? [] : texts.inRow(row).filter(({ text }) => keys.has(text));
  const found = new Map<string, number>();
  for (const { column, text } of cells)
    if (cells.filter((other) => other.text === text).length === 1) found.set(text, column);
  return found;
}

/** What the heading of the sheet says of its columns. */
type Columns = {
  /** Column of each key by majority of hidden key, header text and the names of its cells. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** By hidden keys alone: columns of labels have no names, and their heading may have been edited. */
  readonly keyed: ReadonlyMap<string, number>;
  /** The row of headings. */
  readonly top: number | undefined;
};

export function findColumns(
  texts: Texts,
  context: FormContext,
  named: ReadonlyMap<string, readonly number[]>,
): Columns {
  const keyed = columnsByKey(texts, context);
  const { found: headers, top } = byHeader(texts, context);
  const verdicts = new Map(
    entryColumns(context).map(({ key }) => [
      key,
      majority([
        { by: "khóa ẩn", at: keyed.get(key) },
        { by: "tiêu đề cột", at: headers.get(key) },
        { by: "tên ô", at: mode(named.get(key) ?? []) },
      ]),
    ]),
  );
  return { verdicts, keyed, top };
}
