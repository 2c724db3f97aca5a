import type { Problem } from "../../problems/index";
import type { MetaRecord } from "./records";

/** Section of `_chitieu` that keeps what people have looked at, and why it stays as it is. */
export const ACK_SECTION = "ack";

/** A reason lapses when what was found changes; where it stands may change, because rows are sorted and inserted. */
const ADDRESS = /cell|column/i;

/** Code and name of a finding, and what was found. */
const keyOf = ({ code, name }: Problem): string => `${code}|${name}`;
const valueOf = ({ facts }: Problem): string =>
  Object.entries(facts)
    .filter(([key]) => !ADDRESS.test(key))
    .map(([, value]) => String(value))
    .join("|");

/** Errors and questions hold a workbook back: no reason sends it off. */
export const mayAcknowledge = ({ severity }: Problem): boolean => severity === "warning" || severity === "note";

/** Findings with the reasons that were given for them and still hold. */
export function acknowledged(problems: readonly Problem[], records: readonly MetaRecord[]): readonly Problem[] {
  const acks = records.filter(({ section }) => section === ACK_SECTION);
  if (acks.length === 0) return problems;
  return problems.map((problem) => {
    const found = acks.find(({ key, index }) => key === keyOf(problem) && index === valueOf(problem));
    return found && mayAcknowledge(problem) ? { ...problem, ack: found.value } : problem;
  });
}

/** Reasons kept, with one given, changed or (with an empty one) taken back. */
export function withAck(records: readonly MetaRecord[], problem: Problem, reason: string): readonly MetaRecord[] {
  const key = keyOf(problem);
  const others = records.filter((one) => one.section === ACK_SECTION && one.key !== key);
  const text = reason.replace(/\s+/g, " ").trim();
  return text === "" ? others : [...others, { section: ACK_SECTION, key, index: valueOf(problem), value: text }];
}
