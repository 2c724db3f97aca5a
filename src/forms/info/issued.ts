import { levelName, ownershipName, periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import { receiverDefaults } from "./receivers";
import { receiverOf, signingDefaults } from "./signing";

type Issued = ReadonlyMap<string, string | number>;

/** Facts of the unit and of the period, by key of the value: nobody but who issued the workbook says them. */
export function issuedFacts(context: FormContext): Issued {
  const { unit, pack, period, window, due, submission } = context;
  return new Map<string, string | number>([
    ["unit.code", unit.code],
    ["unit.name", unit.name],
    ["unit.ownership", ownershipName(unit.ownership)],
    [
      "unit.levels",
      unit.levels.length === 0 ? "Không áp dụng" : unit.levels.map((level) => levelName(level)).join(", "),
    ],
    ["unit.parent", unit.parentName ?? ""],
    ["unit.place", unit.place ?? ""],
    ["plan.cited", pack.citedAs],
    ["period", periodName(period)],
    ["window.from", shortDate(window.from)],
    ["window.to", shortDate(window.to)],
    ["due", due === undefined ? "" : shortDate(due)],
    ["receiver", receiverOf(context)],
    ["submission", submission],
  ]);
}

/** What the sheet holds when it is issued, by key of the value: these facts, and usual answers. */
export function issuedValues(context: FormContext): Issued {
  const receivers = receiverDefaults(context).map((name, at) => [`receivers.${at + 1}`, name] as const);
  return new Map([...issuedFacts(context), ...signingDefaults(context), ...receivers]);
}
