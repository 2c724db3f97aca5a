import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import ExcelJs from "exceljs";
import { contextFor, publish, type PublishPorts, type PublishWish } from "../../src/jobs/index";
import { drawBook } from "../../src/forms/index";
import { orgUnitOf, type Period, type Register, standingAt } from "../../src/plan/index";
import { type PlacedBook, place } from "../../src/sheet/index";
import { areaText } from "../../src/sheet/address";
import { openZip } from "../../src/xlsx/zip-read";
import { stamps } from "../../src/xlsx/stamp";
import { pack, ports } from "../tools/books";
import { province } from "../tools/province";
import { cost, type Row } from "./measure";

/**
 * Issuing to the units of a province, 500 and 3 000 schools: what `publish` gives, bytes and SHA-256 included, nothing
 * written to the disk. Peers: exceljs building a workbook of the same cells, styles, lists and names; and the limit:
 * copying what all workbooks of a shape share, deflated already, and deflating with node:zlib what is the unit's own.
 * CPU time of this process, milliseconds a file.
 */

const RUNS = 3;
const EXCELJS = 12;
const period: Period = { id: "2026-H1", year: 2026, part: "H1" };

const own: PublishPorts = {
  digest: ports.digest,
  press: stamps,
  hash: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};

const wishFor = (register: Register): PublishWish => ({ pack: pack("hanoi-605"), register, period });

/** Issues to all; the files one after another go to `take`. */
async function issue(register: Register, take: (bytes: Uint8Array) => void): Promise<number> {
  let count = 0;
  for await (const event of publish(wishFor(register), own)) {
    if (event.kind !== "new") continue;
    count += 1;
    take(event.bytes);
  }
  return count;
}

/** What nobody can avoid: parts that differ are deflated, the others copied. */
function limitOf(first: Uint8Array, second: Uint8Array): () => void {
  const entries = (bytes: Uint8Array): readonly { readonly crc: number; readonly packed: Uint8Array }[] => {
    const zip = openZip(bytes);
    if (typeof zip === "string") throw new Error(zip);
    return [...zip.entries.values()].map(({ crc, data, packed }) => ({
      crc,
      packed: bytes.subarray(data, data + packed),
    }));
  };
  const others = entries(second);
  const parts = entries(first).map(({ crc, packed }, n) => ({ packed, shared: crc === others[n]?.crc }));
  const same = parts.filter(({ shared }) => shared).map(({ packed }) => packed);
  const texts = parts.filter(({ shared }) => !shared).map(({ packed }) => inflateRawSync(packed));
  return () => {
    Buffer.concat([...same, ...texts.map((text) => deflateRawSync(text))]);
  };
}

/** The same workbook with exceljs: cells, styles, widths, merges, names, lists. */
async function withExcelJs(book: PlacedBook): Promise<number> {
  const workbook = new ExcelJs.Workbook();
  for (const sheet of book.sheets) {
    const made = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
    for (const { column, width } of sheet.columns) made.getColumn(column + 1).width = width;
    for (const { row, height } of sheet.rows) if (height !== undefined) made.getRow(row + 1).height = height;
    for (const { row, column, value, formula, style } of sheet.cells) {
      const cell = made.getCell(row + 1, column + 1);
      cell.value = formula === undefined ? value : { formula, date1904: false };
      if (style.size !== undefined || style.bold)
        cell.font = { name: "Times New Roman", size: style.size ?? 11, bold: style.bold ?? false };
      if (style.fill !== undefined)
        cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: `FF${style.fill}` } };
      if (style.format !== undefined) cell.numFmt = style.format;
      if (style.wrap) cell.alignment = { wrapText: true };
      if (style.top !== undefined) cell.border = { top: { style: style.top }, bottom: { style: style.top } };
      if (style.locked === false) cell.protection = { locked: false };
    }
    for (const { top, left, bottom, right } of sheet.merges) made.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const { name, area } of sheet.names) workbook.definedNames.add(`'${sheet.name}'!${areaText(area)}`, name);
    for (const rule of sheet.validations)
      for (const { top, left } of rule.areas)
        made.getCell(top + 1, left + 1).dataValidation =
          rule.kind === "whole"
            ? { type: "whole", operator: "between", formulae: [rule.min, rule.max] }
            : { type: "list", formulae: ['"Có,Không"'] };
  }
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

function direct(register: Register): readonly PlacedBook[] {
  const standing = standingAt(register, "2026-06-14");
  const schools = [...standing.values()].filter(({ kind }) => kind === "truong");
  return schools.slice(0, EXCELJS).map((line) => {
    const unit = orgUnitOf(standing, line);
    return place(drawBook(contextFor({ pack: pack("hanoi-605"), unit, period }), "0".repeat(64)));
  });
}

/** The highest resident memory during an issue, megabytes. */
async function memory(register: Register): Promise<number> {
  let top = 0;
  let seen = 0;
  await issue(register, () => {
    seen += 1;
    if (seen % 50 === 0) top = Math.max(top, process.memoryUsage().rss);
  });
  return top / 1024 / 1024;
}

export async function bench(): Promise<readonly Row[]> {
  const small = province(500, 21).register;
  const large = province(3000, 126).register;
  // Once for the compiler; of the files, two of one shape stay for the limit.
  const kept: Uint8Array[] = [];
  const n = await issue(small, (bytes) => {
    if (kept.length < 400) kept.push(bytes);
  });
  const ours = await cost(RUNS, n, () => issue(small, () => undefined));
  const many = await issue(large, () => undefined);
  const oursMany = await cost(1, many, () => issue(large, () => undefined));
  const { one, other } = alike(small, kept);
  const limit = limitOf(one, other);
  const least = await cost(RUNS, n, () => {
    for (let file = 0; file < n; file++) limit();
  });
  const books = direct(small);
  const theirs = await cost(RUNS, books.length, async () => {
    for (const book of books) await withExcelJs(book);
  });
  const row = (peer: string, mine: number, peers: number, ratio: number, count: number): Row => ({
    name: "publish",
    ours: mine,
    peer,
    ratio,
    unit: "ms CPU a file",
    n: count,
    runs: RUNS,
  });
  const [rss, rssMany] = [await memory(small), await memory(large)];
  return [
    row("exceljs", ours, theirs, theirs / ours, n),
    row("limit", ours, least, ours / least, n),
    row("limit", oursMany, least, oursMany / least, many),
    {
      name: "publish",
      ours: rssMany,
      peer: "rss-500",
      ratio: rssMany / rss,
      unit: "MB resident",
      n: many,
      runs: 1,
    },
  ];
}

/** Two workbooks of schools of one shape. */
function alike(
  register: Register,
  files: readonly Uint8Array[],
): { readonly one: Uint8Array; readonly other: Uint8Array } {
  const names = files.map((bytes) => {
    const zip = openZip(bytes);
    return typeof zip === "string" ? "" : [...zip.entries.values()].map(({ crc }) => crc);
  });
  for (const [at, crcs] of names.entries())
    for (let next = at + 1; next < names.length; next++) {
      const same = [...crcs].filter((crc, n) => crc === names[next]?.[n]).length;
      const [one, other] = [files[at], files[next]];
      // All but texts, Thông tin, Báo cáo, the annex and the title.
      if (one && other && same >= crcs.length - 6 && same < crcs.length) return { one, other };
    }
  throw new Error(`no two alike among ${files.length} of ${register.lines.length}`);
}
