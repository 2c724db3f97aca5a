import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { read as sheetJs } from "@e965/xlsx";
import ExcelJs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { drawBook, fingerprintText } from "../../src/forms/index";
import { contextFor, makerOf } from "../../src/jobs/index";
import { type OrgUnit, orgUnitOf, parsePeriod, standingAt } from "../../src/plan/index";
import { type PlacedBook, type PlacedSheet, place } from "../../src/sheet/index";
import { address, areaText } from "../../src/sheet/address";
import { stamps } from "../../src/xlsx/stamp";
import { pack, ports } from "../tools/books";
import { workFolder } from "../tools/libreoffice";
import { province } from "../tools/province";

/** Issued workbooks, stamped from one master, as three programs of other people find them. */

const folder = workFolder();
const make = makerOf({ digest: ports.digest, press: stamps });
const standing = standingAt(province(200, 12).register, "2026-06-14");
const all = [...standing.values()].map((line) => orgUnitOf(standing, line));
const second = (found: (unit: OrgUnit) => boolean): OrgUnit => {
  // The first one is what the master was drawn for.
  const [first, unit = first] = all.filter(found);
  if (!unit) throw new Error("no such unit");
  return unit;
};
const UNITS: readonly (readonly [string, OrgUnit])[] = [
  ["a school", second(({ levels }) => levels.join() === "thcs")],
  ["a commune", second(({ kind }) => kind === "xa")],
  ["a THPT", second(({ levels }) => levels.join() === "thpt")],
];

type Found = {
  readonly name: string;
  readonly state: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly formulas: number;
  readonly rules: readonly string[];
  readonly protected: boolean;
  readonly unlocked: number;
  readonly names: Readonly<Record<string, string>> | null;
};
type Told = { readonly sheets: readonly Found[]; readonly local: readonly (readonly [string, number, string])[] };

const valuesOf = ({ cells }: PlacedSheet): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    cells.flatMap(({ row, column, value, formula }) =>
      value === null || value === "" || value === undefined || formula !== undefined
        ? []
        : [[address(row, column), value]],
    ),
  );

const ours = ({ name }: { readonly name: string }): boolean => name.startsWith("ct_");

async function issued(unit: OrgUnit): Promise<{ readonly bytes: Uint8Array; readonly book: PlacedBook }> {
  const context = contextFor({ pack: pack("hanoi-605"), unit, period: parsePeriod("2026-H1")! });
  const fingerprint = await ports.digest(fingerprintText(context));
  return { bytes: (await make(context)).bytes, book: place(drawBook(context, fingerprint)) };
}

function byOpenpyxl(path: string): Told {
  const python = process.env["PYTHON"] ?? "python3";
  const done = spawnSync(python, [join(__dirname, "stamped-openpyxl.py"), path], {
    encoding: "utf8",
    maxBuffer: 1 << 27,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Told;
}

describe.each(UNITS)("the workbook of %s", (_, unit) => {
  let bytes: Uint8Array;
  let book: PlacedBook;
  beforeAll(async () => ({ bytes, book } = await issued(unit)));

  test("holds no macro, no link to elsewhere, no lost reference", () => {
    const parts = unzipSync(bytes);
    expect(
      Object.keys(parts).filter((name) => /vbaProject|externalLink|activeX|customXml|webextension/i.test(name)),
    ).toEqual([]);
    const texts = Object.values(parts).map((part) => strFromU8(part));
    expect(texts.filter((text) => /#REF!|TargetMode="External"|\[\d+\]/.test(text))).toEqual([]);
  });

  test("is what was drawn, to openpyxl", () => {
    const path = join(folder, `${unit.code}.xlsx`);
    writeFileSync(path, bytes);
    const { sheets, local } = byOpenpyxl(path);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual(
      book.sheets.map(({ name, visibility }) => [name, visibility]),
    );
    for (const [at, drawn] of book.sheets.entries()) {
      const found = sheets[at];
      expect(found?.values).toEqual(valuesOf(drawn));
      expect(found?.formulas).toBe(drawn.cells.filter(({ formula }) => formula !== undefined).length);
      expect(found?.protected).toBe(drawn.protect);
      const unlocked = drawn.cells.filter(({ style }) => style.locked === false).length;
      expect(found?.unlocked).toBeGreaterThanOrEqual(unlocked);
      const names = found?.names ? Object.keys(found.names) : local.filter(([, of]) => of === at).map(([name]) => name);
      expect(names.filter((name) => ours({ name })).sort()).toEqual(
        drawn.names
          .map(({ name }) => name)
          .filter((name) => ours({ name }))
          .sort(),
      );
      expect(found?.rules.length ?? 0).toBe(
        new Set(drawn.validations.flatMap(({ areas }) => areas.map(areaText))).size,
      );
    }
  });

  test("is what was drawn, to exceljs and SheetJS", async () => {
    const theirs = new ExcelJs.Workbook();
    await theirs.xlsx.load(bytes.slice().buffer);
    const plain = sheetJs(bytes);
    expect(plain.SheetNames).toEqual(book.sheets.map(({ name }) => name));
    for (const drawn of book.sheets) {
      const [sheet, other] = [theirs.getWorksheet(drawn.name), plain.Sheets[drawn.name]];
      for (const [at, value] of Object.entries(valuesOf(drawn))) {
        expect([at, sheet?.getCell(at).value]).toEqual([at, value]);
        expect([at, (other?.[at] as { readonly v: unknown } | undefined)?.v]).toEqual([at, value]);
      }
    }
    const names = plain.Workbook?.Names?.filter(({ Name }) => Name.startsWith("ct_")).length;
    expect(names).toBe(book.sheets.flatMap((sheet) => sheet.names.filter(ours)).length);
  });
});
