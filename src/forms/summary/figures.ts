import type { Beside, MergedMeasure, Share, State } from "../../entries/index";
import { NO, YES } from "../../rules/index";
import type { Scalar } from "../../sheet/index";
import { APART, SHARE_STATES } from "../../words/index";
import type { Band, Letter } from "./bands";

export type StateWord = keyof typeof SHARE_STATES;
const STATE_WORDS: Readonly<Record<State, StateWord>> = {
  number: "given",
  zero: "given",
  none: "none",
  outOfScope: "outOfScope",
  notYet: "notYet",
  missing: "missing",
};

function wordOf({ state, units, held }: Share): StateWord {
  if (state === "outOfScope" && units.given > 0) return "counted";
  return held === undefined ? STATE_WORDS[state] : "held";
}

/** `28/30 đơn vị` behind an office; of one unit its state. */
const stateText = (share: Share, office: boolean): string => {
  if (office && share.units.asked > 0) return `${share.units.given}/${share.units.asked} đơn vị`;
  return (share.apart ? APART : "") + SHARE_STATES[wordOf(share)];
};

const answerText = ({ n, d }: Share, office: boolean): string | null => {
  if (n === undefined) return null;
  return office ? `${n}/${d ?? 0}` : n > 0 ? YES : NO;
};

/** By the register: a unit that has not answered still counts among those asked. */
const asked = (band: Band, { state, units }: Share, rule: MergedMeasure["rule"]): number | null =>
  band.kind === "answer" && rule === "count-yes" && state === "missing" ? units.asked : null;

/** Of the line apart the register says how many are asked, too. */
const besideOf = (beside: Beside, band: Band, rule: MergedMeasure["rule"]): number =>
  band.kind === "answer" && rule === "count-yes" ? beside.units.asked : beside.d;

/** The share of a unit in a band, and what is asked of it there. */
export type Said = {
  readonly band: Band;
  readonly rule: MergedMeasure["rule"];
  readonly share: Share;
  readonly office: boolean;
};

function rate({ band, rule, share, office }: Said): number | null {
  const { n, d = asked(band, share, rule) } = share;
  const shown = n !== undefined && d !== null && d > 0 && (band.kind !== "answer" || office);
  return shown ? n / d : null;
}

/** What stands in the column of a letter; no object is made of all that a unit says. */
export function figure(letter: Letter, said: Said): Scalar {
  const { band, rule, share, office } = said;
  const { women, units, apart, beside } = share;
  const behind = office && units.asked > 0;
  switch (letter) {
    case "n":
      return apart ? null : (share.n ?? null);
    case "d":
      return apart ? null : (share.d ?? asked(band, share, rule));
    case "nw":
      return women?.n ?? null;
    case "dw":
      return women?.d ?? null;
    case "c":
      return share.cumulative ?? null;
    case "r":
      return rate(said);
    case "y":
      return answerText(share, office);
    case "s":
      return stateText(share, office);
    case "an":
      // Nothing supplied is no 0.
      return beside ? (beside.units.given > 0 ? beside.n : null) : apart ? (share.n ?? null) : null;
    case "ad":
      return beside ? besideOf(beside, band, rule) : apart ? (share.d ?? asked(band, share, rule)) : null;
    case "ua":
      return behind ? units.asked : null;
    case "ug":
      return behind ? units.given : null;
    case "un":
      return behind ? units.none : null;
    case "uk":
      return share.surelyNo ?? null;
    case "ba":
      return beside ? beside.units.asked : null;
    case "bg":
      return beside ? beside.units.given : null;
    case "bn":
      return beside ? beside.units.none : null;
  }
}
