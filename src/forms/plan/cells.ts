import type { EntryRow } from "../../plan/index";
import {
  formula,
  type Moment,
  quoteText,
  ref,
  registeredGradeFormula,
  registeredTextFormula,
  wordsIn,
} from "../../rules/index";
import type { CellSpec, Style, Validation } from "../../sheet/index";
import { aboveText, targetText } from "../../words/index";
import type { FormContext } from "../context";
import { rowLabel, rowNumber } from "../entry/rows";
import { CENTERED, GREY, INPUT_CHOICE, INPUT_TEXT, LABEL } from "../palette";
import { type Plan, planRow } from "./columns";
import { FILLED, type PlanFormulas } from "./formulas";
import { LINES } from "./outcome";

/** Name of a cell of the sheet: `kh.MT3-CT4b.nam`; `MT3-CT4b.…` are cells of sheet `Chỉ tiêu`. */
export const planName = (row: EntryRow, key: string): string => `kh.${row.code}.${key}`;

/** A school answers Có or Không where an office above counts: of those who answered, the share is one of what is counted. */
export function planUnit({ asks, measure: { kind, unit, counts } }: EntryRow): string {
  if (asks === "boolean") return "Có/Không";
  return kind === "boolean" && asks === "ratio" && !unit.startsWith("%") ? `% ${counts}` : unit;
}

/** What the plan above sets, and what the office above has registered beyond it. */
export function milestones({ code, measure }: EntryRow, { above, period }: FormContext): string {
  const figures = above?.get(code);
  const set = targetText(measure.targets, measure.unit);
  return [...(set === "" ? [] : [set]), ...(figures ? [aboveText(figures, measure.unit, period.year)] : [])].join(". ");
}

/** One look for all: "0.##" would show 98 as "98,". */
const TYPED: Style = { ...INPUT_CHOICE, size: 11 };
const ISSUED: Style = { ...CENTERED, size: 11 };

/** One rule for all cells of a kind: every rule more is a request more when the sheet is inserted. */
const RULES: Readonly<Record<EntryRow["asks"], Validation>> = {
  boolean: {
    kind: "list",
    list: "co_khong",
    stop: true,
    title: "Chọn Có hoặc Không",
    message: "Ô này chỉ nhận Có hoặc Không. Chọn trong danh sách.",
  },
  count: {
    kind: "whole",
    min: 0,
    max: 999_999_999,
    stop: false,
    title: "Số đăng ký chưa đúng",
    message: "Ô này cần số nguyên từ 0 trở lên, gõ liền, không dùng dấu chấm ngăn cách hàng nghìn.",
    prompt: "Số nguyên, phần của riêng đơn vị. Không đăng ký thì để trống.",
  },
  // A rule cannot ask for a number from 0 to 100 with decimals; column Đối chiếu says at once what is wrong.
  ratio: {
    kind: "custom",
    formula: "TRUE",
    stop: false,
    title: "Tỷ lệ chưa đúng",
    message: "Ô này cần số phần trăm từ 0 đến 100, ví dụ 98,2.",
    prompt: "Số phần trăm, ví dụ 98,2. Không đăng ký thì để trống.",
  },
};

/** What was registered before this workbook was issued: shown, locked, and judged as issued. */
export function issuedValue({ registered }: FormContext, row: EntryRow, key: string): string | number | undefined {
  const text = registered?.get(row.code)?.get(key);
  return text === undefined || row.asks === "boolean" ? text : Number(text);
}

/** The words of a cell, or what an error value there counts as: an answer that is none, no reason. */
const held = (key: string, broken: string): string => `IFERROR(${formula(wordsIn(ref(key)))},${quoteText(broken)})`;

function inputCells(row: EntryRow, moment: Moment, context: FormContext): readonly CellSpec[] {
  const { key } = moment;
  const issued = issuedValue(context, row, key);
  const input: CellSpec = {
    column: key,
    name: planName(row, key),
    publish: true,
    ...(issued === undefined ? { style: TYPED, validation: RULES[row.asks] } : { value: issued, style: ISSUED }),
  };
  if (row.asks === "boolean") return [input, { column: `${key}.s`, formula: held(key, "#") }];
  const [typed, text] = [`{${key}}`, `{${key}.s}`];
  return [
    input,
    { column: `${key}.s`, formula: registeredTextFormula(typed) },
    { column: `${key}.gt`, formula: registeredGradeFormula(typed, text, row.asks === "count" ? "count" : "rate") },
  ];
}

/** All cells of one row of the sheet. */
export function planCells(
  row: EntryRow,
  plan: Plan,
  context: FormContext,
  formulas: PlanFormulas,
): readonly CellSpec[] {
  const of = planRow(row, plan);
  const open = new Set(of.moments.map(({ key }) => key));
  return [
    { column: "tt", value: rowNumber(row), style: CENTERED },
    { column: "ten", value: rowLabel(row), style: LABEL },
    { column: "dvt", value: planUnit(row), style: CENTERED },
    { column: "moc", value: milestones(row, context), style: CENTERED },
    ...of.moments.flatMap((moment) => inputCells(row, moment, context)),
    ...plan.moments.filter(({ key }) => !open.has(key)).map(({ key }) => ({ column: key, style: GREY })),
    ...formulas.lines.cells(row.code).map(({ key, text }) => ({ column: key, formula: text })),
    { column: LINES, formula: formulas.lines.of(row.code).join("&") || '""' },
    // Texts are measured cell by cell: not every program does it over a range.
    {
      column: "dem.giu",
      formula: `LEN({${LINES}})-LEN(SUBSTITUTE(SUBSTITUTE({${LINES}},"✖",""),"?",""))`,
      name: planName(row, "dem.giu"),
    },
    { column: "doichieu", formula: formulas.shown(row.code), style: LABEL, name: planName(row, "doichieu") },
    { column: "lydo", style: INPUT_TEXT, name: planName(row, "lydo"), publish: true },
    { column: "lydo.s", formula: held("lydo", "") },
    { column: "ma", value: `kh.${row.code}` },
    { column: FILLED, formula: formulas.filled(row.code), name: planName(row, FILLED) },
    ...formulas.own(row.code),
  ];
}
