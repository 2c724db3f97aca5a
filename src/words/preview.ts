import { previewEn } from "./preview-en";
import type { PreviewTexts } from "./preview-texts";
import { previewVi } from "./preview-vi";
import type { Language } from "./sentence";

export type { PreviewTexts } from "./preview-texts";

const TEXTS: Readonly<Record<Language, PreviewTexts>> = { vi: previewVi, en: previewEn };

/** Everything that the page around the pane says of itself. */
export const previewTexts = (language: Language): PreviewTexts => TEXTS[language];
