import type { Language } from "../../words/index";
import type { UsageFault } from "../args";
import type { TemplateRefusal } from "../../jobs/index";
import type { FileFault } from "../files";
import { en } from "./en";
import type { Texts } from "./texts";
import { vi } from "./vi";

export type { Texts } from "./texts";

export const textsOf = (language: Language): Texts => (language === "en" ? en : vi);

// Each record has a sentence for each code; which one belongs to which, the compiler cannot follow.
export const usageText = (texts: Texts, fault: UsageFault): string =>
  (texts.usage[fault.code] as (of: UsageFault) => string)(fault);

export const templateText = (texts: Texts, refusal: TemplateRefusal): string =>
  (texts.template[refusal.code] as (of: TemplateRefusal) => string)(refusal);

export const fileText = (texts: Texts, { code, path }: FileFault): string => texts.files[code](path);
