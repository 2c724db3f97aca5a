import type { Measure, Target } from "../plan/index";
import type { KindFact, PlanCode, PlanFacts } from "../problems/index";
import { numberWords } from "./numbers";
import type { Language, Sentence } from "./sentence";

/** A code without a sentence does not compile. `measure` is the measure's id, empty where none is meant. */
export type PlanSentences = {
  readonly [Code in PlanCode]: (facts: PlanFacts[Code], measure: string) => Sentence;
};

type Words = {
  readonly operator: Readonly<Record<Target["operator"], string>>;
  readonly number: (value: string) => string;
  readonly unit: (unit: string) => string;
  readonly kind: Readonly<Record<Measure["kind"], (unit: string) => string>>;
};

const COUNTED = new Map([
  ["lượt", "attendances"],
  ["người", "people"],
]);
const englishUnit = (unit: string): string => COUNTED.get(unit) ?? unit;

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    operator: { ">=": "ít nhất ", ">": "trên ", "~": "khoảng " },
    number: numberWords,
    unit: (unit) => unit,
    kind: {
      ratio: () => "tỷ lệ %",
      count: (unit) => `số ${unit}`,
      boolean: () => "có/không",
      task: () => "lời văn",
    },
  },
  en: {
    operator: { ">=": "at least ", ">": "above ", "~": "about " },
    number: (value) => value.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ",")),
    unit: englishUnit,
    kind: {
      ratio: () => "a percentage",
      count: (unit) => `a number of ${englishUnit(unit)}`,
      boolean: () => "yes or no",
      task: () => "words",
    },
  },
};

/** A share is written `%` whatever it is a share of. */
const isShare = (unit: string): boolean => unit.startsWith("%") || unit === "có/không";

/** `85%`, `50.000 lượt`. */
export function amount({ value }: Target, unit: string, language: Language): string {
  const { number, unit: named } = WORDS[language];
  return number(value) + (isShare(unit) ? "%" : ` ${named(unit)}`);
}

/** The number without what it counts, where the sentence names that once. */
export const bare = ({ value }: Target, unit: string, language: Language): string =>
  WORDS[language].number(value) + (isShare(unit) ? "%" : "");

/** `ít nhất 85%`, `trên 85%`, `khoảng 4.000 người`; all of something cannot be exceeded: `100%`. */
export function bound(target: Target, unit: string, language: Language): string {
  const all = target.operator === ">=" && isShare(unit) && target.value === "100";
  return (all ? "" : WORDS[language].operator[target.operator]) + amount(target, unit, language);
}

/** How a measure counts: `tỷ lệ %`, `số lượt`. */
export const kindWords = ({ kind, unit }: KindFact, language: Language): string => WORDS[language].kind[kind](unit);
