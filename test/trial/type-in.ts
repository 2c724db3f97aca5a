import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJs from "exceljs";
import { strFromU8, strToU8, zipSync } from "fflate";
import type { Typed } from "./answers";
import type { RawBook } from "./raw-book";

/** Straight into the XML of the sheets, as no program of ours writes it. */
export function typedRaw({ parts, sheets }: RawBook, cells: readonly Typed[]): Uint8Array {
  const changed = new Map<string, string>();
  for (const { sheet, address, value } of cells) {
    const part = sheets.get(sheet) ?? "";
    const xml = changed.get(part) ?? strFromU8(parts[part] ?? new Uint8Array());
    const inner = typeof value === "number" ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
    const cell = new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, "s");
    if (!cell.test(xml)) throw new Error(`no cell ${address} in ${sheet}`);
    changed.set(
      part,
      xml.replace(cell, (_, style: string | undefined) => `<c r="${address}"${style ?? ""}${inner}`),
    );
  }
  return zipSync(
    { ...parts, ...Object.fromEntries([...changed].map(([part, xml]) => [part, strToU8(xml)])) },
    { level: 1 },
  );
}

export async function typedByExcelJs(from: string, to: string, cells: readonly Typed[]): Promise<void> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.readFile(from);
  for (const { sheet, address, value } of cells) {
    const cell = book.getWorksheet(sheet)?.getCell(address);
    if (!cell) throw new Error(`no sheet ${sheet}`);
    cell.value = value;
  }
  writeFileSync(to, Buffer.from(await book.xlsx.writeBuffer()));
}

export type Task = { readonly from: string; readonly to: string; readonly cells: readonly Typed[] };

/** All of them in one run of Python. */
export function typedByOpenpyxl(tasks: readonly Task[]): void {
  const lines = tasks.map(({ from, to, cells }) => {
    const bySheet: Record<string, Record<string, string | number>> = {};
    for (const { sheet, address, value } of cells) (bySheet[sheet] ??= {})[address] = value;
    return JSON.stringify({ from, to, cells: bySheet });
  });
  const script = path.resolve(__dirname, "..", "office", "fill.py");
  const python = process.env["PYTHON"] ?? "python3";
  const done = spawnSync(python, [script], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1 << 26 });
  if (done.status !== 0) throw new Error(done.stderr);
}
