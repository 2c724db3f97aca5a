import type { ProblemCode, ProblemFacts, Refusal, Severity } from "../problems/index";
import { en } from "./en/index";
import { refusalEn } from "./refusals-en";
import { isRefusalCode, refusalVi } from "./refusals-vi";
import type { Language, Sentence, Sentences, Where } from "./sentence";
import { vi } from "./vi/index";

const SENTENCES: Readonly<Record<Language, Sentences>> = { vi, en };

/** The sentence of a problem. Facts that are placeholders come out as they went in. */
export const sentenceOf = <Code extends ProblemCode>(
  problem: { readonly code: Code; readonly facts: ProblemFacts[Code] },
  language: Language,
  where: Where,
): Sentence => SENTENCES[language][problem.code](problem.facts, where);

/** Why a line of the ledger stands as it does, and what to do; both empty where there is nothing to say. */
export type LedgerWords = { readonly why: string; readonly fix: string };

/**
 * The words of a ledger line: its code is that of a problem, or of a reader that did not take the file.
 * @param file name of the file
 */
export function ledgerWords(
  { code, facts }: { readonly code: string | null; readonly facts: Readonly<Record<string, string>> },
  file: string,
  language: Language,
): LedgerWords {
  if (code === null) return { why: "", fix: "" };
  if (code in SENTENCES[language]) {
    // The merge wrote the facts that its code declares; a line of the ledger is plain data and cannot say so.
    const { text, fix } = sentenceOf({ code, facts } as unknown as Parameters<typeof sentenceOf>[0], language, "sheet");
    return { why: text.slice(0, text.length - fix.length).trim(), fix };
  }
  if (!isRefusalCode(code)) return { why: code, fix: "" };
  const text = refusalOf({ ...facts, code, file } as unknown as Refusal, language);
  const [why = "", ...rest] = text.split(". ");
  return { why: `${why.replace(/\.$/, "")}.`, fix: rest.join(". ") };
}

/** The name of a file without its folders. */
export const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  vi: { error: "Lỗi", warning: "Cảnh báo", note: "Lưu ý", question: "Câu hỏi" },
  en: { error: "Error", warning: "Warning", note: "Note", question: "Question" },
};

export const severityWord = (severity: Severity, language: Language): string => SEVERITIES[language][severity];

/** Why a file was not taken, and the cure. */
export const refusalOf = (refusal: Refusal, language: Language): string =>
  language === "vi" ? refusalVi(refusal) : refusalEn(refusal);
