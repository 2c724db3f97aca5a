import type { OrgUnit } from "../../plan/index";
import { cleanFormula, gradeFormula, NO_DAY, plainFormula, quoteText } from "../../rules/index";
import type { CellSpec } from "../../sheet/index";
import { collective, headPost } from "./signing";

/** Hidden columns after the key, for what the printed report needs of a row. */
export const HELPER_COLUMNS = ["phu.1", "phu.2", "phu.3", "phu.4", "phu.5", "phu.6"] as const;

const helper = (at: number, name: string, formula: string, publish = false): CellSpec => ({
  column: HELPER_COLUMNS[at] ?? "phu.1",
  formula,
  name: `info.${name}`,
  publish,
});

const cell = (name: string): string => `{info.${name}}`;

/** What stands where in a text of three numbers whose marks were widened to this many spaces, some more around them. */
const GAP = 9;
const FIRST = `LEFT(${cell("date.text")},${GAP})`;
const SECOND = `MID(${cell("date.text")},${GAP + 1},${GAP})`;
const THIRD = `MID(${cell("date.text")},${2 * GAP + 1},${2 * GAP})`;

/**
 * A typed date as documents print it: `5/6/2026` → `ngày 05 tháng 6 năm 2026` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.4). What is no date is printed as it was typed. Cut by hand, because DATEVALUE depends on the locale.
 */
function dateCells(): readonly CellSpec[] {
  const typed = cell("date");
  const [d, m, y, so] = [cell("date.d"), cell("date.m"), cell("date.y"), cell("date.so")];
  const parts = `IF(ISNUMBER(${typed}),DAY(${typed})&"/"&MONTH(${typed})&"/"&YEAR(${typed}),SUBSTITUTE(${typed},"\u00a0"," "))`;
  const marks = ['"-"', '"."'].reduce((text, mark) => `SUBSTITUTE(${text},${mark},"/")`, `TRIM(${parts})`);
  const part = (text: string): string => `IFERROR(VALUE(${text}),"")`;
  // The year may stand first: 2026-06-20.
  const turned = (otherwise: string, then: string): string => part(`IF(VALUE(${FIRST})>31,${then},${otherwise})`);
  const real = `AND(MONTH(DATE(${y},${m},${d}))=${m},${d}<32,${y}>1900,${y}<10000)`;
  const none = `IF(OR(COUNT(${d},${m},${y})=3,ISNUMBER(${typed}),ISLOGICAL(${typed})),"${NO_DAY}","")`;
  const long = `"ngày "&TEXT(${d},"00")&" tháng "&IF(${m}<3,"0","")&${m}&" năm "&${y}`;
  return [
    helper(0, "date.text", `SUBSTITUTE(${marks},"/",REPT(" ",${GAP}))`),
    helper(1, "date.d", turned(FIRST, THIRD)),
    helper(2, "date.m", part(SECOND)),
    helper(3, "date.y", turned(THIRD, FIRST)),
    helper(4, "date.long", `IF(${typed}="","",IF(ISNUMBER(${so}),${long},TRIM(${typed})))`),
    helper(5, "date.so", `IFERROR(IF(${real},${y}*10000+${m}*100+${d},NA()),${none})`),
  ];
}

/** The line above the signer's own post: "KT. HIỆU TRƯỞNG", "TM. ỦY BAN NHÂN DÂN", and both for a deputy chairman. */
function formLine(unit: OrgUnit): string {
  const [form, behalf] = ["{info.sign.form}", "{info.sign.for}"];
  const body = collective(unit);
  const head = `IF(${behalf}="Ban","TRƯỞNG BAN",${quoteText(headPost(unit))})`;
  const all = `IF(${behalf}="Ban","BAN",${body === "" ? "{info.head.own}" : quoteText(body)})`;
  const above = body === "" ? '""' : `IF(${behalf}="Ban","",${quoteText(`TM. ${body}`)}&CHAR(10))`;
  const deputy = `IF(${form}="KT.",${above},"")&${form}&" "&${head}`;
  return `IF(${form}="TM.",${form}&" "&${all},IF(OR(${form}="KT.",${form}="TL.",${form}="TUQ."),${deputy},""))`;
}

/** "Q. HIỆU TRƯỞNG" stands in one line; all other forms stand above the post. */
const postLine = 'IF({info.sign.form}="Q.","Q. ","")&{info.sign.post}';

/** Figures that rules look at, graded as those of that sheet are. */
const GRADED: ReadonlyMap<string, string> = new Map([
  ["staff", "staff.tong"],
  ["officials", "officials.tong"],
  ["ban.members.tong", "ban.members.tong"],
  ["submission", "submission"],
]);

function gradedCells(key: string): readonly CellSpec[] {
  const [typed, clean, plain] = [cell(key), cell(`${key}.s`), cell(`${key}.p`)];
  return [
    helper(0, `${key}.s`, cleanFormula(typed)),
    helper(1, `${key}.p`, plainFormula(clean)),
    helper(2, `${key}.gt`, gradeFormula(typed, clean, plain)),
  ];
}

export function helperCells(key: string, unit: OrgUnit): readonly CellSpec[] {
  const counted = GRADED.get(key);
  if (counted !== undefined) return gradedCells(counted);
  if (key === "date") return dateCells();
  if (key === "sign.form") return [helper(0, "sign.form.line", formLine(unit))];
  return key === "sign.post" ? [helper(0, "sign.post.line", postLine)] : [];
}
