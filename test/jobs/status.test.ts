import { statusOf } from "../../src/jobs/index";
import { catalog } from "../../src/plan/catalog/index";
import { entryRows, parsePeriod, type UnitKind } from "../../src/plan/index";
import type { Problem, Severity } from "../../src/problems/index";
import { RULES } from "../../src/rules/index";

const problem = (code: Problem["code"], severity: Severity): Problem =>
  ({ code, severity, facts: {}, place: { file: "", sheet: "", cell: "" }, name: "", clause: "" }) as unknown as Problem;

test("a question or an error holds a workbook back, a warning or a note does not", () => {
  const sendable = (severity: Severity): boolean => statusOf([problem("SL-21", severity)]).sendable;
  expect((["error", "question", "warning", "note"] as const).map(sendable)).toEqual([false, false, true, true]);
});

test("missing, wrong and to be looked at are counted apart; a note is counted nowhere", () => {
  const found = [
    problem("SL-01", "error"),
    problem("SL-05", "error"),
    problem("SL-03", "question"),
    problem("MC-01", "warning"),
  ];
  expect(statusOf([...found, problem("SL-21", "note")])).toEqual({ missing: 1, wrong: 1, review: 2, sendable: false });
});

test("what a rule calls missing is counted as missing, as the workbook itself counts", () => {
  const kinds: readonly UnitKind[] = ["truong", "xa", "phong", "so", "ban"];
  const period = parsePeriod("2026")!;
  const findings = catalog.flatMap((pack) =>
    kinds.flatMap((kind) =>
      entryRows(
        pack,
        { code: "1", name: "x", kind, levels: kind === "truong" ? pack.levels : [], ownership: "cong-lap" },
        period,
      ).flatMap((row) => RULES.flatMap((rule) => rule.findings({ row, period }))),
    ),
  );
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(100);
  for (const { code, missing } of errors)
    expect([code, statusOf([problem(code, "error")]).missing]).toEqual([code, missing ? 1 : 0]);
});
