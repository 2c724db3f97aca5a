import { type Measure, measuresOf } from "../plan/index";
import type { FormContext, PreviousRow, Registered } from "./context";
import { fieldHeight, valueHeight } from "./info/draw";
import { infoFields } from "./info/fields";
import { issuedValues } from "./info/issued";
import { collective, headPost } from "./info/signing";
import { isPeoplesCommittee } from "./info/units";
import { rowsUnder } from "./plan/draw";
import { ownHeights } from "./report/draw";
import { highBodyAbove, issuerRows } from "./report/letterhead";

/**
 * What in the workbook of a unit is its own. Two workbooks of one `shape` differ in nothing else: every other text,
 * formula and height is the same, so that a workbook can be drawn once and filled for all.
 */
export type Own = {
  /** Texts that stand as they are, or within longer ones, by name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Texts of whole cells that only follow from the unit's texts, by `role!row!column`. */
  readonly cells: ReadonlyMap<string, string>;
  /** Heights of rows, by `role!row`. */
  readonly heights: ReadonlyMap<string, number>;
};

/** Values of sheet `Thông tin` that are made of the unit's own texts. */
const OWN = /^(unit\.(code|name|parent|place)|receiver|head\.|number$|place$|to\.|receivers\.)/;

type Issued = ReturnType<typeof issuedValues>;

/** Label and hint of a field never change: their share of the height is measured once. */
const floors = new Map<string, number>();
function floorOf(field: ReturnType<typeof infoFields>[number]): number {
  const known = floors.get(field.key);
  if (known !== undefined) return known;
  const floor = fieldHeight(field, "");
  floors.set(field.key, floor);
  return floor;
}

/** Letters that one line of a value surely holds, however wide. */
const ONE_LINE = 19;

function infoHeights(context: FormContext, issued: Issued): readonly (readonly [string, number])[] {
  return infoFields(context).flatMap((field) => {
    if (!OWN.test(field.key)) return [];
    const text = String(issued.get(field.key) ?? "");
    const height = text.length <= ONE_LINE ? floorOf(field) : Math.max(floorOf(field), valueHeight(text));
    return [[`info!${field.key}`, height] as const];
  });
}

/** @param issued the values of sheet `Thông tin`, where the caller has them already */
export function ownOf(context: FormContext, fingerprint: string, issued = issuedValues(context)): Own {
  const heads = issuerRows(context, { kind: "bound" });
  const texts = new Map<string, string>([["fingerprint", fingerprint]]);
  for (const [key, value] of issued) if (OWN.test(key)) texts.set(key, String(value));
  const cells = new Map<string, string>();
  for (const { key = "", cells: drawn } of heads)
    for (const { column, value } of drawn)
      if (column === "left" && typeof value === "string") cells.set(`report!${key}!${column}`, value);
  const under = rowsUnder(context);
  for (const { key, text } of under) cells.set(`plan!${key}!moc`, text);
  return {
    texts,
    cells,
    heights: new Map([
      ...infoHeights(context, issued),
      ...heads.flatMap(({ key = "", height }) => (height === undefined ? [] : [[`report!${key}`, height] as const])),
      ...ownHeights(context).map(([key, height]) => [`report!${key}`, height] as const),
      ...under.map(({ key, height }) => [`plan!${key}`, height] as const),
    ]),
  };
}

const kindsOf = (row: PreviousRow): string =>
  [row.result, row.denominator, row.cumulative].map((value) => (typeof value).charAt(0)).join("");

const cellsOf = (figures: Registered | undefined) =>
  figures && [...figures].map(([code, moments]) => [code, [...moments].map(([at, text]) => [at, /^\d/.test(text)])]);

/** Everything that a workbook depends on but the unit's own texts and figures; equal shapes draw equal forms. */
export const shapeOf = (context: FormContext, issued = issuedValues(context)): string =>
  shapeWith(context, issued, context.unit.ownership);

/**
 * The same for all private schools, where the plan asks no kind of them for what it does not ask the other: their forms
 * differ in what the kind is called. Undefined for any other unit.
 */
export function privateShapeOf(context: FormContext, issued = issuedValues(context)): string | undefined {
  const { unit, pack } = context;
  const isAlike = ({ ownership: asked }: Measure): boolean =>
    asked === undefined || asked.includes("tu-thuc") === asked.includes("dan-lap");
  if (unit.kind !== "truong" || unit.ownership === "cong-lap") return undefined;
  return measuresOf(pack).every(({ measure }) => isAlike(measure)) ? shapeWith(context, issued, "") : undefined;
}

function shapeWith(context: FormContext, issued: Issued, ownership: string): string {
  const { pack, unit, period, window, due, receiver, submission, previous, registered, above, ...more } = context;
  const values = [...issued].map(([key, value]) =>
    key === "unit.ownership" ? ownership : OWN.test(key) ? value !== "" : value,
  );
  const carried = previous && [
    previous.period,
    [...previous.rows].map(([code, row]) => [code, kindsOf(row)]),
    [...previous.firstHalf.keys()],
  ];
  const all = [
    [pack.id, pack.version, period.id, window, due, receiver, submission],
    [unit.kind, unit.levels, ownership, headPost(unit), collective(unit)],
    [isPeoplesCommittee(unit.name), isPeoplesCommittee(unit.parentName ?? "")],
    [unit.parentName === undefined, unit.place === undefined],
    highBodyAbove(String(issued.get("head.top") ?? "")),
    values,
    carried,
    cellsOf(registered),
    cellsOf(above),
    more,
  ];
  return JSON.stringify(all, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}
