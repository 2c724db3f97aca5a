import { contextFor, fillByName, makeTemplate, sampleAnswers, sampleMistakes } from "../../src/jobs/index";
import { catalog } from "../../src/plan/catalog/index";
import { type OrgUnit, parsePeriod } from "../../src/plan/index";
import { definedName, type PlacedBook, type Scalar } from "../../src/sheet/index";

const digest = (): Promise<string> => Promise.resolve("0".repeat(64));
const unit: OrgUnit = { code: "01", name: "Trường", kind: "truong", levels: ["thcs"], ownership: "cong-lap" };

async function template(): Promise<PlacedBook> {
  const pack = catalog.find(({ id }) => id === "hanoi-605")!;
  const made = await makeTemplate({ pack, unit, period: parsePeriod("2026-H1")! }, { digest });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.book;
}

const valueOf = (book: PlacedBook, name: string): Scalar | undefined => {
  for (const { names, cells } of book.sheets) {
    const area = names.find((one) => one.name === definedName(name))?.area;
    if (area) return cells.find(({ row, column }) => row === area.top && column === area.left)?.value;
  }
  return undefined;
};

test("an answer goes to the cell of its name, and to no other", async () => {
  const book = await template();
  const filled = fillByName(book, new Map([["MT3-CT4b.mau.nu", 3]]));
  expect(valueOf(filled, "MT3-CT4b.mau.nu")).toBe(3);
  const cells = (of: PlacedBook): number =>
    of.sheets.flatMap((sheet) => sheet.cells).filter(({ value, formula }) => value !== null && formula === undefined)
      .length;
  expect(cells(filled)).toBe(cells(book) + 1);
});

test("null empties a cell; names are found whatever their case", async () => {
  const filled = fillByName(await template(), new Map([["MT3-CT4b.mau.nu", 3]]));
  expect(valueOf(fillByName(filled, new Map([["mt3-ct4B.MAU.nu", null]])), "MT3-CT4b.mau.nu")).toBeNull();
});

test("no formula keeps a result of before", async () => {
  const book = await template();
  const known: PlacedBook = {
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, value: "#N/A", error: true as const },
      ),
    })),
  };
  const formulas = fillByName(known, new Map()).sheets.flatMap(({ cells }) =>
    cells.filter(({ formula }) => formula !== undefined),
  );
  expect(formulas.length).toBeGreaterThan(0);
  expect(formulas.every((cell) => cell.value === null && cell.error === undefined)).toBe(true);
});

test("a name that no sheet has is our own mistake", async () => {
  const book = await template();
  expect(() => fillByName(book, new Map([["MT9.tu.tong", 1]]))).toThrow("no cell is called MT9.tu.tong");
});

const KINDS: readonly OrgUnit[] = [
  { ...unit, levels: ["mn"] },
  unit,
  { ...unit, levels: ["th", "thcs"], ownership: "tu-thuc" },
  { ...unit, kind: "xa", levels: [] },
  { ...unit, kind: "phong", levels: [] },
  { ...unit, kind: "so", levels: [] },
];

test("sample answers have a cell in every template of every plan, mistakes among them in rows of their own", async () => {
  let written = 0;
  for (const pack of catalog)
    for (const one of KINDS)
      for (const part of ["-H1", "-H2", ""]) {
        const wish = { pack, unit: one, period: parsePeriod(`${pack.years.to}${part}`)! };
        const made = await makeTemplate(wish, { digest });
        if (!made.ok) continue;
        const context = contextFor(wish);
        const [answers, mistakes] = [sampleAnswers(context), sampleMistakes(context)];
        fillByName(made.book, new Map([...answers, ...mistakes]));
        const rows = [...mistakes.keys()].map((name) => name.replace(/\.(tu|mau|co|ghichu).*$/, ""));
        expect(new Set(rows).size).toBe(rows.length);
        for (const name of mistakes.keys()) expect(answers.has(name)).toBe(true);
        written += 1;
      }
  expect(written).toBeGreaterThan(20);
}, 60_000);
