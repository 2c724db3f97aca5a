import { lineFormula, messageParts } from "../../src/forms/entry/messages";
import { makePhrases } from "../../src/forms/phrases";
import { formRows, settingOf } from "../../src/forms/index";
import { makeTemplate } from "../../src/jobs/template";
import { packIds } from "../../src/plan/catalog/index";
import { RULES } from "../../src/rules/index";
import { context, pack, ports, unit } from "../tools/books";

/** Excel's limit for a formula. */
const LIMIT = 8192;
const WHO = [
  unit("truong", ["mn", "th", "thcs", "thpt", "gdtx"]),
  unit("truong", ["thcs"]),
  unit("xa"),
  unit("phong"),
  unit("so"),
  unit("ban"),
];

/** Contexts of every plan and kind of unit, with figures carried over, which make the longest messages. */
const contexts = packIds.flatMap((id) =>
  WHO.filter(({ kind }) => pack(id).units.includes(kind)).flatMap((who) => {
    const year = pack(id).years.to;
    const before = { period: String(Math.max(pack(id).years.from, year - 1)), rows: new Map(), firstHalf: new Map() };
    return [`${Math.min(2026, year)}-H1`, String(year)].map((period) => context(id, who, period, before));
  }),
);

test("the messages of every row fit the cells there are for them, and leave room in them", () => {
  for (const here of contexts)
    for (const row of formRows(here)) {
      const phrases = makePhrases([]);
      const findings = RULES.flatMap((rule) => rule.findings({ ...settingOf(here), row }));
      const lines = findings.map((finding) => lineFormula(finding, row.code, phrases));
      expect(messageParts(lines, phrases).length).toBeLessThanOrEqual(3);
    }
});

test("no formula of a workbook is longer than Excel takes", async () => {
  let longest = 0;
  for (const here of contexts) {
    const { pack: plan, unit: who, period, previous } = here;
    const made = await makeTemplate({ pack: plan, unit: who, period, ...(previous && { previous }) }, ports);
    if (!made.ok) continue;
    for (const sheet of made.book.sheets)
      for (const { formula } of sheet.cells) longest = Math.max(longest, formula?.length ?? 0);
  }
  expect(longest).toBeGreaterThan(1000);
  expect(longest).toBeLessThan(LIMIT);
});
