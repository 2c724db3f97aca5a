/** Places, numbers and rich texts, legal and not. */

export const places: readonly (readonly [string, string])[] = [
  ["worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["./worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["../a/b/c/d.bin", "a/b/c/d.bin"],
  ["x", "xl/x"],
  ["worksheets/sheet99.xml", "xl/worksheets/sheet99.xml"],
  ["/sheet.xml", "sheet.xml"],
];

export const badCells = [
  "A0",
  "A",
  "1",
  "",
  "a1",
  "$A$1",
  "A1048577",
  "XFE1",
  "AAAA1",
  "A01",
  "A1B",
  "1A",
  "A-1",
  " A1",
  "A1 ",
  "A1:B2",
  "R1C1",
  "Ả1",
  "A2",
  "A99999999999",
  "ZZZZZZZZZZZZZZZZ1",
];

export const badRows = ["0", "-1", "1048577", "x", "", "1.5", " 1", "99999999999", "1e3"];

export const indices: readonly (readonly [string, string])[] = [
  ["2", "2"],
  ["99", "99"],
  ["-1", "-1"],
  ["1.0", "1.0"],
  ["x", "x"],
  ["1e0", "1e0"],
  ["9999999999", "9999999999"],
  ["0x1", "0x1"],
  ["NaN", "NaN"],
  ["+1", "+1"],
];

export const rich: readonly (readonly [string, string, string])[] = [
  ["runs", "<r><rPr><b/></rPr><t>một </t></r><r><t>hai</t></r>", "một hai"],
  ["phonetic hints left out", '<t>漢</t><rPh sb="0" eb="1"><t>かん</t></rPh><phoneticPr fontId="1"/>', "漢"],
  ["runs with hints between", '<r><t>a</t></r><rPh sb="0" eb="1"><t>X</t></rPh><r><t>b</t></r>', "ab"],
  ["an empty text", "<t/>", ""],
  ["an empty item", "", ""],
  ["an empty run", "<r><t/></r><r><t>b</t></r>", "b"],
  ["blanks kept", '<t xml:space="preserve">  a  </t>', "  a  "],
  ["blanks kept without being asked", "<t>  a  </t>", "  a  "],
  ["only blanks", '<t xml:space="preserve">   </t>', "   "],
  ["line ends", "<t>a\nb</t>", "a\nb"],
  ["_x000D_", "<t>a_x000D_\nb</t>", "a\r\nb"],
  ["_x005F_ guards", "<t>_x005F_x0041_</t>", "_x0041_"],
  ["an escape in small letters", "<t>_x00e0_</t>", "à"],
  ["no escape", "<t>_x00G0_ _x41_</t>", "_x00G0_ _x41_"],
  ["a text after an extension", "<extLst><t>no</t></extLst><t>a</t>", "a"],
  ["text outside of runs is none", "stray<r>stray<t>a</t>stray</r>stray", "a"],
];
