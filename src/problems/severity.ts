/**
 * - error: the entry cannot be right, or is missing · warning: a person should look · note: good to know
 * - question: ambiguous, a person must choose. Errors and questions hold a workbook back.
 */
export type Severity = "error" | "warning" | "note" | "question";

export const holdsBack = (severity: Severity): boolean => severity === "error" || severity === "question";
