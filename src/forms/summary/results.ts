import {
  apartOf,
  type MeasureTotal,
  type RawCell,
  type ReadLine,
  type Share,
  shareOf,
  totalOf,
} from "../../entries/index";
import { type EntryRow, rollUpRule, ruleOfTotal } from "../../plan/index";
import { NO_DATA, type RowValues } from "../../rules/index";
import type { FormContext } from "../context";
import { totalLetter, UNITS_KEYS } from "../entry/bound";
import { carriedValue } from "../entry/carried";
import type { EntryRead } from "../entry/read";
import { formRows } from "../entry/rows";
import { planLookup } from "../plan/lookup";
import type { PlanRead } from "../plan/read";
import { bareEntry } from "../submission";
import { bandsOf, type Letter, ownContext, ownRows } from "./bands";
import type { SummaryRead } from "./read";

/** What an office's workbook says after a merge, added up again from the rows of its units and its own line. */
export type ResultsRead = EntryRead & {
  readonly summary: SummaryRead;
  readonly totals: ReadonlyMap<string, { readonly total: MeasureTotal; readonly apart?: MeasureTotal }>;
};

/** Code of the error or question that stands on a row of the office's own line: its figures are in no total. */
export type HeldBy = (row: string) => string | undefined;

const ownLines = ({ own }: SummaryRead, context: FormContext, heldBy: HeldBy): readonly ReadLine[] =>
  own.map((values) => {
    const { reason: _, note: __, ...entry } = bareEntry(values, ownContext(context));
    const held = heldBy(values.row.code);
    return { ...entry, ...(held !== undefined && { held }), cells: [] };
  });

/** The office's own share of a measure; undefined where it is not asked. */
function ownShare(id: string, lines: readonly ReadLine[], context: FormContext): Share | undefined {
  const row = ownRows(context).find(({ measure, state }) => measure.id === id && state === "asked");
  if (!row) return undefined;
  return shareOf(
    lines.filter(({ measure }) => measure === id),
    rollUpRule(row.measure, context.unit.kind),
    "counted",
  );
}

const cell = (value: number | string | undefined): RawCell | undefined => {
  if (value === undefined || value === "") return undefined;
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
};

function figureOf(total: MeasureTotal, letter: ReturnType<typeof totalLetter>): number | undefined {
  switch (letter) {
    case "nw":
      return total.women?.n;
    case "dw":
      return total.women?.d;
    default:
      return total[letter];
  }
}

/** The same cells as the formulas of sheet `Chỉ tiêu` give, from totals that were added here. */
function valueOf(row: EntryRow, total: MeasureTotal, key: string): RawCell | undefined {
  const { given, asked } = total.units;
  if ((row.cells as readonly string[]).includes(key)) return cell(figureOf(total, totalLetter(row, key)));
  if (key === "luyke.truoc" && row.measure.nature === "flowCumulative")
    return cell(total.cumulative === undefined ? undefined : total.cumulative - (total.n ?? 0));
  if (key === UNITS_KEYS[0]) return cell(given);
  if (key === UNITS_KEYS[1]) return cell(asked);
  if (key === "lydo") return cell(given === 0 ? NO_DATA : "");
  return key === "ghichu" ? cell(`Tổng hợp từ ${given}/${asked} đơn vị`) : undefined;
}

/** Where a figure of a hidden column can be seen: women beside all, how many have Có in the share of them. */
const BESIDE: Readonly<Partial<Record<Letter, readonly Letter[]>>> = { nw: ["n"], dw: ["d"], n: ["r"], d: ["r"] };

/** The column in which somebody who is sent there sees something. */
const inSight = (letter: Letter, visible: readonly Letter[]): Letter =>
  [letter, ...(BESIDE[letter] ?? [])].find((one) => visible.includes(one)) ?? letter;

type Drawn = {
  readonly summary: SummaryRead;
  readonly context: FormContext;
  readonly plan: RowValues["plan"];
  /** Columns that are seen, by the id of their measure. */
  readonly seen: ReadonlyMap<string, readonly Letter[]>;
};

function rowValues(row: EntryRow, total: MeasureTotal, { summary, context, plan, seen }: Drawn): RowValues {
  const visible = seen.get(row.code) ?? [];
  const own = summary.own.find((one) => one.row.code === row.code);
  const registered = plan && { plan };
  if (row.asks === "boolean" && own) return { ...own, row, ...registered };
  return {
    row,
    ...registered,
    cell: (key) => {
      if (row.state !== "asked") return undefined;
      const value = valueOf(row, total, key);
      return key === "ghichu" ? withNote(value, row, context) : (value ?? carriedValue(row, key, context));
    },
    address: (key) => {
      const letter = row.cells.some((one) => one === key) ? totalLetter(row, key) : key === "ketqua" ? "r" : "n";
      const shown = summary.addressOf("#total", `${row.code}.${inSight(letter, visible)}`);
      return shown === "" ? summary.addressOf("#total", `${row.code}.n`) : shown;
    },
  };
}

/** What the note of a total says besides of how many units it is. */
const withNote = (note: RawCell | undefined, { code }: EntryRow, { previous }: FormContext): RawCell | undefined =>
  note?.kind === "text" && previous?.incomparable?.includes(code)
    ? { kind: "text", value: `${note.value}; không so sánh được với kỳ trước` }
    : note;

const NOBODY: MeasureTotal = { units: { asked: 0, given: 0, none: 0 }, missing: [] };

/**
 * Totals are made again from the units and the own line; what the workbook's formulas show is never taken.
 * @param summary its sheet `Tổng hợp`, as it was read
 */
export function resultsOf(
  summary: SummaryRead,
  context: FormContext,
  registered: PlanRead,
  heldBy: HeldBy,
): ResultsRead {
  const lines = ownLines(summary, context, heldBy);
  const bands = bandsOf(context);
  const totals = new Map(
    bands.map(({ id, found: { measure } }) => {
      const shares = summary.shares.get(id) ?? new Map<string, Share>();
      const own = ownShare(id, lines, context);
      const rule = ruleOfTotal(measure);
      const all = own ? new Map([...shares, [context.unit.code, own]]) : shares;
      const apart = apartOf(rule, all);
      return [id, { total: totalOf(rule, all), ...(apart && { apart }) }] as const;
    }),
  );
  const seen = new Map(bands.map(({ id, visible }) => [id, visible]));
  const drawn = { summary, context, plan: planLookup(registered), seen };
  const rows = formRows(context).map((row) => rowValues(row, totals.get(row.code)?.total ?? NOBODY, drawn));
  return { sheet: summary.sheet, rows, words: [], problems: summary.problems, summary, totals };
}
