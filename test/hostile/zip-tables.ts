import { SHEET } from "./book";

/** Names and methods that a zip may claim. */

export const names: readonly (readonly [string, string])[] = [
  ["../evil.xml", "climbs"],
  ["xl/../../evil.xml", "climbs inside"],
  ["..\\evil.xml", "climbs with a backslash"],
  ["xl/./evil.xml", "a dot step"],
  ["xl//evil.xml", "an empty step"],
  ["C:/evil.xml", "a drive"],
  ["c:\\evil.xml", "a drive with a backslash"],
  ["/..", "a root that climbs"],
  ["", "no name"],
  ["/", "only a slash"],
  ["a\0b.xml", "a zero byte"],
  ["a\nb.xml", "a line end"],
  ["a\x7fb.xml", "a delete character"],
];

export const methods = [1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 18, 19, 93, 95, 96, 97, 98, 99, 255, 65535];

export const duplicates: readonly (readonly [string, string])[] = [
  [SHEET, "the same name"],
  ["XL/Worksheets/Sheet1.XML", "another case"],
  ["xl\\worksheets\\sheet1.xml", "backslashes"],
  ["/xl/worksheets/sheet1.xml", "a leading slash"],
  ["//xl/worksheets/sheet1.xml", "two leading slashes"],
  ["[content_types].xml", "content types in another case"],
];
