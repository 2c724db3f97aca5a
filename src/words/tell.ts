import type { ProblemCode, ProblemFacts, Refusal, Severity } from "../problems/index";
import { en } from "./en/index";
import { refusalEn } from "./refusals-en";
import { refusalVi } from "./refusals-vi";
import type { Language, Sentence, Sentences, Where } from "./sentence";
import { vi } from "./vi/index";

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi, en };

/** The sentence of a problem. Facts that are placeholders come out as they went in. */
export const sentenceOf = <Code extends ProblemCode>(
  problem: { readonly code: Code; readonly facts: ProblemFacts[Code] },
  language: Language,
  where: Where,
): Sentence => SENTENCES[language][problem.code](problem.facts, where);

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý", question: "Câu hỏi" },
  en: { error: "Error", warning: "Warning", note: "Note", question: "Question" },
};

export const severityWord = (severity: Severity, language: Language): string => SEVERITIES[language][severity];

/** Why a file was not taken, and the cure. */
export const refusalOf = (refusal: Refusal, language: Language): string =>
  language === "vi" ? refusalVi(refusal) : refusalEn(refusal);
