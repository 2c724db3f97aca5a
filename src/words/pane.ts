import type { HostNote, HostProblem } from "../problems/host";
import { hostNoteEn, hostProblemEn } from "./host-en";
import { hostNoteVi, hostProblemVi } from "./host-vi";
import { paneEn } from "./pane-en";
import type { PaneTexts } from "./pane-texts";
import { paneVi } from "./pane-vi";
import type { Language } from "./sentence";

export type { PaneTexts } from "./pane-texts";

const TEXTS: Readonly<Record<Language, PaneTexts>> = { vi: paneVi, en: paneEn };

/** Everything that the pane says of itself; what is wrong with a workbook is said by `sentenceOf`. */
export const paneTexts = (language: Language): PaneTexts => TEXTS[language];

export const hostProblemOf = (problem: HostProblem, language: Language): string =>
  language === "vi" ? hostProblemVi(problem) : hostProblemEn(problem);

export const hostNoteOf = (note: HostNote, language: Language): string =>
  language === "vi" ? hostNoteVi(note) : hostNoteEn(note);
