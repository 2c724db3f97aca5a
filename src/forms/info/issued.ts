import { levelName, ownershipName, periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import { receiverDefaults } from "./receivers";
import { receiverOf, signingDefaults } from "./signing";

type Issued = ReadonlyMap<string, string | number>;

type Fact = (context: FormContext) => string | number;

/** Facts of the unit and of the period, by key of the value: nobody but who issued the workbook says them. */
const FACTS: ReadonlyMap<string, Fact> = new Map<string, Fact>([
  ["unit.code", ({ unit }) => unit.code],
  ["unit.name", ({ unit }) => unit.name],
  ["unit.ownership", ({ unit }) => ownershipName(unit.ownership)],
  [
    "unit.levels",
    ({ unit: { levels } }) =>
      levels.length === 0 ? "Không áp dụng" : levels.map((level) => levelName(level)).join(", "),
  ],
  ["unit.parent", ({ unit }) => unit.parentName ?? ""],
  ["unit.place", ({ unit }) => unit.place ?? ""],
  ["plan.cited", ({ pack }) => pack.citedAs],
  ["period", ({ period }) => periodName(period)],
  ["window.from", ({ window }) => shortDate(window.from)],
  ["window.to", ({ window }) => shortDate(window.to)],
  ["due", ({ due }) => (due === undefined ? "" : shortDate(due))],
  ["receiver", receiverOf],
  ["submission", ({ submission }) => submission],
]);

/** One of these facts; empty where it is none. */
export const issuedFact = (context: FormContext, key: string): string | number => FACTS.get(key)?.(context) ?? "";

/** What the sheet holds when it is issued, by key of the value: these facts, and usual answers. */
export function issuedValues(context: FormContext): Issued {
  const receivers = receiverDefaults(context).map((name, at) => [`receivers.${at + 1}`, name] as const);
  const facts = [...FACTS].map(([key, of]) => [key, of(context)] as const);
  return new Map([...facts, ...signingDefaults(context), ...receivers]);
}
