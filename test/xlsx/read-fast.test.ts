import { nodeInflate } from "../../src/cli/inflate";
import { readValues } from "../../src/xlsx/read";
import { book, SHEET, STYLES, strings, workbook, worksheet } from "../hostile/book";
import { PARENTS } from "../hostile/fuzz-parents";
import { seeded, type Random } from "../hostile/random";

/**
 * Cells, rows, strings, names and what nobody asks for are read by short paths where they are written in the common way,
 * all others through tokens. One blank more in a tag means the same and is not common: both ways must say the same of
 * every file, sound or damaged.
 */

const uncommon = (xml: string): string => xml.replace(/<([a-zA-Z]+) /g, "<$1  ").replace(/<([a-zA-Z]+)>/g, "<$1 >");

const PIECES = [
  ..."<>/\"'=&; \n\tA1Z9ars",
  "&amp;",
  "&#10;",
  "&bad;",
  "<v>",
  "<v></v>",
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

/** What stands around the rows: passed over, yet every tag of it has to be right. */
const COLUMNS =
  '<sheetPr><tabColor rgb="FFC65911"/></sheetPr><cols><col min="1" max="1" width="5.7"/><col min="2" max="9" width="8"/></cols>';
const RULES =
  '<conditionalFormatting sqref="V10:V31"><cfRule type="expression" priority="2" aboveAverage="0" dxfId="0">' +
  "<formula>LEFT($A$3,1)=&quot;✖&quot;</formula></cfRule></conditionalFormatting>" +
  '<dataValidations count="1"><dataValidation allowBlank="true" error="Ô này chỉ nhận Có hoặc Không." errorStyle="stop" ' +
  'operator="between" sqref="M11:M12 M17" type="list"><formula1>ct_list.co_khong</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7"/>';

const SHEET_XML = worksheet(
  `${COLUMNS}<sheetData>${Array.from({ length: 6 }, (_, i) => i + 1)
    .map(
      (r) =>
        `<row r="${r}" spans="1:6" customFormat="false" ht="15" x14ac:dyDescent="0.25"><c r="A${r}" s="1" t="s"><v>${r % 3}</v></c>` +
        `<c r="B${r}"><v>${r * 1234}</v></c><c r="C${r}" s="2"><f>A${r}&amp;"x"</f><v>0.5</v></c><c r="D${r}" s="3"/>` +
        `<c r="E${r}" t="str"><f aca="false">IF(1,&quot;Đạt&quot;)</f><v>Đạt &lt;1&gt;</v></c><c r="F${r}" t="b"><v>1</v></c></row>`,
    )
    .join("")}</sheetData>${RULES}`,
);
const STRINGS_XML = strings("<t>Số trẻ</t>", '<t xml:space="preserve"> a </t>', "<t>b &amp; c</t>", "<r><t>x</t></r>");

const NAMES_XML = workbook(
  '<sheet name="S" sheetId="1" r:id="rId1"/>',
  `<definedNames>${Array.from({ length: 6 }, (_, i) => i + 1)
    .map(
      (r) =>
        `<definedName name="ct_a.${r}" localSheetId="0" hidden="1">'S'!$B$${r}</definedName>` +
        `<definedName function="false" localSheetId="0" name="ct_b.${r}">&apos;S&apos;!$A$${r}:$C$${r + 3}</definedName>` +
        `<definedName name="ct_c.${r}">S!$XFD$${r}</definedName><definedName name="n${r}">S!B${r}+1</definedName>`,
    )
    .join("")}</definedNames><calcPr fullCalcOnLoad="1"/>`,
);
type Sound = Readonly<Record<"sheet" | "texts" | "names" | "styles", string>>;
const SOUND: Sound = { sheet: SHEET_XML, texts: STRINGS_XML, names: NAMES_XML, styles: STYLES };

/** What both ways must say alike; a refusal in words, so that reasons may not differ either. */
const said = ({ sheet, texts, names, styles }: Sound): string => {
  const bytes = book({
    [SHEET]: sheet,
    "xl/sharedStrings.xml": texts,
    "xl/workbook.xml": names,
    "xl/styles.xml": styles,
  });
  const result = readValues(bytes, "a.xlsx", nodeInflate);
  if (!result.ok) return result.refusal.code;
  const sheets = result.book.sheets.map((one) => [[...one.cells], one.names]);
  return JSON.stringify([result.book.names, sheets]);
};

const otherwise = ({ sheet, texts, names, styles }: Sound): Sound => ({
  sheet: uncommon(sheet),
  texts: uncommon(texts),
  names: uncommon(names),
  styles: uncommon(styles),
});

test("sound parts are read alike", () => {
  expect(said(otherwise(SOUND))).toBe(said(SOUND));
  expect(said(SOUND)).toContain("Số trẻ");
  expect(said(SOUND)).toContain('{"name":"ct_b.6","sheet":"S","area":{"top":5,"left":0,"bottom":8,"right":2}}');
});

test("1 000 damaged sheets, texts, names and styles are read alike, with the same reason when refused", () => {
  const differ: string[] = [];
  let read = 0;
  for (let seed = 0; seed < 1000; seed++) {
    const random = seeded(seed);
    const part = random.pick(["sheet", "sheet", "sheet", "texts", "names", "names", "styles"] as const);
    const parts = { ...SOUND, [part]: damaged(SOUND[part], random) };
    const common = said(parts);
    if (common.startsWith("[")) read++;
    if (common !== said(otherwise(parts))) differ.push(`seed ${seed}: ${common.slice(0, 60)}`);
  }
  expect(differ).toEqual([]);
  expect(read).toBeGreaterThan(150);
});

describe("what nobody asks for has to be right all the same", () => {
  const around = (xml: string): Sound => ({ ...SOUND, sheet: SHEET_XML.replace("<pageMargins", `${xml}<pageMargins`) });
  const many = (n: number): string => Array.from({ length: n }, (_, i) => ` a${i}="1"`).join("");
  test.each([
    ["another end", around("<a><b></c></a>"), "xml-malformed"],
    ["a longer end", around("<a><b></bc></a>"), "xml-malformed"],
    ["an end too many", around("<a></a></a>"), "xml-malformed"],
    ["an attribute twice", around('<a><b x="1" y="2" x="1"/></a>'), "xml-malformed"],
    ["attributes of one sum", around('<a><b ab="1" ba="2"/></a>'), undefined],
    ["no value", around("<a><b x/></a>"), "xml-malformed"],
    ["a name that is none", around("<a><-b/></a>"), "xml-malformed"],
    ["a tag in a value", around('<a><b x="<"/></a>'), "xml-malformed"],
    ["a prefix that nobody bound", around("<a><x:b/></a>"), "xml-namespace"],
    ["33 attributes", around(`<a><b${many(33)}/></a>`), undefined],
    ["129 attributes", around(`<a><b${many(129)}/></a>`), "xml-attributes"],
    ["127 elements deep", around("<a>".repeat(127) + "</a>".repeat(127)), undefined],
    ["128 elements deep", around("<a>".repeat(128) + "</a>".repeat(128)), "xml-depth"],
    ["a row's number twice", { ...SOUND, sheet: SHEET_XML.replace('<row r="2"', '<row r="2" r="2"') }, "xml-malformed"],
    ["a name twice", { ...SOUND, names: NAMES_XML.replace('name="ct_a.1"', 'name="x" name="x"') }, "xml-malformed"],
  ])("%s", (_, parts, code) => {
    const result = said(parts);
    expect(code === undefined ? result.startsWith("[") : result).toBe(code ?? true);
  });
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

test("beside marks, arithmetic and texts that somebody typed as formulas are read, in both ways of reading", () => {
  const long = Array.from({ length: 30 }, () => "1").join("+");
  const typed = [
    ["12/15", "12/15"],
    ["(3+4)/9", "(3+4)/9"],
    ["&quot;Đạt&quot;", '"Đạt"'],
    [long, ""],
    ["A1/B1", ""],
    ["$A$1", ""],
    ["ct_x", ""],
  ] as const;
  for (const attribute of ["", ' bx="1"']) {
    const cells = typed.map(([text], at) => `<c r="${"ABCDEFG"[at] ?? ""}1"><f${attribute}>${text}</f><v>1</v></c>`);
    const bytes = book({ [SHEET]: worksheet(`<sheetData><row r="1">${cells.join("")}</row></sheetData>`) });
    const read = readValues(bytes, "a.xlsx", nodeInflate, () => true, "mark");
    if (!read.ok) throw new Error(read.refusal.code);
    expect([...(read.book.sheets[0]?.cells.values() ?? [])].map(({ formula }) => formula)).toEqual(
      typed.map(([, formula]) => formula),
    );
  }
});
