import type { OrgUnit } from "../../plan/index";
import { cleanFormula, formula, gradeFormula, NO_DAY, plainFormula, quoteText, ref, wordsIn } from "../../rules/index";
import type { CellSpec } from "../../sheet/index";
import type { InfoField } from "./fields";
import { SIDES } from "./wholes";
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

/** What stands where in a text of three numbers, and maybe a time, whose marks were widened to this many spaces. */
const GAP = 9;
const FIRST = `LEFT(${cell("date.text")},${GAP})`;
const SECOND = `MID(${cell("date.text")},${GAP + 1},${GAP})`;
const THIRD = `MID(${cell("date.text")},${2 * GAP + 1},${GAP + 3})`;
const TIME = `MID(${cell("date.text")},${3 * GAP + 4},40)`;

/**
 * A typed date as documents print it: `5/6/2026` → `ngày 05 tháng 6 năm 2026` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.4). What is no date is printed as it was typed. Cut by hand, because DATEVALUE depends on the locale.
 */
function dateCells(): readonly CellSpec[] {
  const typed = cell("date");
  const [d, m, y, so] = [cell("date.d"), cell("date.m"), cell("date.y"), cell("date.so")];
  const parts = `IF(ISNUMBER(${typed}),DAY(${typed})&"/"&MONTH(${typed})&"/"&YEAR(${typed}),${typed})`;
  // Programs write a T before the time.
  const marks = [..."/-.T\u00a0"].reduce((text, mark) => `SUBSTITUTE(${text},"${mark}"," ")`, parts);
  const part = (text: string): string => `IFERROR(VALUE(${text}),"")`;
  // The year may stand first: 2026-06-20.
  const turned = (otherwise: string, then: string): string => part(`IF(VALUE(${FIRST})>31,${then},${otherwise})`);
  const real = `AND(MONTH(DATE(${y},${m},${d}))=${m},${d}<32,${y}>1900,${y}<10000,VALUE(0&TRIM(SUBSTITUTE(${TIME},":","")))>=0)`;
  const none = `IF(OR(COUNT(${d},${m},${y})=3,ISNUMBER(${typed}),ISLOGICAL(${typed})),"${NO_DAY}","")`;
  const long = `"ngày "&TEXT(${d},"00")&" tháng "&IF(${m}<3,"0","")&${m}&" năm "&${y}`;
  return [
    helper(0, "date.text", `SUBSTITUTE(TRIM(${marks})," ",REPT(" ",${GAP}))`),
    helper(1, "date.d", turned(FIRST, THIRD)),
    helper(2, "date.m", part(SECOND)),
    helper(3, "date.y", turned(THIRD, FIRST)),
    helper(4, "date.long", `IF(${typed}="","",IF(ISNUMBER(${so}),${long},TRIM(${typed})))`),
    helper(5, "date.so", `IFERROR(IF(${real},${y}*10000+${m}*100+${d},NA()),${none})`),
  ];
}

/** The line above the signer's own post: "KT. HIỆU TRƯỞNG", "TM. ỦY BAN NHÂN DÂN", and both for a deputy chairman. */
function formLine(unit: OrgUnit): string {
  const [form, behalf] = [cell("sign.form.s"), cell("sign.for.s")];
  const body = collective(unit);
  const head = `IF(${behalf}="Ban","TRƯỞNG BAN",${quoteText(headPost(unit))})`;
  const all = `IF(${behalf}="Ban","BAN",${body === "" ? "{info.head.own}" : quoteText(body)})`;
  const above = body === "" ? '""' : `IF(${behalf}="Ban","",${quoteText(`TM. ${body}`)}&CHAR(10))`;
  const deputy = `IF(${form}="KT.",${above},"")&${form}&" "&${head}`;
  return `IF(${form}="TM.",${form}&" "&${all},IF(OR(${form}="KT.",${form}="TL.",${form}="TUQ."),${deputy},""))`;
}

/** "Q. HIỆU TRƯỞNG" stands in one line; all other forms stand above the post. */
const postLine = 'IF({info.sign.form.s}="Q.","Q. ","")&{info.sign.post}';

/** The words of a choice, without the spaces around them. */
const chosenText = (key: string): string => formula(wordsIn(ref(`info.${key}`)));

/**
 * A figure graded as those of sheet `Chỉ tiêu` are. Helpers of a figure and of its women take turns, so that they read
 * alike and are written once.
 */
function gradedCells(key: string, side = 0): readonly CellSpec[] {
  const [typed, clean, plain] = [cell(key), cell(`${key}.s`), cell(`${key}.p`)];
  return [
    helper(side, `${key}.s`, cleanFormula(typed)),
    helper(2 + side, `${key}.p`, plainFormula(clean)),
    helper(4 + side, `${key}.gt`, gradeFormula(typed, clean, plain)),
  ];
}

export function helperCells({ key, kind }: InfoField, unit: OrgUnit): readonly CellSpec[] {
  if (kind === "pair") return SIDES.flatMap((side, at) => gradedCells(`${key}.${side}`, at));
  switch (key) {
    case "ban.members.tong":
    case "submission":
      return gradedCells(key);
    case "date":
      return dateCells();
    case "ban.exists":
    case "sign.for":
      return [helper(0, `${key}.s`, chosenText(key))];
    case "sign.form":
      return [helper(0, "sign.form.line", formLine(unit)), helper(1, "sign.form.s", `UPPER(${chosenText(key)})`)];
    case "sign.post":
      return [helper(0, "sign.post.line", postLine)];
    default:
      return [];
  }
}
