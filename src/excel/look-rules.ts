import type { Outside } from "../sheet/transaction-reads";
import type { Clock } from "./clock";
import { type Answer, type Ask, question } from "./request";

/** Names that Excel makes for itself, and those of forms, which go with their sheets. */
const NOT_THEIRS = /^(?:ct_|_xlnm\.|_FilterDatabase|Print_)/i;

const NAMES = "items/name,items/formula,items/scope";

type Names = Pick<Excel.NamedItemCollection, "items">;

/** Names that people made, with what they stand for; a name of a sheet is told by its sheet. */
const namesIn = ({ items }: Names, scope: "Workbook" | "Worksheet"): readonly Outside[] =>
  items.flatMap(({ name, formula, scope: of }): readonly Outside[] =>
    of === scope && typeof formula === "string" && !NOT_THEIRS.test(name) ? [{ kind: "name", name, formula }] : [],
  );

const names =
  (sheets: readonly string[]): Ask<readonly Outside[]> =>
  ({ workbook }) => {
    workbook.names.load(NAMES);
    const own = sheets.map((sheet) => workbook.worksheets.getItemOrNullObject(sheet).names);
    for (const one of own) one.load(NAMES);
    return () => [
      ...namesIn(workbook.names, "Workbook"),
      ...own.flatMap((one) => (one.isNullObject ? [] : namesIn(one, "Worksheet"))),
    ];
  };

/** Every text in a rule that may name a sheet, whatever the kind of the rule; not every host begins a formula with `=`. */
const formulasIn = (rule: unknown): readonly string[] => {
  if (typeof rule === "string") return rule.includes("!") ? [rule] : [];
  return typeof rule === "object" && rule !== null ? Object.values(rule).flatMap(formulasIn) : [];
};

const entryRules = (entry: Excel.RangeAreas): readonly unknown[] =>
  entry.isNullObject ? [] : entry.areas.items.map(({ dataValidation: { rule } }) => rule);

const colourRules = (formats: Excel.ConditionalFormatCollection): readonly unknown[] =>
  formats.isNullObject
    ? []
    : formats.items.flatMap(({ customOrNullObject: own, cellValueOrNullObject: value }) => [
        own.isNullObject ? undefined : own.rule.formula,
        value.isNullObject ? undefined : value.rule,
      ]);

const rulesIn =
  (sheet: string): Ask<readonly Outside[]> =>
  ({ workbook: { worksheets } }) => {
    const used = worksheets.getItemOrNullObject(sheet).getRange();
    const entry = used.getSpecialCellsOrNullObject("DataValidations");
    entry.load("areas/items/dataValidation/rule");
    const { conditionalFormats } = used;
    conditionalFormats.load("items/customOrNullObject/rule/formula,items/cellValueOrNullObject/rule");
    return () =>
      [...entryRules(entry), ...colourRules(conditionalFormats)].flatMap((rule) =>
        formulasIn(rule).map((formula) => ({ kind: "rule", sheet, formula })),
      );
  };

const all =
  (sheets: readonly string[]): Ask<readonly Outside[]> =>
  (context) => {
    const reads = [names(sheets), ...sheets.map(rulesIn)].map((ask) => ask(context));
    return () => reads.flatMap((read) => read());
  };

/**
 * What people wrote beside cells: names of the workbook and of these sheets, rules of entry and of colour. Where Excel
 * does not give the rules (a sheet of very many), the names alone.
 */
export async function lookBeside(clock: Clock, sheets: readonly string[]): Promise<Answer<readonly Outside[]>> {
  if (sheets.length === 0) return { ok: true, value: [] };
  const seen = await question(clock, all(sheets));
  return seen.ok || seen.again === "wait" ? seen : question(clock, names(sheets));
}
