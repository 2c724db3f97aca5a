import type { EntryKey, EntryRow } from "../../plan/index";
import {
  cleanFormula,
  gradeFormula,
  keptCells,
  NO,
  numericCells,
  plainFormula,
  REASONS,
  SharedRows,
  YES,
} from "../../rules/index";
import type { CellSpec, Style } from "../../sheet/index";
import { targetText } from "../../words/index";
import type { FormContext } from "../context";
import { BOXED, CENTERED, COUNT, GREY, INPUT, INPUT_CHOICE, INPUT_TEXT, LABEL } from "../palette";
import { OBJECT } from "./messages";
import type { Phrases } from "../phrases";
import { boundCells } from "./bound";
import { addsHalves, previousOf, rowHowTo, rowLabel, rowNumber } from "./rows";
import type { SheetFormulas } from "./formulas";
import { statusCells } from "./status";
import { ANSWER_RULE, COUNT_RULE, REASON_RULE, SECOND_HALF_RULE } from "./validations";

export const LISTS = [
  { name: "co_khong", items: [YES, NO] },
  { name: "ly_do", items: [...REASONS] },
] as const;

const RATE: Style = { ...COUNT, format: "0.00%" };
const POINTS: Style = { ...COUNT, format: "+0.00;-0.00;0" };
const CHANGE: Style = { ...COUNT, format: "+#,##0;-#,##0;0" };

/** Name of an entry cell in the spec: `MT3-CT4b.tu.nu`; published ones become `ct_…` names. */
const named = (row: EntryRow, key: string, publish: boolean): Pick<CellSpec, "name" | "publish"> => ({
  name: `${row.code}.${key}`,
  publish,
});

function inputCells(row: EntryRow, { period }: FormContext): readonly CellSpec[] {
  const numbers = numericCells(row).map((key): CellSpec => ({
    column: key,
    style: INPUT,
    validation: key === "tu.tong" && addsHalves(row, period) ? SECOND_HALF_RULE : COUNT_RULE,
    ...named(row, key, true),
  }));
  const answer: readonly CellSpec[] = row.cells.includes("co")
    ? [{ column: "co", style: INPUT_CHOICE, validation: ANSWER_RULE, ...named(row, "co", true) }]
    : [];
  if (row.state !== "asked") return [...numbers, ...answer];
  return [
    ...numbers,
    ...answer,
    { column: "lydo", style: INPUT_CHOICE, validation: REASON_RULE, ...named(row, "lydo", true) },
    { column: "ghichu", style: INPUT_TEXT, ...named(row, "ghichu", true) },
  ];
}

/** Figures of earlier submissions as issued: shown in locked cells, kept exactly in hidden ones. */
function carriedCells(row: EntryRow, context: FormContext): readonly CellSpec[] {
  const { result, denominator, cumulative } = previousOf(context, row);
  const half = context.previous?.firstHalf.get(row.code);
  const open = (key: EntryKey): boolean => row.cells.includes(key);
  const bound = row.merged !== undefined && row.measure.nature === "flowCumulative";
  const cells: CellSpec[] = [];
  if (result !== undefined) cells.push({ column: "kytruoc.n", value: result, ...named(row, "kytruoc.n", false) });
  if (denominator !== undefined) cells.push({ column: "kytruoc.d", value: denominator });
  if (cumulative !== undefined && !open("luyke.truoc") && row.asks === "count" && !bound)
    cells.push({ column: "luyke.truoc", value: cumulative, style: COUNT, ...named(row, "luyke.truoc", true) });
  if (context.period.part === "year" && half !== undefined && row.asks === "count")
    cells.push({ column: "h1", value: half, style: COUNT, ...named(row, "h1", true) });
  return cells;
}

const RATES = new Set(["ketqua", "kytruoc", "dangky"]);
const isHelper = (key: string): boolean => key.endsWith(".t") || key.endsWith(".gt");

