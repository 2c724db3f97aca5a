import { book, cells, HEAD, MAIN, RELS, rows, SHEET, strings, withSheet, worksheet } from "./book";
import { read, refused, type HostileCase } from "./case";
import { badCells, badRows, indices, rich } from "./structure-tables";

const one = '<c r="A1"><v>1</v></c>';
const A1 = { A1: 1 };
const text = (index: number | string): Uint8Array => withSheet(cells(`<c r="A1" t="s"><v>${index}</v></c>`));

const rawRow = (row: string): Uint8Array => withSheet(rows(`<row r="${row}"><c><v>1</v></c></row>`));

/** Texts and places of cells. */
export const CELL_CASES: readonly HostileCase[] = [
  ...indices.map(([index, found]) =>
    read(`structure: text number ${index}`, { A1: { refused: found } }, () => text(index)),
  ),
  read("structure: text number with a zero in front", { A1: "hai" }, () => text("01")),
  read("structure: text number with blanks", { A1: "hai" }, () => text(" 1 ")),
  ...rich.map(([name, inside, found]) =>
    read(`structure: shared text, ${name}`, { A1: found }, () =>
      book({ [SHEET]: cells('<c r="A1" t="s"><v>0</v></c>'), "xl/sharedStrings.xml": strings(inside) }),
    ),
  ),
  ...rich.map(([name, inside, found]) =>
    read(`structure: inline text, ${name}`, { A1: found }, () =>
      withSheet(cells(`<c r="A1" t="inlineStr"><is>${inside}</is></c>`)),
    ),
  ),
  ...badCells.map((r) =>
    refused(`structure: cell reference “${r}”`, "cell-reference", () => withSheet(cells(`<c r="${r}"><v>1</v></c>`))),
  ),
  ...badRows.map((r) => refused(`structure: row “${r}”`, "cell-reference", () => rawRow(r))),
  read("structure: the last cell of all", { XFD1048576: 1 }, () =>
    withSheet(rows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  ),
  refused("structure: a row after the last", "cell-reference", () =>
    withSheet(rows('<row r="1048576"/><row><c><v>1</v></c></row>')),
  ),
  refused("structure: a cell after the last", "cell-reference", () =>
    withSheet(cells('<c r="XFD1"><v>1</v></c><c><v>2</v></c>')),
  ),
  read("structure: cells without place", { A1: 1, B1: 2, A2: 3 }, () =>
    withSheet(rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")),
  ),
  read("structure: cells without place after a gap", { C1: 1, D1: 2, A6: 3 }, () =>
    withSheet(rows('<row r="1"><c r="C1"><v>1</v></c><c><v>2</v></c></row><row r="5"/><row><c><v>3</v></c></row>')),
  ),
  read("structure: rows out of order", { A1: 1, A2: 2 }, () =>
    withSheet(rows('<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>')),
  ),
  read("structure: cells out of order", { A1: 1, B1: 2 }, () =>
    withSheet(cells('<c r="B1"><v>2</v></c><c r="A1"><v>1</v></c>')),
  ),
  read("structure: one row in two pieces", { A1: 1, B1: 2 }, () =>
    withSheet(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>')),
  ),
  refused("structure: a cell twice", "duplicate-cell", () => withSheet(cells(`${one}<c r="A1"><v>2</v></c>`))),
  refused("structure: a cell twice with one value", "duplicate-cell", () => withSheet(cells(`${one}${one}`))),
  refused("structure: a cell twice, once empty", "duplicate-cell", () => withSheet(cells(`<c r="A1"/>${one}`))),
  refused("structure: a cell twice in two rows of one number", "duplicate-cell", () =>
    withSheet(rows(`<row r="1">${one}</row><row r="1">${one}</row>`)),
  ),
  refused("structure: a cell twice far apart", "duplicate-cell", () =>
    withSheet(rows(`<row r="1">${one}</row><row r="9"><c r="A9"><v>1</v></c></row><row r="1">${one}</row>`)),
  ),
  refused("structure: a cell twice in two sheetData", "duplicate-cell", () =>
    withSheet(
      worksheet(`<sheetData><row r="1">${one}</row></sheetData><sheetData><row r="1">${one}</row></sheetData>`),
    ),
  ),
  refused("structure: a cell twice, once by place in order", "duplicate-cell", () =>
    withSheet(cells(`<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c><c><v>2</v></c>`)),
  ),
  read("structure: a dimension that lies", A1, () =>
    withSheet(worksheet(`<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: a dimension that is nonsense", A1, () =>
    withSheet(worksheet(`<dimension ref="#REF!"/><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: spans that lie", A1, () => withSheet(rows(`<row r="1" spans="5:2">${one}</row>`))),
  read("structure: no sheetData", {}, () => withSheet(worksheet(""))),
  read("structure: an empty sheetData", {}, () => withSheet(worksheet("<sheetData/>"))),
  read("structure: empty rows", {}, () => withSheet(rows('<row r="1"/><row r="2"></row>'))),
  read("structure: styled empty cells are absent", {}, () => withSheet(cells('<c r="A1" s="1"/><c r="B1" s="2"></c>'))),
  read("structure: merges over everything", A1, () =>
    withSheet(
      worksheet(
        `<sheetData><row r="1">${one}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:B2"/></mergeCells>`,
      ),
    ),
  ),
  read("structure: a DDE link is not followed", { A1: 1 }, () =>
    withSheet(cells("<c r=\"A1\"><f>cmd|'/c calc'!A0</f><v>1</v></c>")),
  ),
  read("structure: links are not followed", A1, () =>
    withSheet(
      worksheet(
        `<sheetData><row r="1">${one}</row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId7"/></hyperlinks>`,
      ),
    ),
  ),
  read("structure: cells outside of rows are none", A1, () =>
    withSheet(worksheet(`<sheetData><c r="B1"><v>9</v></c><row r="1">${one}</row></sheetData><c r="C1"><v>9</v></c>`)),
  ),
  read("structure: rows outside of sheetData are none", A1, () =>
    withSheet(worksheet(`<row r="2"><c r="A2"><v>9</v></c></row><sheetData><row r="1">${one}</row></sheetData>`)),
  ),
  read("structure: a cell inside a cell is none", A1, () =>
    withSheet(cells('<c r="A1"><v>1</v><c r="B1"><v>9</v></c></c>')),
  ),
  read("structure: 50 000 cells", { ...Object.fromEntries(Array.from({ length: 0 }, () => ["", 0])), A1: 1 }, () =>
    withSheet(rows(`<row r="1">${one}${'<c s="1"/>'.repeat(16_000)}</row>`)),
  ),
  refused("structure: a root of another name", "relationship", () => withSheet(`${HEAD}<chartsheet xmlns="${MAIN}"/>`)),
  refused("structure: a root in no namespace", "relationship", () =>
    withSheet(`${HEAD}<worksheet xmlns:r="${RELS}"><sheetData/></worksheet>`),
  ),
];
