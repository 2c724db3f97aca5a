import { cells, HEAD, PARTS, SHEET } from "./book";

const sound = PARTS.get(SHEET) as string;
const body = sound.slice(HEAD.length);

/** XML that is none. */
export const malformed: readonly (readonly [string, string])[] = [
  ["a doctype in small letters", `${HEAD}<!doctype worksheet>${body}`],
  ["an end tag missing", sound.replace("</worksheet>", "")],
  ["an end tag of another name", sound.replace("</worksheet>", "</worksheets>")],
  ["end tags crossed", cells("<c r='A1'><v>1</c></v>")],
  ["an end tag too many", `${sound}</worksheet>`],
  ["a second root", `${sound}<worksheet/>`],
  ["text after the root", `${sound}x`],
  ["text before the root", `${HEAD}x${body}`],
  ["no root", HEAD],
  ["nothing", ""],
  ["blanks only", "   \n"],
  ["an attribute twice", cells('<c r="A1" r="B1"><v>1</v></c>')],
  ["an attribute without quotes", cells("<c r=A1><v>1</v></c>")],
  ["an attribute without value", cells("<c r><v>1</v></c>")],
  ["attributes without a blank between", cells('<c r="A1"s="1"><v>1</v></c>')],
  ["quotes that do not match", cells(`<c r="A1'><v>1</v></c>`)],
  ["an open attribute", sound.replace('r="3"', 'r="3')],
  ["a tag that never ends", `${sound.slice(0, -3)}`],
  ["< in an attribute", cells('<c r="A<1"><v>1</v></c>')],
  ["a name that begins with a digit", cells("<1c/>")],
  ["an empty name", cells("< c/>")],
  ["an open comment", sound.replace("<sheetData>", "<!-- <sheetData>")],
  ["an open instruction", sound.replace("<sheetData>", "<?x <sheetData>")],
  ["an open CDATA section", sound.replace("<v>1</v>", "<v><![CDATA[1</v>")],
  ["CDATA outside the root", `${HEAD}<![CDATA[x]]>${body}`],
  ["a declaration of something", sound.replace("<sheetData>", "<!ELEMENT a><sheetData>")],
  ["a slash in a tag", cells('<c / r="A1"/>')],
  ["a control character", cells('<c r="A1" t="str"><v>a\u0001</v></c>')],
  ["a zero byte", cells('<c r="A1" t="str"><v>a\0</v></c>')],
  ["a vertical tab", cells('<c r="A1" t="str"><v>a\u000b</v></c>')],
  ["an escape character in an attribute", cells('<c r="A1" x="\u001b"><v>1</v></c>')],
  ["U+FFFE", cells('<c r="A1" t="str"><v>\ufffe</v></c>')],
  ["U+FFFF", cells('<c r="A1" t="str"><v>\uffff</v></c>')],
];
