import { fold, parsePeriod } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import type { InfoField } from "./fields";
import { issuedFacts } from "./issued";
import { endedReceiver } from "./receivers";
import { reportDay } from "./units";
import type { InfoValue } from "./values";
import { wholeProblems } from "./wholes";

const CLAUSE = "Trang Thông tin";
const ISO = /^\d{4}-\d{2}-\d{2}$/;

type Values = ReadonlyMap<string, InfoValue>;
type Judge = (values: Values, context: FormContext, fields: readonly InfoField[]) => readonly Problem[];

const text = (values: Values, key: string): string => String(values.get(key)?.value ?? "");

/** Codes are text: `01` is not `1`. */
const code: Judge = (values, { unit }) => {
  const found = values.get("unit.code");
  if (!found) return [];
  const { place } = found;
  const { cell } = place;
  const name = "info.unit.code";
  if (found.value === "") return [{ code: "TT-01", severity: "error", facts: { cell }, place, name, clause: CLAUSE }];
  if (found.value === unit.code.normalize("NFC")) return [];
  const facts = { cell, expected: unit.code, found: String(found.value) };
  return [{ code: "TT-06", severity: "error", facts, place, name, clause: CLAUSE }];
};

const period: Judge = (values, context) => {
  const found = values.get("period");
  if (!found || found.value === "") return [];
  const typed = String(found.value);
  const id = parsePeriod(typed)?.id;
  if (id === context.period.id || fold(typed) === fold(periodName(context.period))) return [];
  const facts = { expected: context.period.id, found: id ?? typed };
  const { place } = found;
  return [{ code: "TT-03", severity: "error", facts, place, name: "info.period", clause: CLAUSE }];
};

/** On the day of signing; before it is known, on the last day for sending. */
const receivers: Judge = (values, context) => {
  const typed = text(values, "date");
  const day = ISO.test(typed) ? typed : reportDay(context);
  return [...values].flatMap(([key, { value, place }]): readonly Problem[] => {
    if (!key.startsWith("receivers.")) return [];
    const ended = endedReceiver(String(value), day, context.pack.report.receivers);
    if (!ended) return [];
    const receiver = String(value).replace(/^[-–\s]+|[;.\s]+$/g, "");
    const facts = { receiver, until: ended.until, instead: ended.replacedBy ?? "" };
    return [{ code: "TT-07", severity: "warning", facts, place, name: `info.${key}`, clause: CLAUSE }];
  });
};

/** Women are among all. */
const women: Judge = (values, _, fields) =>
  fields.flatMap(({ key, kind, label }): readonly Problem[] => {
    const base = kind === "pair" ? key : key === "ban.members.tong" ? "ban.members" : undefined;
    const total = base === undefined ? undefined : values.get(`${base}.tong`);
    const female = base === undefined ? undefined : values.get(`${base}.nu`);
    if (typeof total?.value !== "number" || typeof female?.value !== "number" || female.value <= total.value) return [];
    const facts = {
      measure: label,
      female: String(female.value),
      femaleCell: female.place.cell,
      total: String(total.value),
      totalCell: total.place.cell,
    };
    const name = `info.${base ?? ""}.nu`;
    return [{ code: "SL-05", severity: "error", facts, place: female.place, name, clause: CLAUSE }];
  });

/** Figures that are part of another. */
const wholes: Judge = (values, _, fields) => wholeProblems(values, fields, CLAUSE);

/** Code and period have sentences of their own. */
const APART: ReadonlySet<string> = new Set(["unit.code", "period"]);
/** With these the form itself would be another one; the rest are names and days. */
const SHAPING: ReadonlySet<string> = new Set(["unit.ownership", "unit.levels", "plan.cited"]);

/** What was issued and is locked says the same as then, whatever its spelling. */
const issued: Judge = (values, context, fields) => {
  const then = issuedFacts(context);
  const { window, due } = context;
  const days = new Map([
    ["window.from", window.from],
    ["window.to", window.to],
    ["due", due ?? ""],
  ]);
  return fields.flatMap(({ key, kind, label }): readonly Problem[] => {
    const [found, printed] = [values.get(key), String(then.get(key) ?? "")];
    if (kind !== "issued" || APART.has(key) || !found || printed === "") return [];
    const now = String(found.value);
    if (now === printed || now === days.get(key) || fold(now) === fold(printed)) return [];
    const { place } = found;
    const facts = { cell: place.cell, label, expected: printed, found: shortDate(now) };
    const severity = SHAPING.has(key) ? "error" : "warning";
    return [{ code: "TT-12", severity, facts, place, name: `info.${key}`, clause: CLAUSE }];
  });
};

const ALL: readonly Judge[] = [code, period, issued, receivers, women, wholes];

/** What is wrong with the content of the sheet. */
export const judgeInfo = (values: Values, fields: readonly InfoField[], context: FormContext): readonly Problem[] =>
  ALL.flatMap((judge) => judge(values, context, fields));
