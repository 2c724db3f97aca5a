import { fold, parsePeriod } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import type { InfoField } from "./fields";
import { issuedFact } from "./issued";
import { endedReceiver } from "./receivers";
import { reportDay } from "./units";
import type { InfoValue } from "./values";
import { wholeProblems } from "./wholes";

const CLAUSE = "Trang Thông tin";
const ISO = /^\d{4}-\d{2}-\d{2}$/;

type Values = ReadonlyMap<string, InfoValue>;

/** Of the fields of a form those that judges look at. */
type Looked = {
  readonly fields: readonly InfoField[];
  readonly issued: readonly InfoField[];
  /** Figures and, of them, the women, by their keys. */
  readonly pairs: readonly { readonly label: string; readonly all: string; readonly women: string }[];
  readonly receivers: readonly string[];
};

type Judge = (values: Values, context: FormContext, looked: Looked) => readonly Problem[];

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
const receivers: Judge = (values, context, looked) => {
  const typed = text(values, "date");
  const day = ISO.test(typed) ? typed : reportDay(context);
  return looked.receivers.flatMap((key): readonly Problem[] => {
    const found = values.get(key);
    const ended = found && endedReceiver(String(found.value), day, context.pack.report.receivers);
    if (!ended) return [];
    const { value, place } = found;
    const receiver = String(value).replace(/^[-–\s]+|[;.\s]+$/g, "");
    const facts = { receiver, until: ended.until, instead: ended.replacedBy ?? "" };
    return [{ code: "TT-07", severity: "warning", facts, place, name: `info.${key}`, clause: CLAUSE }];
  });
};

/** Women are among all. */
const women: Judge = (values, _, { pairs }) =>
  pairs.flatMap(({ label, all, women: of }): readonly Problem[] => {
    const [total, female] = [values.get(all), values.get(of)];
    if (typeof total?.value !== "number" || typeof female?.value !== "number" || female.value <= total.value) return [];
    const facts = {
      measure: label,
      female: String(female.value),
      femaleCell: female.place.cell,
      total: String(total.value),
      totalCell: total.place.cell,
    };
    return [{ code: "SL-05", severity: "error", facts, place: female.place, name: `info.${of}`, clause: CLAUSE }];
  });

/** Figures that are part of another. */
const wholes: Judge = (values, _, { fields }) => wholeProblems(values, fields, CLAUSE);

/** Code and period have sentences of their own. */
const APART: ReadonlySet<string> = new Set(["unit.code", "period"]);
/** With these the form itself would be another one; the rest are names and days. */
const SHAPING: ReadonlySet<string> = new Set(["unit.ownership", "unit.levels", "plan.cited"]);

/** What was issued and is locked says the same as then, whatever its spelling. */
const issued: Judge = (values, context, looked) => {
  const { window, due } = context;
  const days = new Map([
    ["window.from", window.from],
    ["window.to", window.to],
    ["due", due ?? ""],
  ]);
  return looked.issued.flatMap(({ key, label }): readonly Problem[] => {
    const [found, printed] = [values.get(key), String(issuedFact(context, key))];
    if (!found || printed === "") return [];
    const now = String(found.value);
    if (now === printed || now === days.get(key) || fold(now) === fold(printed)) return [];
    const { place } = found;
    const facts = { cell: place.cell, label, expected: printed, found: shortDate(now) };
    const severity = SHAPING.has(key) ? "error" : "warning";
    return [{ code: "TT-12", severity, facts, place, name: `info.${key}`, clause: CLAUSE }];
  });
};

const ALL: readonly Judge[] = [code, period, issued, receivers, women, wholes];

const known = new WeakMap<readonly InfoField[], Looked>();

function lookedAt(fields: readonly InfoField[]): Looked {
  const found = known.get(fields);
  if (found) return found;
  const made: Looked = {
    fields,
    issued: fields.filter(({ key, kind }) => kind === "issued" && !APART.has(key)),
    pairs: fields.flatMap(({ key, kind, label }) => {
      const base = kind === "pair" ? key : key === "ban.members.tong" ? "ban.members" : undefined;
      return base === undefined ? [] : [{ label, all: `${base}.tong`, women: `${base}.nu` }];
    }),
    receivers: fields.flatMap(({ key }) => (key.startsWith("receivers.") ? [key] : [])),
  };
  known.set(fields, made);
  return made;
}

/** What is wrong with the content of the sheet. */
export function judgeInfo(values: Values, fields: readonly InfoField[], context: FormContext): readonly Problem[] {
  const looked = lookedAt(fields);
  return ALL.flatMap((judge) => judge(values, context, looked));
}
