import { type EntryRow, fold } from "../../plan/index";
import type { FormContext } from "../context";
import { rowHowTo, rowLabel } from "./rows";
import type { Texts } from "./texts";
import { majority, mode, type Verdict } from "./votes";

/** Row in which a text stands; one place is a vote, none or several are not. */
function only(texts: Texts, text: string): number | undefined {
  const places = texts.at(text);
  return places.length === 1 ? places[0]?.row : undefined;
}

type Seen = {
  readonly code: number | undefined;
  readonly name: number | undefined;
  readonly label: number | undefined;
  readonly howTo: number | undefined;
};

/**
 * The rows were sorted without the hidden column: every label and every how-to text stands once, together, on the very
 * rows where the codes stand, only in another order. Then what people see is right, because their figures moved along.
 */
function sortedWithoutCodes(seen: readonly Seen[]): boolean {
  const whole = seen.every(({ label, howTo }) => label !== undefined && label === howTo);
  const labels = new Set(seen.map(({ label }) => label));
  const codes = seen.map(({ code, name }) => code ?? name);
  return whole && labels.size === seen.length && codes.every((row) => row !== undefined && labels.has(row));
}

export type FoundRow = { readonly row: EntryRow; readonly verdict: Verdict };

/** Row of each measure by majority of hidden code, visible label, how-to text and the names of its cells. */
export function findRows(
  texts: Texts,
  rows: readonly EntryRow[],
  context: FormContext,
  named: ReadonlyMap<string, readonly number[]>,
): readonly FoundRow[] {
  const folded = texts.folded();
  const seen = rows.map((row) => ({
    code: only(texts, row.code),
    name: mode(named.get(row.code) ?? []),
    label: only(folded, fold(rowLabel(row))),
    howTo: only(folded, fold(rowHowTo(row, context))),
  }));
  const sorted = sortedWithoutCodes(seen);
  return rows.map((row, at) => {
    const { code, name, label, howTo } = seen[at] ?? {
      code: undefined,
      name: undefined,
      label: undefined,
      howTo: undefined,
    };
    const verdict = majority([
      { by: "mã ẩn", at: code },
      // A row that nobody fills in has no named cell: none is missed.
      ...(name === undefined && row.state !== "asked" ? [] : [{ by: "tên ô", at: name }]),
      { by: "tên chỉ tiêu", at: label },
      { by: "cách nhập", at: howTo },
    ]);
    if (verdict.kind !== "tie" || !sorted || label === undefined) return { row, verdict };
    return { row, verdict: { kind: "found", at: label, against: ["mã ẩn", "tên ô"] } };
  });
}
