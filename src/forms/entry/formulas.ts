import type { EntryRow } from "../../plan/index";
import { makeAlike, type Own, type RowFormula, type RowText } from "../alike";
import type { FormContext } from "../context";
import type { Phrases } from "../phrases";
import { type Draft, inSheet, isLine, rowDrafts } from "./drafts";
import { visible } from "./head";
import { previousOf } from "./rows";
import { settingOf } from "./setting";
import { type StatusFormulas, statusFormulas } from "./status";
import { type SharedLines, shareLines } from "../shared-lines";

/** The formulas of a sheet: what rows say alike is alike, so that it is written once and copied. */
export type SheetFormulas = {
  /** The computed columns of a row by key. */
  readonly computed: (code: string) => readonly (readonly [string, string])[];
  readonly lines: SharedLines;
  /** Whether formulas of the row name a hidden column that only some rows need. */
  readonly names: (code: string, column: string) => boolean;
  readonly status: () => StatusFormulas;
  /** What the formulas of the row differ in. */
  readonly own: (code: string) => readonly Own[];
};

/** Columns that compare with the period before: empty, and nobody's to fill, where nothing was carried over. */
const COMPARED: ReadonlySet<string> = new Set(["kytruoc", "kytruoc.t", "tanggiam"]);

export function sheetFormulas(rows: readonly EntryRow[], context: FormContext, phrases: Phrases): SheetFormulas {
  const setting = settingOf(context);
  const columns = visible(context);
  const needed = new Map<string, ReadonlySet<string>>();
  const all = rows.flatMap((row) => {
    const { computed, lines } = rowDrafts(row, setting, columns);
    const alone = previousOf(context, row).result === undefined;
    const placed = (draft: Draft): RowFormula => ({ row: row.code, key: draft.key, cut: inSheet(draft, phrases) });
    const drafts = [...computed.filter(({ key }) => !alone || !COMPARED.has(key)), ...lines];
    needed.set(row.code, new Set(drafts.flatMap(({ needs }) => needs)));
    return drafts.map(placed);
  });
  const { formulas, cells } = makeAlike(all, "rieng");
  const of = new Map<string, RowText[]>(rows.map(({ code }) => [code, []]));
  for (const one of formulas) of.get(one.row)?.push(one);
  const lines = [...of].map(
    ([code, own]) => [code, own.flatMap(({ key, text }) => (isLine(key) ? [text] : []))] as const,
  );
  let status: StatusFormulas | undefined;
  return {
    computed: (code) => (of.get(code) ?? []).flatMap(({ key, text }) => (isLine(key) ? [] : [[key, text] as const])),
    lines: shareLines(new Map(lines)),
    names: (code, column) => needed.get(code)?.has(column) ?? false,
    status: () => (status ??= statusFormulas(phrases)),
    own: cells,
  };
}
