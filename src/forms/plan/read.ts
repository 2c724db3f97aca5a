import type { EntryRow } from "../../plan/index";
import type { Problem } from "../../problems/index";
import type { PlanRow, PlanValues } from "../../rules/index";
import { address, cellKey, definedName, type Grid, type GridBook, type GridCell, rowsAlike } from "../../sheet/index";
import type { FormContext } from "../context";
import { rowLabel } from "../entry/rows";
import { errorValue } from "../lines/error-value";
import { findLineColumns } from "../lines/find-line-columns";
import { findLines } from "../lines/find-lines";
import { lineProblems, lostColumn, missingSheet, type Where } from "../lines/line-problems";
import { hasFormula, shownText } from "../lines/lost-formula";
import { type FormTexts, type Layout, type Line, linesTexts, sheetOfLines } from "../lines/lines";
import { FORM_VERSION, PLAN_SINCE } from "../meta/records";
import { issuedValue, planName } from "./cells";
import { type Plan, planColumns, planOf, planRow } from "./columns";
import { PLAN_TITLE } from "./draw";

/** Sheet `Kế hoạch` as it was read: what each row holds, and what is wrong with the sheet itself. */
export type PlanRead = {
  readonly sheet: string;
  readonly rows: readonly PlanValues[];
  /** Rows in whose column Đối chiếu no formula stands, with what stands there. */
  readonly words: ReadonlyMap<PlanValues, GridCell | undefined>;
  readonly problems: readonly Problem[];
};

const NAME = definedName("kh.").toLowerCase();

/** Hidden codes of sheet `Kế hoạch` begin so. */
const CODE = /^kh[.]MT/;

/** A sheet `Kế hoạch`, whatever it is called: it shows the labels of sheet `Chỉ tiêu` but is not that. */
export const isPlanSheet = (grid: Grid): boolean =>
  grid.names.some(({ name }) => name.toLowerCase().startsWith(NAME)) ||
  (grid.names.length === 0 &&
    [...grid.cells.values()].some(({ kind, value }) => kind === "text" && CODE.test(String(value))));

/** Sheets that carry a name or a code of ours: the labels of the rows stand in sheet `Chỉ tiêu` too. */
function ofPlan(book: GridBook, codes: ReadonlySet<string>): GridBook {
  const named = (grid: Grid): boolean =>
    [...grid.names, ...book.names].some(
      ({ name, sheet }) => sheet === grid.name && name.toLowerCase().startsWith(NAME),
    );
  const coded = (grid: Grid): boolean =>
    [...grid.cells.values()].some(({ kind, value }) => kind === "text" && codes.has(String(value)));
  const byName = book.sheets.filter(named);
  return { ...book, sheets: byName.length > 0 ? byName : book.sheets.filter(coded) };
}

const lineOf = (row: EntryRow, { moments }: Plan): Line => ({
  key: `kh.${row.code}`,
  shown: new Map([["ten", rowLabel(row)]]),
  names: new Map([...moments.map(({ key }) => key), "lydo"].map((key) => [key, planName(row, key)])),
});

const cellOf = (value: string | number | undefined) =>
  value === undefined
    ? undefined
    : typeof value === "number"
      ? ({ kind: "number", value } as const)
      : ({ kind: "text", value } as const);

function valuesOf(
  of: PlanRow,
  at: number,
  grid: Grid,
  columns: ReadonlyMap<string, number>,
  context: FormContext,
  alike: object | undefined,
): PlanValues {
  return {
    of,
    // What was registered before is judged as issued, not as the locked cell has it now.
    cell: (key) => {
      const column = columns.get(key);
      return (
        cellOf(issuedValue(context, of.row, key)) ??
        (column === undefined ? undefined : grid.cells.get(cellKey(at, column)))
      );
    },
    address: (key) => address(at, columns.get(key) ?? 0),
    ...(alike && { alike }),
  };
}

const NEEDED = (plan: Plan): ReadonlySet<string> => new Set([...plan.moments.map(({ key }) => key), "lydo"]);

export type PlanLayout = Layout & {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly of: PlanRow; readonly at: number }[];
};

const headingsOf = (context: FormContext, plan: Plan) =>
  planColumns(context, plan).map(({ key, header }) => ({ key, headings: [header.at(-1) ?? ""] }));

