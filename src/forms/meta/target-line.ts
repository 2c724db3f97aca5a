import type { Target } from "../../plan/index";
import { type MetaRecord, single } from "./records";

/** `>=65@2025`, `>=60@2025..`, `>=100@*`: a target in one line of text. */
export function targetLine({ year, from, to, maintain, operator, value }: Target): string {
  const at = year ?? (maintain ? "*" : from === undefined && to === undefined ? "?" : `${from ?? ""}..${to ?? ""}`);
  return `${operator}${value}@${at}`;
}

const LINE = /^(>=|>|~)(\d+(?:\.\d+)?)@(?:(\d{4})|(\*)|(\?)|(\d{4})?\.\.(\d{4})?)$/;

function targetOf(line: string): Target | undefined {
  const [, operator, value, year, maintain, ask, from, to] = LINE.exec(line) ?? [];
  if (value === undefined || (operator !== ">=" && operator !== ">" && operator !== "~")) return undefined;
  return {
    operator,
    value,
    ...(year !== undefined && { year: Number(year) }),
    ...(maintain !== undefined && { maintain: true as const }),
    ...(ask !== undefined && { ask: true as const }),
    ...(from !== undefined && { from: Number(from) }),
    ...(to !== undefined && { to: Number(to) }),
  };
}

/** Kind and targets of a row as its workbook was issued with. */
export type IssuedRow = {
  readonly kind: string;
  readonly lines: readonly string[];
  readonly targets: readonly Target[];
};

/** Undefined where the workbook was issued without that row, or its line cannot be read. */
export function issuedRow(records: readonly MetaRecord[], code: string): IssuedRow | undefined {
  const [kind, ...lines] = (single(records, "plan", code) ?? "").split(" ");
  const targets = lines.flatMap((line) => targetOf(line) ?? []);
  return kind === undefined || kind === "" || targets.length !== lines.length ? undefined : { kind, lines, targets };
}
