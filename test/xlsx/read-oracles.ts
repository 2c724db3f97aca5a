import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import { address } from "../../src/sheet/address";
import { keyColumn, keyRow } from "../../src/sheet/grid";
import type { Inflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import type { Sample } from "./read-samples";

/** `sheet!A1` → kind and value. Empty texts and formulas without a result count as empty cells. */
export type Reading = ReadonlyMap<string, string>;

/** Twelve digits: some readers turn serials into dates and back. */
export const told = (value: unknown, error = false): string | undefined => {
  if (error) return `e:${String(value)}`;
  if (typeof value === "number") return `n:${Number(value.toPrecision(12))}`;
  if (typeof value === "boolean") return `b:${value}`;
  return typeof value === "string" && value !== "" ? `s:${value.replace(/\r\n/g, "\n")}` : undefined;
};

const reading = (cells: Iterable<readonly [string, string | undefined]>): Reading =>
  new Map([...cells].filter((entry): entry is readonly [string, string] => entry[1] !== undefined));

export const truth = ({ sheets }: Sample): Reading =>
  reading(sheets.flatMap(({ name, cells }) => cells.map((c) => [`${name}!${c.at}`, told(c.value, c.error)] as const)));

export function byUs(bytes: Uint8Array, inflate: Inflate): Reading {
  const result = readValues(bytes, "a.xlsx", inflate);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return reading(
    result.book.sheets.flatMap(({ name, cells }) =>
      [...cells].map(([key, cell]) => {
        const at = `${name}!${address(keyRow(key), keyColumn(key))}`;
        return [
          at,
          cell.kind === "refused" ? `refused:${cell.value}` : told(cell.value, cell.kind === "error"),
        ] as const;
      }),
    ),
  );
}

export function bySheetJs(bytes: Uint8Array): Reading {
  const book = SheetJs.read(bytes, { type: "array", cellDates: false, cellHTML: false });
  return reading(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {})
        .filter(([at]) => !at.startsWith("!"))
        .map(([at, cell]: readonly [string, SheetJs.CellObject]) => {
          return [`${name}!${at}`, told(cell.t === "e" ? cell.w : cell.v, cell.t === "e")] as const;
        }),
    ),
  );
}

const SERIAL_1970 = 25569;

function exceljsValue(value: ExcelJs.CellValue): string | undefined {
  if (value instanceof Date) return told(value.getTime() / 86_400_000 + SERIAL_1970);
  if (value === null || typeof value !== "object") return told(value);
  if ("error" in value) return told(value.error, true);
  if ("richText" in value) return told(value.richText.map(({ text }) => text).join(""));
  if ("hyperlink" in value) return told(value.text);
  return "result" in value ? exceljsValue(value.result as ExcelJs.CellValue) : undefined;
}

export async function byExcelJs(bytes: Uint8Array): Promise<Reading> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const cells: (readonly [string, string | undefined])[] = [];
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => cells.push([`${sheet.name}!${cell.address}`, exceljsValue(cell.value)]));
    });
  });
  return reading(cells);
}

/** Where we differ from what at least two readers say alike, and cells that only we see. */
export function differences(ours: Reading, others: readonly Reading[]): readonly string[] {
  const places = new Set([ours, ...others].flatMap((one) => [...one.keys()]));
  const found: string[] = [];
  for (const place of places) {
    const votes = others.map((other) => other.get(place));
    const agreed = votes.find((vote, i) => votes.indexOf(vote) !== i || votes.length === 1);
    const majority = votes.filter((vote) => vote === agreed).length > votes.length / 2;
    const own = ours.get(place);
    if (majority && agreed !== undefined && own !== agreed) found.push(`${place}: ${own} for ${agreed}`);
    if (own !== undefined && votes.every((vote) => vote === undefined)) found.push(`${place}: ${own} for nothing`);
  }
  return found;
}