/** Texts by which the sheet is found. */
export function planTexts(context: FormContext): FormTexts {
  const plan = planOf(context);
  const lines = plan.rows.map((row) => lineOf(row, plan));
  return linesTexts(lines, headingsOf(context, plan));
}

/** Forms before version 2 have no such sheet, and some plans have nothing to register. */
const isAsked = ({ formVersion }: FormContext, { rows }: Plan): boolean =>
  (formVersion ?? FORM_VERSION) >= PLAN_SINCE && rows.length > 0;

/** Where the rows stand, wherever they have gone since; never by a guess. */
export function locatePlan(book: GridBook, context: FormContext): PlanLayout | undefined {
  const plan = planOf(context);
  if (!isAsked(context, plan)) return undefined;
  const lines = plan.rows.map((row) => lineOf(row, plan));
  const match = sheetOfLines(ofPlan(book, new Set(lines.map(({ key }) => key))), lines, PLAN_TITLE);
  if (!match) return undefined;
  const { grid, texts, named } = match;
  const where: Where = { file: book.file, sheet: grid.name };
  const headings = headingsOf(context, plan);
  const verdicts = findLineColumns(texts, headings, named);
  const columns = new Map(
    [...verdicts].flatMap(([key, verdict]) => (verdict.kind === "found" ? [[key, verdict.at] as const] : [])),
  );
  const found = findLines(texts, lines, named, new Map([["ten", "tên chỉ tiêu"]]));
  const rows = found.flatMap(({ verdict }, n) => {
    const row = plan.rows[n];
    return verdict.kind === "found" && row ? [{ of: planRow(row, plan), at: verdict.at }] : [];
  });
  const lost = headings.filter(({ key }) => NEEDED(plan).has(key) && !columns.has(key));
  const short = (key: string): string => key.replace(/^kh[.]/, "");
  const problems = [
    ...lost.map(({ key, headings: [header = ""] }) => lostColumn(`kh.${key}`, header, where)),
    ...lineProblems(
      found,
      where,
      ({ line }) => ({ measure: short(line.key), label: line.shown.get("ten") ?? "" }),
      ({ line }) => short(line.key),
    ),
  ];
  return { grid, columns, rows, printed: [], problems };
}

/** What was registered before is judged as issued, and the formulas of older forms use other words: those are left alone. */
function wordsOf(
  { grid, columns, rows: lines }: PlanLayout,
  rows: readonly PlanValues[],
  { registered, formVersion = FORM_VERSION }: FormContext,
): PlanRead["words"] {
  const column = columns.get("doichieu");
  const words = new Map<PlanValues, GridCell | undefined>();
  if (column === undefined || registered || formVersion < FORM_VERSION) return words;
  const cells = lines.map(({ at }) => grid.cells.get(cellKey(at, column)));
  const isCopy = cells.every((cell) => !hasFormula(cell));
  rows.forEach((values, n) => {
    const cell = cells[n];
    if (!hasFormula(cell) && !(isCopy && shownText(cell) === "")) words.set(values, cell);
  });
  return words;
}

/** Sheet `Kế hoạch` by the same names it was drawn with. */
export function readPlan(book: GridBook, context: FormContext, layout = locatePlan(book, context)): PlanRead {
  const none = { sheet: PLAN_TITLE, rows: [], words: new Map() };
  if (!layout)
    return { ...none, problems: isAsked(context, planOf(context)) ? [missingSheet(book.file, PLAN_TITLE)] : [] };
  const { grid, columns, problems } = layout;
  // What was registered before stands in no cell.
  const alike = context.registered ? undefined : rowsAlike(columns, grid.cells);
  const rows = layout.rows.map(({ of, at }) => valuesOf(of, at, grid, columns, context, alike?.(at)));
  const reasons = rows.flatMap(({ of: { row }, cell, address: at }): readonly Problem[] => {
    const reason = cell("lydo");
    if (reason?.kind !== "error") return [];
    const place = { file: book.file, sheet: grid.name, cell: at("lydo") };
    return errorValue(reason, place, planName(row, "lydo"), "Quy ước nhập số liệu");
  });
  return { sheet: grid.name, rows, words: wordsOf(layout, rows, context), problems: [...problems, ...reasons] };
}
