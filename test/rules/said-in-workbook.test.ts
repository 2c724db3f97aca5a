import { drawBook, formRows, settingOf } from "../../src/forms/index";
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

/** Codes that cells of sheet `Thông tin` tell by a formula of their own. */
const told = new Set(
  drawBook(everyContext[0]!, "").sheets.flatMap(({ role, rows }) =>
    role === "info"
      ? rows.flatMap(({ cells }) => cells.flatMap(({ formula = "" }) => formula.match(/\b(SL|TT)-\d+(?=\))/g) ?? []))
      : [],
  ),
);

/** Codes about what stands in a cell that no formula of the workbook can say, and why. */
const ONLY_READ: Readonly<Record<string, string>> = {
  "SL-07": "schools enter one side, the office above them the other: it is said of totals",
  "SL-08": "whether a cell still has its formula is asked by ISFORMULA, which Excel 2010 does not know",
  "SL-19": "labels, codes and heads are locked; beside every label its copy would have to stand",
  "SL-27": "grey cells are locked and take part in nothing",
  "SL-28": "the format of a cell is seen by CELL alone, which is volatile and knows no formats of other languages",
  "SL-32": "the format of a cell is seen by CELL alone, which knows no formats of other languages",
  "SL-31": "the line on top of sheet Nhiệm vụ says it, and the column says so of every row",
  "TT-01": "the cell is locked and filled when the form is issued",
  "TT-02": "asks for the list of units",
  "TT-03": "asks for which period files are being received",
  "TT-06": "the cell is locked and filled when the form is issued",
  "TT-07": "asks the catalogue which receivers are still at work",
  "TT-08": "asks for the file of the period before",
  "TT-12": "the cell is locked and filled when the form is issued",
  "TT-13": "the cell shows the error itself; a row of entries says that one of its cells does",
  "TT-16": "a sheet that came from another file brings its own formulas along",
};

test("what a rule finds in the cells of a form the workbook says itself, or it is known why it cannot", () => {
  const silent = CODES.filter((code) => /^(SL|MC|TT|KH)-/.test(code) && !said.has(code) && !told.has(code));
  expect([...silent].sort()).toEqual(Object.keys(ONLY_READ).sort());
});
