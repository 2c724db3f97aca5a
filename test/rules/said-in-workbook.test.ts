import { formRows, settingOf } from "../../src/forms/index";
import { parsePeriod } from "../../src/plan/index";
import { DUTY_RULES, momentsOf, PLAN_RULES, RULES } from "../../src/rules/index";
import { everyContext } from "../forms/info-contexts";
import { CODES } from "../words/examples";

/** With figures carried over, as in the second period. */
const before = (year: number) => ({ period: `${year - 1}-H2`, rows: new Map(), firstHalf: new Map() });

/** Codes of the rule book: what it says, the workbook says by a formula of the same expression. */
const said: ReadonlySet<string> = new Set(
  everyContext
    .flatMap((context) => [context, { ...context, period: parsePeriod(String(context.period.year))! }])
    .map((context) => ({ ...context, previous: before(context.period.year) }))
    .flatMap((context) => {
      const rows = formRows(context);
      const moments = momentsOf(rows, context.period);
      return [
        ...rows.flatMap((row) => [
          ...RULES.flatMap((rule) => rule.findings({ ...settingOf(context), row })),
          ...PLAN_RULES.flatMap((rule) => rule.findings({ row, moments })),
        ]),
        ...DUTY_RULES.flatMap((rule) => rule.findings(context)),
      ];
    })
    .map(({ code }) => code),
);

/** Codes about what stands in a cell that no formula of the workbook can say, and why. */
const ONLY_READ: Readonly<Record<string, string>> = {
  "SL-07": "schools enter one side, the office above them the other: it is said of totals",
  "SL-08": "whether a cell still has its formula is asked by ISFORMULA, which Excel 2010 does not know",
  "SL-19": "labels, codes and heads are locked; beside every label its copy would have to stand",
  "SL-27": "grey cells are locked and take part in nothing",
  "SL-28": "a formula does not see the format of a cell",
  "SL-29": "the list of the cell refuses it while it is typed; what was pasted is found when the file is read",
  "SL-30": "both cells of the line are figures, none is left for words",
  "TT-01": "the cell is locked and filled when the form is issued",
  "TT-02": "asks for the list of units",
  "TT-03": "asks for which period files are being received",
  "TT-06": "the cell is locked and filled when the form is issued",
  "TT-07": "asks the catalogue which receivers are still at work",
  "TT-08": "asks for the file of the period before",
  "TT-12": "the cell is locked and filled when the form is issued",
  "TT-13": "the cell shows the error itself",
  "TT-14": "a day may be typed as text or as a date, and what a formula takes for one follows the language of Excel",
  "TT-15": "the rule of the cell speaks while it is typed",
  "TT-16": "a sheet that came from another file brings its own formulas along",
};

test("what a rule finds in the cells of a form the workbook says itself, or it is known why it cannot", () => {
  const silent = CODES.filter((code) => /^(SL|MC|TT|KH)-/.test(code) && !said.has(code));
  expect([...silent].sort()).toEqual(Object.keys(ONLY_READ).sort());
});
