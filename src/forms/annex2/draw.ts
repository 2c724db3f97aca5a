import {
  compareShare,
  isWaiting,
  type Merged,
  type MergedMeasure,
  type MergedUnit,
  type Share,
} from "../../entries/index";
import { judgements, type Period } from "../../plan/index";
import { evaluate, hundredths, NO, ref, showPercent } from "../../rules/index";
import { type CellSpec, type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import { ANNEX2, numberWords, periodName, SHEETS, shortDate, targetText } from "../../words/index";
import type { FormContext } from "../context";
import { CENTERED, GOAL_ROW, HEAD, LABEL } from "../palette";

const COLUMNS = [
  { key: "tt", width: 6 },
  { key: "ma", width: 12 },
  { key: "ten", width: 44 },
  { key: "noidung", width: 44 },
  { key: "ghichu", width: 26 },
] as const;

const CODE: Style = { ...CENTERED, format: "@" };

type Told = { readonly unit: MergedUnit; readonly what: string; readonly note: string };

type Missed = (share: Share) => boolean;

/** A rate below the target in force; what is only on the way is no miss. */
function missedBy(measure: MergedMeasure["measure"], period: Period): Missed {
  const inForce = judgements(measure, period).filter(
    ({ role, target: { operator } }) => role !== "progress" && operator !== "~",
  );
  return ({ n, d }) => {
    if (n === undefined || d === undefined || d === 0 || measure.kind === "count") return false;
    return inForce.some(({ target: { operator, value } }) => {
      const sign = compareShare(n, d, value);
      return operator === ">" ? sign <= 0 : sign < 0;
    });
  };
}

/** A rate as reports print it. */
const RATE = showPercent(hundredths(ref("n"), ref("d")));

/** `66/240 (27,5%)`; of a school that was asked Có or Không its answer. */
function figureOf({ n = 0, d = 0 }: Share, measure: MergedMeasure["measure"], { unit }: MergedUnit): string {
  if (unit.kind === "truong" && (measure.asks?.truong ?? measure.kind) === "boolean") return NO;
  const rate = evaluate(RATE, { value: (name) => (name === "n" ? n : d), address: (name) => name });
  return `${numberWords(n)}/${numberWords(d)} (${String(rate)})`;
}

function belowTarget({ units, measures }: Merged, period: Period): readonly Told[] {
  const all = measures.map((one) => ({ ...one, missed: missedBy(one.measure, period) }));
  const told: Told[] = [];
  for (const unit of units)
    for (const { measure, shares, missed } of all) {
      const share = shares.get(unit.unit.code);
      if (!share || share.apart || !missed(share)) continue;
      told.push({
        unit,
        what: `${measure.id}. ${measure.shortLabel}: ${figureOf(share, measure, unit)}`,
        note: targetText(measure.targets, measure.unit),
      });
    }
  return told;
}

/** Points of a row whose texts wrap in their columns. */
const heightOf = (name: string, what: string, note: string): number =>
  Math.max(...[name, what, note].map((text, at) => textHeight(text, COLUMNS[at + 2]?.width ?? 26, LABEL.size ?? 11)));

const nobody = (key: string): RowSpec => ({
  key,
  height: 18,
  cells: [{ column: "tt", value: ANNEX2.nobody, style: LABEL, across: COLUMNS.length }],
});

const part = (key: string, heading: string, told: readonly Told[]): readonly RowSpec[] => [
  {
    key,
    height: 20,
    cells: [{ column: "tt", value: `${heading} (${told.length})`, style: GOAL_ROW, across: COLUMNS.length }],
  },
  ...(told.length === 0 ? [nobody(`${key}.0`)] : []),
  ...told.map(({ unit: { unit }, what, note }, at): RowSpec => ({
    key: `${key}.${at + 1}`,
    height: heightOf(unit.name, what, note),
    cells: [
      { column: "tt", value: at + 1, style: CENTERED },
      { column: "ma", value: unit.code, style: CODE },
      { column: "ten", value: unit.name, style: LABEL },
      { column: "noidung", value: what, style: LABEL },
      { column: "ghichu", value: note, style: LABEL },
    ],
  })),
];

/**
 * Sheet `Phụ lục II`, internal: units that have not sent, whose files wait for a decision, that were late, or that
 * stand below a target in force.
 */
export function drawAnnex2(context: FormContext, merged: Merged): SheetSpec {
  const silent = merged.units.filter(({ status }) => status === "not-sent");
  const late = merged.units.filter((unit) => unit.late !== undefined);
  const reach = ({ unit: { email = "", phone = "" } }: MergedUnit): string => [email, phone].filter(Boolean).join("; ");
  const rows = [
    ...part(
      "silent",
      ANNEX2.silent,
      silent.map((unit) => ({ unit, what: ANNEX2.notSent, note: reach(unit) })),
    ),
    ...part(
      "waiting",
      ANNEX2.waiting,
      merged.units.filter(isWaiting).map((unit) => ({ unit, what: ANNEX2.waitingFor, note: reach(unit) })),
    ),
    ...part(
      "late",
      ANNEX2.late,
      late.map((unit) => ({ unit, what: ANNEX2.days(shortDate(unit.received ?? ""), unit.late ?? 0), note: "" })),
    ),
    ...part("below", ANNEX2.below, belowTarget(merged, context.period)),
  ];
  const line = (key: string, value: string, size: number, italic = false): RowSpec => ({
    key,
    height: 20,
    cells: [
      {
        column: "tt",
        value,
        style: { bold: !italic, italic, size, horizontal: "center", wrap: true },
        across: COLUMNS.length,
      },
    ],
  });
  const head = COLUMNS.map(({ key }): CellSpec => ({ column: key, value: ANNEX2.head[key], style: HEAD }));
  return {
    role: "annex2",
    title: SHEETS.annex2,
    visibility: "visible",
    columns: COLUMNS,
    rows: [
      line("title", "Phụ lục II", 14),
      line("name", `${ANNEX2.title} – ${periodName(context.period)}`.toUpperCase(), 13),
      line("internal", ANNEX2.internal, 12, true),
      { key: "head", height: 24, cells: head },
      ...rows,
    ],
    protect: true,
    tab: "7F6000",
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
    },
  };
}
