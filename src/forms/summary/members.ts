import type { MergedMeasure, Part, Share } from "../../entries/index";
import { type OrgUnit, SCHOOL_LEVELS } from "../../plan/index";
import { type Band, columnKey } from "./bands";
import { figure } from "./figures";

/** Levels and kinds of ownership, as columns that say who belongs to them. */
export const MEMBER_KEYS: readonly string[] = [
  ...SCHOOL_LEVELS.map((level) => `lv.${level}`),
  "sh.public",
  "sh.private",
];

/** To which of them a school belongs; a school of several levels counts in each. */
export const membersOf = ({
  kind,
  levels,
  ownership,
}: Pick<OrgUnit, "kind" | "levels" | "ownership">): readonly string[] =>
  kind === "truong"
    ? [...levels.map((level) => `lv.${level}`), ownership === "cong-lap" ? "sh.public" : "sh.private"]
    : [];

/** What the row of an office tells of the schools behind it, by level and ownership. */
export type PartLetter = "n" | "d" | "c" | "ua" | "ug";

const lettersOf = ({ kind }: Band): readonly PartLetter[] => ["n", kind === "count" ? "c" : "d", "ua", "ug"];

export const partKey = (band: Band, member: string, letter: PartLetter): string =>
  `${columnKey(band, letter)}.${member}`;

export type PartColumn = { readonly member: string; readonly letter: PartLetter; readonly column: string };

/** Hidden columns of a band for what stands behind the rows of offices. */
export const partColumns = (band: Band): readonly PartColumn[] =>
  MEMBER_KEYS.flatMap((member) =>
    lettersOf(band).map((letter) => ({ member, letter, column: partKey(band, member, letter) })),
  );

type Rule = MergedMeasure["rule"];

/** By the register: schools that have not answered still count among those asked. */
export function partFigure(letter: PartLetter, part: Part, { kind }: Band, rule: Rule): number | undefined {
  switch (letter) {
    case "n":
      return part.n;
    case "d":
      return part.d ?? (kind === "answer" && rule === "count-yes" ? part.units.asked : undefined);
    case "c":
      return part.cumulative;
    case "ua":
      return part.units.asked;
    case "ug":
      return part.units.given;
  }
}

const sum = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : a + (b ?? 0));

/** As totals have it: who does not know what stood before adds what it does know. */
function balance(a: Part | undefined, b: Part): number | undefined {
  if (a?.cumulative === undefined && b.cumulative === undefined) return undefined;
  return (a?.cumulative ?? a?.n ?? 0) + (b.cumulative ?? b.n ?? 0);
}

function added(a: Part | undefined, b: Part): Part {
  const [n, d, cumulative] = [sum(a?.n, b.n), sum(a?.d, b.d), balance(a, b)];
  return {
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(cumulative !== undefined && { cumulative }),
    units: {
      asked: (a?.units.asked ?? 0) + b.units.asked,
      given: (a?.units.given ?? 0) + b.units.given,
    },
  };
}

const numberOr = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** One school as its row shows it. */
function partOf(share: Share, band: Band, rule: Rule): Part {
  const at = (letter: "n" | "d" | "c"): number | undefined =>
    numberOr(figure(letter, { band, rule, share, office: false }));
  const [n, d, cumulative] = [at("n"), at("d"), at("c")];
  return {
    ...(n !== undefined && { n }),
    ...(d !== undefined && { d }),
    ...(cumulative !== undefined && { cumulative }),
    units: { asked: share.units.asked, given: share.units.given },
  };
}

type Row = { readonly unit: Pick<OrgUnit, "kind" | "levels" | "ownership">; readonly share: Share };

/**
 * Levels and ownership of all that stands in these rows; what stands apart is in no total. Undefined where an office does
 * not tell them of the schools behind it, as in a workbook of a former version.
 */
export function partsIn(rows: readonly Row[], band: Band, rule: Rule): ReadonlyMap<string, Part> | undefined {
  const parts = new Map<string, Part>();
  for (const { unit, share } of rows) {
    if (unit.kind !== "truong" && share.units.asked > 1 && !share.parts) return undefined;
    for (const [member, part] of share.parts ?? []) parts.set(member, added(parts.get(member), part));
    if (share.apart) continue;
    for (const member of membersOf(unit)) parts.set(member, added(parts.get(member), partOf(share, band, rule)));
  }
  return parts;
}
