import type { FormChange } from "../../problems/index";
import { columnLetters, type Grid, type GridBook, type SheetSpec } from "../../sheet/index";
import { SHEETS, targetText } from "../../words/index";
import type { FormContext } from "../context";
import { entryColumns } from "../entry/columns";
import { drawEntry } from "../entry/draw";
import type { EntryLayout } from "../entry/locate";
import { formRows, rowHowTo, rowLabel } from "../entry/rows";
import { drawInfo } from "../info/draw";
import type { BookLayout } from "../layout/layouts";
import { FORM_VERSION, type MetaRecord, PLAN_SINCE } from "../meta/records";
import { issuedRow, targetLine } from "../meta/target-line";
import { planOf } from "../plan/columns";
import { drawTasks } from "../tasks/draw";
import { rowsNotIssued, textIn } from "./issued";

type Change = Omit<FormChange, "sheet" | "what">;
type Line = { readonly key: string; readonly name: string; readonly at: number };

const differing = (what: FormChange["what"], sheet: string, all: readonly Change[]): readonly FormChange[] =>
  all.flatMap(({ name, was, now }) => (was === now ? [] : [{ what, sheet, name, was, now }]));

function versions({ formVersion, planVersion, pack }: FormContext): readonly FormChange[] {
  const one = (what: "form" | "plan", name: string, was: number | undefined, now: number): readonly FormChange[] =>
    was === undefined ? [] : [{ what, sheet: "", name, was: String(was), now: String(now) }];
  return [
    ...one("form", "", formVersion, FORM_VERSION),
    ...one("plan", pack.number || pack.id, planVersion, pack.version),
  ];
}

function sheets(context: FormContext): readonly FormChange[] {
  const since = (context.formVersion ?? FORM_VERSION) < PLAN_SINCE && planOf(context).rows.length > 0;
  return since ? [{ what: "sheet", sheet: SHEETS.plan, name: SHEETS.plan, was: "", now: SHEETS.plan }] : [];
}

/** Rows as people count them, of the file and of the sheet as it is drawn today. */
function moved({ name }: Grid, lines: readonly Line[], drawn: SheetSpec): readonly FormChange[] {
  const now = new Map(drawn.rows.map(({ key }, at) => [key, at]));
  const all = lines.flatMap((line) => {
    const at = now.get(line.key);
    return at === undefined ? [] : [{ name: line.name, was: String(line.at + 1), now: String(at + 1) }];
  });
  return differing("row", name, all);
}

function movedColumns({ grid, all }: EntryLayout, context: FormContext): readonly FormChange[] {
  const found = entryColumns(context).flatMap(({ key, header }, at) => {
    const was = all.get(key);
    return was === undefined ? [] : [{ name: header.join(" › "), was: columnLetters(was), now: columnLetters(at) }];
  });
  return differing("column", grid.name, found);
}

/** What a later version of the plan says of its measures otherwise. */
function measures(layout: EntryLayout, context: FormContext, records: readonly MetaRecord[]): readonly FormChange[] {
  const { name: sheet } = layout.grid;
  const rows = formRows(context);
  const texts = (what: FormChange["what"], key: string, of: (row: (typeof rows)[number]) => string) =>
    differing(
      what,
      sheet,
      rows.flatMap((row) => {
        const was = textIn(layout, row.code, key);
        return was === undefined ? [] : [{ name: row.code, was, now: of(row) }];
      }),
    );
  const issued = rows.flatMap((row): readonly FormChange[] => {
    const before = issuedRow(records, row.code);
    if (!before) return [];
    const { targets, unit, kind } = row.measure;
    const same = before.lines.join(" ") === targets.map(targetLine).join(" ");
    return [
      ...differing("kind", sheet, [{ name: row.code, was: before.kind, now: kind }]),
      ...(same
        ? []
        : differing("target", sheet, [
            { name: row.code, was: targetText(before.targets, unit), now: targetText(targets, unit) },
          ])),
    ];
  });
  const { added, removed } = rowsNotIssued(context, records);
  const labels = new Map(rows.map((row) => [row.code, rowLabel(row)]));
  return [
    ...added.map((name): FormChange => ({ what: "label", sheet, name, was: "", now: labels.get(name) ?? name })),
    ...removed.map((name): FormChange => ({ what: "label", sheet, name, was: name, now: "" })),
    ...texts("label", "ten", rowLabel),
    ...texts("howTo", "cach", (row) => rowHowTo(row, context)),
    ...texts("unit", "dvt", ({ measure }) => measure.unit),
    ...issued,
  ];
}

/**
 * In what the form of a file differs from the form of today, thing by thing, with what it was and what it is now.
 * Values are read by names, keys and labels, so that none is lost by it. Empty for a form of today.
 */
export function formChanges(
  book: GridBook,
  context: FormContext,
  { info, tasks, entry }: BookLayout,
  records: readonly MetaRecord[],
): readonly FormChange[] {
  const { formVersion: before, planVersion, ...now } = context;
  if (before === undefined && planVersion === undefined) return [];
  const targets = formRows(now).length > 0;
  const fields = new Map(info?.cells.map(({ field, row }) => [field.key, { name: field.label, at: row }]));
  const rowsOf = (found: readonly Line[], grid: Grid, drawn: () => SheetSpec) => moved(grid, found, drawn());
  return [
    ...versions(context),
    ...sheets(context).filter(({ name }) => !book.sheets.some((grid) => grid.name === name)),
    ...(info
      ? rowsOf(
          [...fields].map(([key, one]) => ({ key, ...one })),
          info.grid,
          () => drawInfo(now),
        )
      : []),
    ...(targets && entry
      ? [
          ...movedColumns(entry, now),
          ...rowsOf(
            entry.found.flatMap(({ row: { code }, verdict }) =>
              verdict.kind === "found" ? [{ key: code, name: code, at: verdict.at }] : [],
            ),
            entry.grid,
            () => drawEntry(now),
          ),
          ...(planVersion === undefined ? [] : measures(entry, now, records)),
        ]
      : []),
    ...(tasks
      ? rowsOf(
          tasks.found.flatMap(({ line: { key }, verdict }) =>
            verdict.kind === "found" ? [{ key, name: key, at: verdict.at }] : [],
          ),
          tasks.grid,
          () => drawTasks(now),
        )
      : []),
  ];
}
