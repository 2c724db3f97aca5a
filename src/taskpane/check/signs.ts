import type { Severity } from "../../problems/index";

/** Said without colour. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: "✖", question: "?", warning: "!", note: "•" };
