import { deflateSync } from "fflate";
import { crc32 } from "../../src/xlsx/crc32";
import { book, parts, rows, SHEET, strings, workbook } from "./book";
import { bytesOf, craftZip, fields } from "./zip-craft";

const FORMULA = 'IF(G8=0,"Không phát sinh",E8/G8)'.replace(/"/g, "&quot;");

/** A small entry sheet: numbers, texts, formulas, empty cells. */
function sheet(size: number): string {
  const row = (r: number): string =>
    `<row r="${r}" spans="1:9" ht="15.5" customHeight="1"><c r="A${r}" s="1" t="s"><v>${r % 20}</v></c>` +
    `<c r="B${r}"><v>${(r * 7919) % 3001}</v></c><c r="C${r}" s="2"><v>${(r * 31) % 97}.5</v></c><c r="D${r}" s="3"/>` +
    `<c r="E${r}" t="str"><f>${FORMULA}</f><v>Đạt</v></c><c r="F${r}" t="b"><v>${r % 2}</v></c></row>`;
  return rows(Array.from({ length: size }, (_, i) => row(i + 1)).join(""));
}

const texts = strings(...Array.from({ length: 20 }, (_, i) => `<t>Số trẻ em, học sinh thứ ${i}</t>`));
const change = { [SHEET]: sheet(40), "xl/sharedStrings.xml": texts };

/** Names as our own writer and as LibreOffice spell them. */
const names = Array.from(
  { length: 40 },
  (_, i) =>
    `<definedName name="ct_MT${i}.tu" localSheetId="0" hidden="1">'S'!$B$${i + 1}</definedName>` +
    `<definedName function="false" hidden="false" localSheetId="0" name="ct_MT${i}.mau" vbProcedure="false">` +
    `&apos;S&apos;!$C$${i + 1}:$D$${i + 1}</definedName>`,
).join("");
const NAMED = workbook('<sheet name="S" sheetId="1" r:id="rId1"/>', `<definedNames>${names}</definedNames>`);

/** Sound workbooks as several producers pack them; mutants are made of these. */
export const PARENTS: readonly (readonly [string, () => Uint8Array])[] = [
  ["plain", () => book(change)],
  ["stored", () => craftZip(parts(change).map((entry) => ({ ...entry, method: 0 })))],
  [
    "streamed",
    () =>
      craftZip(
        parts(change).map((entry) => {
          const data = typeof entry.data === "string" ? bytesOf(entry.data) : entry.data;
          const sizes = fields([4, 0x08074b50], [4, crc32(data)], [4, deflateSync(data).length], [4, data.length]);
          return { ...entry, flags: 8, localCrc: 0, localSize: 0, localPackedSize: 0, after: sizes };
        }),
      ),
  ],
  ["zip64", () => book(change, { zip64: true })],
  ["named", () => book({ ...change, "xl/workbook.xml": NAMED })],
  ["tiny", () => book()],
];
