import { book, cells, PARTS, SHEET, withSheet } from "./book";
import { read, type HostileCase } from "./case";
import { numbers, notNumbers, booleans, errors, dates, texts } from "./value-tables";

const cell = (inside: string, more = ""): Uint8Array => withSheet(cells(`<c r="A1"${more}>${inside}</c>`));
const v = (text: string, more = ""): Uint8Array => cell(`<v>${text}</v>`, more);

const date1904 = (xml: string): Uint8Array =>
  book({
    [SHEET]: xml,
    "xl/workbook.xml": (PARTS.get("xl/workbook.xml") as string).replace(
      "<sheets>",
      '<workbookPr date1904="1"/><sheets>',
    ),
  });

export const VALUE_CASES: readonly HostileCase[] = [
  ...numbers.map(([text, value]) => read(`value: number ${JSON.stringify(text)}`, { A1: value }, () => v(text))),
  ...numbers
    .slice(0, 12)
    .map(([text, value]) =>
      read(`value: number of type n ${JSON.stringify(text)}`, { A1: value }, () => v(text, ' t="n"')),
    ),
  ...notNumbers.map((text) =>
    read(`value: no number ${JSON.stringify(text.slice(0, 20))}`, { A1: { refused: text } }, () => v(text)),
  ),
  ...booleans.map(([text, told]) =>
    read(`value: boolean ${JSON.stringify(text)}`, { A1: told }, () => v(text, ' t="b"')),
  ),
  ...errors.map((text) => read(`value: error ${text}`, { A1: { error: text } }, () => v(text, ' t="e"'))),
  read("value: an error that is none", { A1: { refused: "12" } }, () => v("12", ' t="e"')),
  ...dates.map(([text, told]) => read(`value: date ${text}`, { A1: told }, () => v(text, ' t="d"'))),
  ...texts.map(([name, text, found]) => read(`value: text, ${name}`, { A1: found }, () => v(text, ' t="str"'))),
  ...texts.map(([name, text, found]) =>
    read(`value: inline text, ${name}`, { A1: found }, () => cell(`<is><t>${text}</t></is>`, ' t="inlineStr"')),
  ),
  ...["x", "N", "S", "string", "inlinestr", "", "number", "ss", "бббб"].map((type) =>
    read(`value: type “${type}”`, { A1: { refused: "5" } }, () => v("5", ` t="${type}"`)),
  ),
  read("value: a date in the system of 1904", { A1: 44575 }, () =>
    date1904(cells('<c r="A1" t="d"><v>2026-01-15</v></c>')),
  ),
  read("value: a serial in the system of 1904 stays as it is", { A1: 44575 }, () =>
    date1904(cells('<c r="A1" s="4"><v>44575</v></c>')),
  ),
  read("value: a stored result of 0 is 0", { A1: 0 }, () => cell("<f>B1-B1</f><v>0</v>")),
  read("value: a stored empty text", { A1: "" }, () => cell('<f>""</f><v></v>', ' t="str"')),
  read("value: a formula without result", { A1: "" }, () => cell("<f>1+1</f>")),
  read("value: a formula with an empty result", { A1: "" }, () => cell("<f>1+1</f><v/>")),
  read("value: a stored result of false", { A1: false }, () => cell("<f>1=2</f><v>0</v>", ' t="b"')),
  read("value: a stored error", { A1: { error: "#DIV/0!" } }, () => cell("<f>1/0</f><v>#DIV/0!</v>", ' t="e"')),
  read("value: the result stands before the formula", { A1: 3 }, () => cell("<v>3</v><f>1+2</f>")),
  read("value: followers of a shared formula", { A1: 1, B1: 0, C1: "x" }, () =>
    withSheet(
      cells(
        '<c r="A1"><f t="shared" ref="A1:C1" si="0">1</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>0</v></c><c r="C1" t="str"><f t="shared" si="0"/><v>x</v></c>',
      ),
    ),
  ),
  read("value: an array formula", { A1: 1 }, () => cell('<f t="array" ref="A1:A3">ROW(A1:A3)</f><v>1</v>')),
  read("value: two values", { A1: { refused: "2" } }, () => cell("<v>1</v><v>2</v>")),
  read("value: two inline texts", { A1: { refused: "b" } }, () =>
    cell("<is><t>a</t></is><is><t>b</t></is>", ' t="inlineStr"'),
  ),
  read("value: inline text in a numeric cell", { A1: { refused: "5" } }, () => cell("<is><t>5</t></is>")),
  read("value: inline text in a shared cell", { A1: { refused: "0" } }, () => cell("<is><t>0</t></is>", ' t="s"')),
  read("value: an inline cell with v", { A1: "5" }, () => v("5", ' t="inlineStr"')),
  read("value: an inline cell with nothing", {}, () => cell("", ' t="inlineStr"')),
  read("value: elements inside a value", { A1: { refused: "12" } }, () => cell("<v>1<b>9</b>2</v>")),
  read("value: a comment inside a number", { A1: 12 }, () => cell("<v>1<!-- 9 -->2</v>")),
  read("value: CDATA as a number", { A1: 12 }, () => cell("<v><![CDATA[12]]></v>")),
  read("value: a character reference as a number", { A1: 12 }, () => cell("<v>&#49;2</v>")),
  read("value: an empty v", {}, () => cell("<v></v>")),
  read("value: a blank v", {}, () => cell("<v> </v>")),
  read("value: an empty boolean", {}, () => cell("<v></v>", ' t="b"')),
  read("value: an empty error", {}, () => cell("<v></v>", ' t="e"')),
  read("value: an empty shared text number", {}, () => cell("<v></v>", ' t="s"')),
  read("value: xml:space on v", { A1: "  a " }, () => cell('<v xml:space="preserve">  a </v>', ' t="str"')),
  read("value: a number in a percent cell", { A1: 0.982 }, () => v("0.982", ' s="1"')),
  read("value: unknown elements in a cell", { A1: 1 }, () => cell("<x/><v>1</v><extLst><ext/></extLst>")),
  read("value: unknown attributes of a cell", { A1: 1 }, () => v("1", ' cm="1" vm="1" ph="1"')),
];
