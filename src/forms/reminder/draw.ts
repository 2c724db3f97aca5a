import type { MergedUnit } from "../../entries/index";
import { dueDayOf, type OrgUnit } from "../../plan/index";
import { literal } from "../../rules/index";
import type { RowSpec, SheetSpec } from "../../sheet/index";
import { LETTERS, MAILING_HEAD, periodName, SHEETS, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import { CSV_MARK, csvLine } from "../register/csv";
import type { Binding } from "../report/binding";
import { head } from "../report/letterhead";
import { signature } from "../report/signature";
import { CENTER, letter, RECEIVERS, table, wide } from "./letter";

/** Of whom a file came that was not taken is told by its phiếu what to do: one letter says so, no other that it is silent. */
const silent = (units: readonly MergedUnit[]): readonly MergedUnit[] =>
  units.filter(({ status, untaken }) => status === "not-sent" && untaken === undefined);

type Asked = Pick<FormContext, "pack" | "period">;

/** The deadline of those who are asked: the office's own is a later one. */
const dueOf = (unit: OrgUnit, { pack, period }: Asked): string => dueDayOf(pack, unit, period) ?? "";

/**
 * Công văn đôn đốc: one letter to all units that have not sent. A công văn has no title; what it is about stands under
 * its number (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5.b). Undefined where everybody has sent.
 */
export function drawReminder(
  context: FormContext,
  units: readonly MergedUnit[],
  binding: Binding,
): SheetSpec | undefined {
  const { pack, unit, period } = context;
  const asked = silent(units);
  if (asked.length === 0) return undefined;
  const listed = asked.map(({ unit: { name, code, email = "", phone = "" } }, at): readonly [string, string] => [
    `${at + 1}. ${name} (${code})`,
    [email, phone].filter(Boolean).join("; "),
  ]);
  // Where it is not the same day for all, the list for mailing has that of each.
  const [due = "", ...others] = new Set(asked.map((one) => dueOf(one.unit, context)));
  const about = LETTERS.remindSubject(periodName(period));
  const alone = asked.length === 1 ? asked[0] : undefined;
  const number = alone ? "one" : "many";
  const body = LETTERS.remindBody(pack.citedAs, unit.name, periodName(period), others.length > 0 ? "" : shortDate(due));
  const asks = [LETTERS.remindAsked[number], ...LETTERS.remindAsk, LETTERS.remindLast[number]];
  const rows: readonly RowSpec[] = [
    ...head(context, binding, literal("……/……")),
    {
      key: "about",
      height: 36,
      cells: [{ column: "left", value: about, style: { size: 12, horizontal: "center", vertical: "top", wrap: true } }],
    },
    // A letter to one unit says its name; to list it, and to call it "the units", would be odd.
    wide("to", alone ? LETTERS.to(`${alone.unit.name} (${alone.unit.code})`) : LETTERS.remindTo, binding, CENTER),
    wide("body", `${body} ${LETTERS.remindSilent[number]}`, binding),
    ...(alone ? [] : table("unit", [[LETTERS.units, LETTERS.contact], ...listed])),
    ...(alone ? [] : [{ key: "gap", height: 8, cells: [] }]),
    ...asks.map((text, at) => wide(`ask.${at}`, text, binding)),
    ...signature(context, binding, RECEIVERS),
  ];
  const closing = `ask.${asks.length - 1}`;
  const list = alone ? undefined : { head: "unit.0", last: `unit.${listed.length}` };
  return letter("reminder", SHEETS.reminder, rows, closing, list, ["ask.0"]);
}

/** Addresses of the units that have not sent, for a mailing program: UTF-8 with BOM, `;`, guarded against formulas. */
export const mailingList = (units: readonly MergedUnit[], asked: Asked): string =>
  CSV_MARK +
  [
    MAILING_HEAD,
    ...silent(units).map(({ unit }) => {
      const { code, name, email = "", phone = "" } = unit;
      return [code, name, email, phone, shortDate(dueOf(unit, asked))];
    }),
  ]
    .map(csvLine)
    .join("");
