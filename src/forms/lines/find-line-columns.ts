import { fold } from "../../plan/index";
import type { Texts } from "../entry/texts";
import { majority, mode, type Verdict } from "../entry/votes";
import type { Named } from "./lines";

/** A column of a form: its hidden key, and the headings under which people know it (one of them is enough). */
export type LineColumn = { readonly key: string; readonly headings: readonly string[] };

/** Column of each key by majority of hidden key, heading and the names of its cells. */
export function findLineColumns(
  texts: Texts,
  columns: readonly LineColumn[],
  named: Named,
): ReadonlyMap<string, Verdict> {
  const keys = new Set(columns.map(({ key }) => key));
  const keyRow = texts.rowWithMost(keys);
  const keyed = keyRow === undefined ? [] : texts.inRow(keyRow);
  const folded = texts.folded();
  return new Map(
    columns.map(({ key, headings }) => {
      const names = new Set(headings.map(fold));
      const heads = mode([...names].flatMap((name) => folded.at(name).map(({ column }) => column)));
      const own = keyed.filter(({ text }) => text === key);
      return [
        key,
        majority([
          { by: "khóa ẩn", at: own.length === 1 ? own[0]?.column : undefined },
          { by: "tiêu đề cột", at: heads },
          { by: "tên ô", at: mode(named.columns.get(key) ?? []) },
        ]),
      ];
    }),
  );
}