const shownStyle = (row: EntryRow, key: string): Style => {
  if (isHelper(key)) return {};
  if (key === "danhgia") return CENTERED;
  if (row.asks === "boolean") return CENTERED;
  if (key === "tanggiam") return row.asks === "ratio" ? POINTS : CHANGE;
  return row.asks === "ratio" && RATES.has(key) ? RATE : COUNT;
};

const computedCells = (row: EntryRow, { computed }: SheetFormulas): readonly CellSpec[] =>
  computed(row.code).map(([key, text]) => ({
    column: key,
    formula: text,
    style: shownStyle(row, key),
    ...named(row, key, !isHelper(key)),
  }));

function gradedCells(row: EntryRow): readonly CellSpec[] {
  return numericCells(row).flatMap((key) => [
    { column: `${key}.s`, formula: cleanFormula(`{${key}}`) },
    { column: `${key}.p`, formula: plainFormula(`{${key}.s}`) },
    { column: `${key}.gt`, formula: gradeFormula(`{${key}}`, `{${key}.s}`, `{${key}.p}`) },
  ]);
}

const HOW_TO: Style = { ...LABEL, size: 9 };
const UNUSED: Style = { ...BOXED, ...GREY };

function labelCells(row: EntryRow, context: FormContext): readonly CellSpec[] {
  return [
    { column: "tt", value: rowNumber(row), style: CENTERED },
    { column: "ten", value: rowLabel(row), style: LABEL },
    { column: "cach", value: rowHowTo(row, context), style: HOW_TO },
    { column: "dvt", value: row.measure.unit, style: CENTERED },
    { column: "moc", value: targetText(row.measure.targets, row.measure.unit), style: CENTERED },
    { column: "ma", value: row.code },
  ];
}

/** Visible columns that the row does not use are grey, so that nobody wonders what belongs there. */
const GREY_COLUMNS = [
  "dangky",
  "tu.tong",
  "tu.nu",
  "tu.nam",
  "mau.tong",
  "mau.nu",
  "mau.nam",
  "co",
  "ketqua",
  "kytruoc",
  "tanggiam",
  "luyke.truoc",
  "luyke",
  "h1",
  "lydo",
  "ghichu",
  "cansua",
];

/** Cells that people find by name once a column (`namedOnce`); the codes of rows make the names. */
const SHOWN: ReadonlySet<string> = new Set(["trangthai", "cansua"]);

/** Cells that a row has in every sheet. */
type OwnCells = Readonly<Record<"labels" | "inputs" | "graded", readonly CellSpec[]>>;

/** Forms of one plan have most of their rows in common. */
const shared = new SharedRows<OwnCells>();

const ownCells = (row: EntryRow, context: FormContext): OwnCells =>
  shared.of(row, context.unit.kind, () => ({
    labels: labelCells(row, context),
    inputs: row.merged ? boundCells(row) : inputCells(row, context),
    graded: gradedCells(row),
  }));

/** All cells of one row of entry. */
export function rowCells(
  row: EntryRow,
  context: FormContext,
  phrases: Phrases,
  formulas: SheetFormulas,
): readonly CellSpec[] {
  const said = [...computedCells(row, formulas), ...statusCells(row, formulas, phrases)].map((cell) =>
    SHOWN.has(cell.column) ? { ...cell, ...named(row, cell.column, true) } : cell,
  );
  const names = (key: string): boolean => formulas.names(row.code, key);
  const { labels, inputs, graded } = ownCells(row, context);
  const cells = [
    ...labels,
    ...inputs,
    ...carriedCells(row, context),
    ...graded,
    ...said,
    ...keptCells(row, names).map(([column, text]) => ({ column, formula: text })),
    ...formulas.own(row.code),
    ...(names(OBJECT) ? [{ column: OBJECT, value: row.measure.counts }] : []),
  ];
  const used = new Set(cells.map(({ column }) => column));
  const unused = GREY_COLUMNS.filter((key) => !used.has(key) && (key !== "h1" || context.period.part === "year"));
  return [...cells, ...unused.map((column) => ({ column, style: UNUSED }))];
}
