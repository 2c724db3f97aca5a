import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { address } from "../../src/sheet/address";
import type { PlacedCell, PlacedSheet } from "../../src/sheet/placed";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import type { PlacedResult } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { emptySheet, entrySheet, example, valuesSheet } from "../xlsx/write-example";

/** What LibreOffice and openpyxl make of a file that uses every feature of the writer. */

const folder = mkdtempSync(join(tmpdir(), "chitieu-office-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (program: string, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
};

const convert = (name: string, to: string, bytes: Uint8Array): string => {
  const source = join(folder, `${name}.xlsx`);
  writeFileSync(source, bytes);
  const out = join(folder, to);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  run("soffice", "--headless", profile, "--convert-to", to, "--outdir", out, source);
  return join(out, `${name}.${to}`);
};

type PlacedReading = Extract<PlacedResult, { readonly ok: true }>;

const opened = (bytes: Uint8Array): PlacedReading => {
  const reading = readPlaced(bytes, "a.xlsx", fflateInflate);
  if (!reading.ok) throw new Error(reading.refusal.code);
  return reading;
};

const byPlace = (sheet: PlacedSheet): ReadonlyMap<string, PlacedCell> =>
  new Map(sheet.cells.map((cell) => [address(cell.row, cell.column), cell]));

describe("saved by LibreOffice", () => {
  let reading: PlacedReading;
  let entry: PlacedSheet;
  beforeAll(() => {
    reading = opened(readFileSync(convert("book", "xlsx", writeWorkbook(example))));
    entry = reading.book.sheets[1]!;
  });

  test("nothing is lost, and hidden sheets stay hidden", () => {
    expect(reading.lost).toEqual([]);
    expect(reading.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Ẩn", "hidden"],
      ["Chỉ tiêu", "visible"],
      ["Giá trị 'lạ' & <khác>", "visible"],
      ["_chitieu", "hidden"],
    ]);
  });

  test("every formula was computed anew, also across sheets, and none is an error", () => {
    const found = byPlace(entry);
    expect(found.get("E8")?.value).toBeCloseTo(21 / 41, 12);
    expect(found.get("A2")?.value).toBe("Đơn vị: Trường THCS <A> & 'B'");
    expect(found.get("A4")?.value).toBe(0);
    expect(found.get("G10")?.value).toBe(true);
    expect(byPlace(reading.book.sheets[2]!).get("E22")?.value).toBe(-1);
    const errors = reading.book.sheets.flatMap(({ cells }) => cells.filter((cell) => cell.error));
    expect(errors).toEqual([]);
  });

  test("texts are the same texts, also those that look like formulas", () => {
    const found = byPlace(reading.book.sheets[2]!);
    for (const cell of valuesSheet.cells) {
      const plain =
        typeof cell.value === "string" && cell.formula === undefined && !/[\r\u0007\uffff]|_x/.test(cell.value);
      if (!plain || cell.value === "") continue;
      expect(found.get(address(cell.row, cell.column))).toMatchObject({ value: cell.value });
      expect(found.get(address(cell.row, cell.column))?.formula).toBeUndefined();
    }
  });

  test("lists still come through a name of the sheet that points to the hidden sheet", () => {
    const [list, whole, custom] = entry.validations;
    expect(list).toEqual(entrySheet.validations[0]);
    expect(whole).toMatchObject({ kind: "whole", min: 0, max: 9_999_999, stop: true, title: "Số nguyên" });
    expect(custom).toEqual(entrySheet.validations[2]);
  });

  test("names keep their scope and place", () => {
    const plain = (sheet: PlacedSheet) =>
      sheet.names
        .map(({ name, area, sheet: target }) => ({ name, area, target }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(plain(entry)).toEqual(plain(entrySheet));
    expect(plain(reading.book.sheets[3]!)).toEqual([
      { name: "ct_unit", area: { top: 0, left: 1, bottom: 0, right: 1 } },
    ]);
  });

  test("conditional formats, merges, filter, protection and unlocked cells are kept", () => {
    expect(entry.conditionals).toEqual(entrySheet.conditionals);
    expect(entry.merges).toEqual(entrySheet.merges);
    expect(entry.filter).toEqual(entrySheet.filter);
    expect(entry.protect).toBe(true);
    expect(byPlace(entry).get("C7")?.style).toMatchObject({ locked: false, fill: "FFF2CC", format: "#,##0" });
    expect(byPlace(entry).get("B7")?.style.locked).toBeUndefined();
  });

  test("widths, heights and what is hidden are kept", () => {
    expect(entry.columns).toEqual(entrySheet.columns);
    // LibreOffice writes a height for every row; those it does not hold are its own.
    const held = ({ rows }: PlacedSheet): readonly unknown[] =>
      rows.flatMap(({ row, height, fits }) => (height === undefined || fits ? [] : [[row, height]]));
    const hidden = ({ rows }: PlacedSheet): readonly number[] =>
      rows.flatMap(({ row, hidden: is }) => (is ? [row] : []));
    expect(held(entry)).toEqual(held(entrySheet));
    expect(hidden(entry)).toEqual(hidden(entrySheet));
  });

  test("print set-up is kept, but for the space between header and text", () => {
    const { margins, ...rest } = entry.print!;
    const { margins: wanted, ...wantedRest } = entrySheet.print!;
    expect(rest).toEqual(wantedRest);
    expect(margins.left).toBeCloseTo(wanted.left, 1);
    expect(margins.right).toBeCloseTo(wanted.right, 1);
    expect(margins.bottom).toBeCloseTo(wanted.bottom, 1);
    // LibreOffice 7.4 stores header + height of its line (5.4 mm at size 13), without the space below.
    expect(margins.top).toBeCloseTo(wantedRest.header + 5.4, 1);
  });
});

describe("printed by LibreOffice", () => {
  type Word = { readonly text: string; readonly x: number; readonly y: number };
  const MM = 72 / 25.4;
  const pagesOf = (pdf: string): readonly { readonly width: number; readonly words: readonly Word[] }[] =>
    run("pdftotext", "-bbox", pdf, "-")
      .split("<page ")
      .slice(1)
      .map((page) => ({
        width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
        words: [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
          ([, left, top, right, text]) => ({ text: text ?? "", x: (Number(left) + Number(right)) / 2, y: Number(top) }),
        ),
      }));

  test("pages are A4, numbered in the middle of the top margin from page 2 on, and stay inside the margins", () => {
    const pages = pagesOf(convert("print", "pdf", writeWorkbook({ sheets: [entrySheet, ...example.sheets.slice(3)] })));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach(({ width, words }, index) => {
      expect(width / MM).toBeCloseTo(297, 0);
      const inMargin = words.filter(({ y }) => y < 19 * MM);
      expect(inMargin.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
      for (const { x } of inMargin) expect(Math.abs(x / MM - (30 + (297 - 30 - 15) / 2))).toBeLessThan(1);
      const body = words.filter(({ y }) => y >= 19 * MM);
      expect(Math.min(...body.map(({ x }) => x / MM))).toBeGreaterThan(30);
      expect(Math.max(...body.map(({ x }) => x / MM))).toBeLessThan(297 - 15);
      // The title row stands on every page.
      if (index > 0) expect(body.map(({ text }) => text)).toContain("TT");
    });
  });

  test("each sheet counts its own pages, and a break begins a new one", () => {
    const long = (name: string): PlacedSheet =>
      emptySheet(name, {
        cells: [0, 1, 2].map((row) => ({ row, column: 0, value: `${name}${row}`, style: {} })),
        print: { ...valuesSheet.print!, pageNumber: true, breaks: [1, 2] },
      });
    const pages = pagesOf(convert("two", "pdf", writeWorkbook({ sheets: [long("A"), long("B")] })));
    expect(pages.map(({ words }) => words.map(({ text }) => text))).toEqual([
      ["A0"],
      ["2", "A1"],
      ["3", "A2"],
      ["B0"],
      ["2", "B1"],
      ["3", "B2"],
    ]);
    for (const { width } of pages) expect(width / MM).toBeCloseTo(210, 0);
  });
});

describe("read by openpyxl", () => {
  const python = ["python3", "/usr/bin/python3"].find(
    (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
  );
  const script = `
import json, sys, warnings
import openpyxl
warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])
values = openpyxl.load_workbook(sys.argv[1], data_only=True)
def cells(one):
    return {sheet.title: {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value is not None and not c.is_date} for sheet in one}
entry = book["Chỉ tiêu"]
print(json.dumps({
  "formulas": cells(book), "values": cells(values),
  "states": [s.sheet_state for s in book],
  "lists": [[v.type, v.formula1, str(v.sqref), v.errorTitle] for v in entry.data_validations.dataValidation],
  "rules": [[str(k.sqref), r.formula[0], r.dxf.fill.bgColor.rgb if r.dxf.fill else None] for k, rs in entry.conditional_formatting._cf_rules.items() for r in rs],
  "locked": [entry["C7"].protection.locked, entry["B7"].protection.locked, entry.protection.sheet],
  "freeze": entry.freeze_panes, "filter": entry.auto_filter.ref,
  "print": [entry.print_title_rows, entry.print_area[0] if isinstance(entry.print_area, list) else entry.print_area.split("!")[-1], entry.page_setup.paperSize, entry.page_setup.orientation, entry.page_setup.fitToHeight, entry.HeaderFooter.differentFirst, entry.oddHeader.center.text],
  "prefix": book["Giá trị 'lạ' & <khác>"]["A1"].quotePrefix,
}))`;
  type Found = {
    readonly formulas: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  } & Readonly<Record<string, unknown>>;
  let found: Found;
  beforeAll(() => {
    const file = join(folder, "openpyxl.xlsx");
    writeFileSync(file, writeWorkbook(example));
    found = JSON.parse(run(python ?? "python3", "-c", script, file)) as Found;
  });

  test("values, formulas and cached results are the same", () => {
    for (const sheet of example.sheets) {
      const [values, formulas] = [found.values[sheet.name]!, found.formulas[sheet.name]!];
      for (const cell of sheet.cells) {
        // Known of this reader: it takes a literal _x005F_ for an escape once more.
        if (typeof cell.value === "string" && (cell.value === "" || /[\r\u0000\uffff]|_x005F_/.test(cell.value)))
          continue;
        if (cell.style.format === "dd/mm/yyyy") continue;
        const at = address(cell.row, cell.column);
        expect([at, values[at] ?? null]).toEqual([at, cell.value]);
        if (cell.formula !== undefined) expect(formulas[at]).toBe(`=${cell.formula}`);
      }
    }
  });

  test("lists, rules, protection, frozen part, filter and print set-up are the same", () => {
    expect(found).toMatchObject({
      states: ["hidden", "visible", "visible", "veryHidden"],
      lists: [
        ["list", "ct_list.co_khong", "H7:H66", "Chọn trong danh sách"],
        ["whole", "0", "C7:C66 D7:D16", "Số nguyên"],
        ["custom", "D17<=C17", "D17:D66", "Tử số lớn hơn mẫu số"],
      ],
      rules: [
        ["F7:F66", '$F7="Thiếu"', "FFFFC7CE"],
        ["A7:E66 G7:H66", "$G7", null],
      ],
      locked: [false, true, true],
      freeze: "C6",
      filter: "A5:H66",
      print: ["$5:$5", "$A$1:$H$69", 9, "landscape", 0, true, "&P"],
      prefix: true,
    });
  });
});
