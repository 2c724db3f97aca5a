import type { PlanProblem } from "../problems/index";
import { planEn } from "./en/plan";
import type { PlanSentences } from "./plan-sentence";
import type { Language, Sentence } from "./sentence";
import { planVi } from "./vi/plan";

const SENTENCES: Readonly<Record<Language, PlanSentences>> = { vi: planVi, en: planEn };

/** The sentence of a finding in a plan. */
export const planSentenceOf = ({ code, measure, facts }: PlanProblem, language: Language): Sentence =>
  // Each code has the sentence of its own facts; which one belongs to which, the compiler cannot follow.
  (SENTENCES[language][code] as (facts: PlanProblem["facts"], measure: string) => Sentence)(facts, measure ?? "");
