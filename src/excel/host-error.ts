import type { HostProblem } from "../problems/host";

/** May the same be asked again: after a wait, once at once, or never. */
export type Again = "wait" | "once" | "never";

export type Failure = { readonly problem: HostProblem; readonly again: Again };

/** Codes of OfficeExtension.Error (Excel JavaScript API, "Error handling"). */
const KNOWN: ReadonlyMap<string, Failure> = new Map<string, Failure>([
  ["InvalidOperationInCellEditMode", { problem: { code: "cell-edit" }, again: "wait" }],
  ["ActivityLimitReached", { problem: { code: "host-busy" }, again: "wait" }],
  ["ServiceNotAvailable", { problem: { code: "host-busy" }, again: "wait" }],
  ["Conflict", { problem: { code: "host-busy" }, again: "wait" }],
  ["RequestAborted", { problem: { code: "host-busy" }, again: "wait" }],
  ["RequestPayloadSizeLimitExceeded", { problem: { code: "too-much-data" }, again: "never" }],
  ["ResponsePayloadSizeLimitExceeded", { problem: { code: "too-much-data" }, again: "never" }],
  ["RangeExceedsLimit", { problem: { code: "too-much-data" }, again: "never" }],
  ["ApiNotFound", { problem: { code: "host-too-old", needed: "ExcelApi 1.9" }, again: "never" }],
]);

const codeOf = (error: unknown): string | undefined =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;

/** What Excel refused, as a fact. An error without a code is our own mistake and stays one. */
export function failureOf(error: unknown): Failure {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return KNOWN.get(code) ?? { problem: { code: "host-failed", detail: code }, again: "once" };
}
