import type { RollUp } from "../plan/index";
import type { Figure, State } from "./entry";
import type { Share, Units } from "./merged";

/** One line that was read of a unit: what an entry says, without the file it came from. */
export type ReadLine = {
  /** `MT3-CT4b`, or `MT4-CT3.q1` for a quarter. */
  readonly code: string;
  readonly measure: string;
  readonly state: State;
  readonly figure?: Figure;
  readonly women?: { readonly n?: number; readonly d?: number };
  readonly cumulative?: number;
  /** Code of an error or a question that stands on it: a figure that cannot be right is never added. */
  readonly held?: string;
  /** Cells with a value: key of the column, address, value. */
  readonly cells: readonly ReadCell[];
  /** Figures of earlier submissions that were issued with the workbook and are in its own: their cells. */
  readonly carried?: readonly ReadCell[];
};
export type ReadCell = readonly [key: string, cell: string, value: string | number];

/** How a unit answers a measure: not at all, inside the total, or on a line of its own. */
export type Asked = "no" | "counted" | "apart";

const NOBODY: Units = { asked: 0, given: 0, none: 0 };
const MISSING: Units = { asked: 1, given: 0, none: 0 };
const GIVEN: Units = { asked: 1, given: 1, none: 0 };
const NONE: Units = { asked: 1, given: 1, none: 1 };

type Body = Omit<Share, "apart">;

const UNITS: readonly Units[] = [NOBODY, MISSING, GIVEN, NONE];
const STATES: readonly State[] = ["number", "zero", "none", "outOfScope", "notYet", "missing"];
/** Figures that many units give; a larger one is a unit's own. */
const FEW: readonly (number | undefined)[] = [undefined, 0, 1];

/** Neither anybody nor a woman: the same object for all, so that it is held once with the rest. */
const NO_WOMEN: NonNullable<Share["women"]> = { n: 0, d: 0 };

/** What most units say is one of a few things, held once: answers, nothing, nothing occurred. */
const SAID = new Map<number, Share>();

/** A share by what it says, the same object for all that say the same and nothing of their own. */
function held(body: Body, apart: boolean): Share {
  const { women, cumulative, beside, surelyNo, held: why } = body;
  const own = (women === NO_WOMEN ? undefined : women) ?? cumulative ?? beside ?? surelyNo ?? why;
  const [units, n, d] = [UNITS.indexOf(body.units), FEW.indexOf(body.n), FEW.indexOf(body.d)];
  if (own !== undefined || units < 0 || n < 0 || d < 0) return { ...body, apart };
  const whose = units * STATES.length + STATES.indexOf(body.state);
  const key = (((whose * FEW.length + n) * FEW.length + d) * 2 + (apart ? 1 : 0)) * 2 + (women ? 1 : 0);
  const share = SAID.get(key) ?? { ...body, apart };
  SAID.set(key, share);
  return share;
}

/** Rules that count units by their answers. */
export const countsUnits = (rule: RollUp["rule"]): boolean => rule === "count-yes" || rule === "quarters";

const missing = (held?: string): Body => ({ state: "missing", units: MISSING, ...(held !== undefined && { held }) });

/**
 * Nothing occurred: counted as sent; a unit without the thing itself leaves the count of units. Women whom it was asked
 * of are 0 as all others are, and no gap in the total.
 */
const none = (rule: RollUp["rule"], women?: ReadLine["women"]): Body => ({
  state: "none",
  units: NONE,
  ...(!countsUnits(rule) && { n: 0, d: 0, ...(women?.n === 0 && women.d === 0 && { women: NO_WOMEN }) }),
});

const answered = (yes: boolean): Body => ({ state: "number", units: GIVEN, n: yes ? 1 : 0, d: 1 });

function ofFigure({ figure, women, cumulative, state }: ReadLine): Body {
  const given = { state, units: state === "none" ? NONE : GIVEN };
  switch (figure?.kind) {
    case "ratio":
      return { ...given, n: figure.n, d: figure.d, ...(women && { women }) };
    case "count":
      return { ...given, n: figure.value, ...(cumulative !== undefined && { cumulative }) };
    case "part":
      return { ...given, [figure.side === "numerator" ? "n" : "d"]: figure.value, ...(women && { women }) };
    case "answer":
      return answered(figure.yes);
    default:
      return missing();
  }
}

function ofLine(line: ReadLine, rule: RollUp["rule"]): Body {
  if (line.held !== undefined) return missing(line.held);
  if (line.state === "missing") return missing();
  if (line.state === "none") return none(rule, line.women);
  if (line.state === "outOfScope" || line.state === "notYet") return { state: line.state, units: NOBODY };
  return ofFigure(line);
}

/** A unit counts only if every quarter that is due is Có; one without a website has nothing to show. */
function ofQuarters(lines: readonly ReadLine[]): Body {
  const bodies = lines.map((line) => ofLine(line, "quarters"));
  const asked = bodies.filter(({ units }) => units.asked > 0);
  const [first] = bodies;
  if (asked.length === 0) return first ?? missing();
  const lost = asked.find(({ state }) => state === "missing");
  if (lost) return asked.some(({ n }) => n === 0) ? { ...lost, surelyNo: 1 } : lost;
  const shown = asked.filter(({ state }) => state !== "none");
  return shown.length === 0 ? none("quarters") : answered(shown.every(({ n }) => n === 1));
}

/**
 * What the lines of one unit supply to one measure of the plan above.
 * @param lines those that answer it: one, or its quarters; none: the unit is asked and gave nothing
 */
export function shareOf(lines: readonly ReadLine[], rule: RollUp["rule"], asked: Asked): Share {
  const [first] = lines;
  // Quarters of a plan below may answer a measure above that asks once.
  const byQuarter = rule === "quarters" || (rule === "count-yes" && lines.length > 1);
  const said = !first ? missing() : byQuarter ? ofQuarters(lines) : ofLine(first, rule);
  // By the text of the plan every unit of those levels stands in the denominator, whatever it says of itself.
  const stays = rule === "count-yes" && asked !== "no" && said.state === "outOfScope";
  const body: Body = stays ? { state: "outOfScope", units: GIVEN, n: 0, d: 1 } : said;
  const apart = asked === "apart";
  if (!first && asked === "no") return { state: "outOfScope", units: NOBODY, apart };
  return held(body, apart);
}

/** An office from which nothing came: the units below it are asked all the same. */
export function missingShare(asked: number, apart: number): Share {
  return {
    state: asked > 0 || apart > 0 ? "missing" : "outOfScope",
    units: { asked, given: 0, none: 0 },
    apart: false,
    ...(apart > 0 && { beside: { n: 0, d: apart, units: { asked: apart, given: 0, none: 0 } } }),
  };
}
