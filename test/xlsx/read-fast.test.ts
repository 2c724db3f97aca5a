import { nodeInflate } from "../../src/cli/inflate";
import { readValues } from "../../src/xlsx/read";
import { book, rows, SHEET, strings } from "../hostile/book";
import { PARENTS } from "../hostile/fuzz-parents";
import { seeded, type Random } from "../hostile/random";

/**
 * Cells, rows and strings written in the common way are read by a short path, all others through tokens. One blank more
 * in a tag means the same and is not common: both paths must say the same of every file, sound or damaged.
 */

const uncommon = (xml: string): string => xml.replace(/<(c|row) /g, "<$1  ").replace(/<(si|t)>/g, "<$1 >");

const PIECES = [
  ..."<>/\"'=&; \n\tA1Z9ars",
  "&amp;",
  "&#10;",
  "&bad;",
  "<v>",
  "</v>",
  "<c>",
  "</c>",
  "</row>",
  "<f>",
  "<is><t>x</t></is>",
  ' t="s"',
  ' t="str"',
  ' s="1"',
  ' r="B2"',
  ' xmlns="x"',
  "<!-- -->",
  "<![CDATA[x]]>",
  "ữ",
  "99999999999999999",
  "-",
  ".",
  "e5",
  "_x0041_",
];

function damaged(xml: string, random: Random): string {
  let out = xml;
  for (let n = 1 + random.below(2); n > 0; n--) {
    const at = 200 + random.below(out.length - 200);
    const length = random.below(3) === 0 ? 0 : random.below(8);
    out = out.slice(0, at) + (random.below(4) === 0 ? "" : random.pick(PIECES)) + out.slice(at + length);
  }
  return out;
}

const SHEET_XML = rows(
  Array.from({ length: 6 }, (_, i) => i + 1)
    .map(
      (r) =>
        `<row r="${r}" spans="1:6" customFormat="false" ht="15" x14ac:dyDescent="0.25"><c r="A${r}" s="1" t="s"><v>${r % 3}</v></c>` +
        `<c r="B${r}"><v>${r * 1234}</v></c><c r="C${r}" s="2"><f>A${r}&amp;"x"</f><v>0.5</v></c><c r="D${r}" s="3"/>` +
        `<c r="E${r}" t="str"><f aca="false">IF(1,&quot;Đạt&quot;)</f><v>Đạt &lt;1&gt;</v></c><c r="F${r}" t="b"><v>1</v></c></row>`,
    )
    .join(""),
);
const STRINGS_XML = strings("<t>Số trẻ</t>", '<t xml:space="preserve"> a </t>', "<t>b &amp; c</t>", "<r><t>x</t></r>");

/** What both ways must say alike; a refusal in words, so that reasons may not differ either. */
const said = (sheet: string, texts: string): string => {
  const bytes = book({ [SHEET]: sheet, "xl/sharedStrings.xml": texts });
  const result = readValues(bytes, "a.xlsx", nodeInflate);
  return result.ok ? JSON.stringify(result.book.sheets.map(({ cells }) => [...cells])) : result.refusal.code;
};

test("sound parts are read alike", () => {
  expect(said(uncommon(SHEET_XML), uncommon(STRINGS_XML))).toBe(said(SHEET_XML, STRINGS_XML));
  expect(said(SHEET_XML, STRINGS_XML)).toContain("Số trẻ");
});

test("800 damaged sheets and texts are read alike, with the same reason when refused", () => {
  const differ: string[] = [];
  let read = 0;
  for (let seed = 0; seed < 800; seed++) {
    const random = seeded(seed);
    const sheet = random.below(4) > 0 ? damaged(SHEET_XML, random) : SHEET_XML;
    const texts = sheet === SHEET_XML ? damaged(STRINGS_XML, random) : STRINGS_XML;
    const common = said(sheet, texts);
    if (common.startsWith("[")) read++;
    if (common !== said(uncommon(sheet), uncommon(texts))) differ.push(`seed ${seed}: ${common.slice(0, 60)}`);
  }
  expect(differ).toEqual([]);
  expect(read).toBeGreaterThan(100);
});

test("marks stand where formulas stand", () => {
  for (const [, parent] of PARENTS) {
    const bytes = parent();
    const full = readValues(bytes, "a.xlsx", nodeInflate);
    const marked = readValues(bytes, "a.xlsx", nodeInflate, () => true, "mark");
    if (!full.ok || !marked.ok) throw new Error("a sound workbook was refused");
    const bare = full.book.sheets.map(({ cells }) =>
      [...cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, formula: "" }]),
    );
    expect(marked.book.sheets.map(({ cells }) => [...cells])).toEqual(bare);
  }
});
