import type { OrgUnit } from "../../plan/index";
import { cleanFormula, gradeFormula, plainFormula, quoteText } from "../../rules/index";
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

/** Value of a piece of the date, 0 where it is none. */
const number = (text: string): string => `IFERROR(VALUE(${text}),0)`;

/**
 * A typed date as documents print it: `5/6/2026` → `ngày 05 tháng 6 năm 2026` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục
 * II.4). What is no date is printed as it was typed. Cut by hand, because DATEVALUE depends on the locale.
 */
function dateCells(): readonly CellSpec[] {
  const typed = "{info.date}";
  const text = "{info.date.text}";
  const first = `FIND("/",${text})`;
  const second = `FIND("/",${text},${first}+1)`;
  const [one, m, three] = ["{info.date.1}", "{info.date.2}", "{info.date.3}"];
  // The year may stand first: 2026-06-20.
  const d = `IF(${one}>31,${three},${one})`;
  const y = `IF(${one}>31,${one},${three})`;
  const real = `AND(${d}>=1,${m}>=1,${m}<=12,${y}>=1900,${y}<=9999,IFERROR(DAY(DATE(${y},${m},${d}))=${d},FALSE))`;
  const long = `"ngày "&IF(${d}<10,"0","")&${d}&" tháng "&IF(${m}<3,"0","")&${m}&" năm "&${y}`;
  const part = (of: string, cut: string): string => `IF(ISNUMBER(${typed}),${of}(${typed}),${number(cut)})`;
  return [
    helper(0, "date.text", `SUBSTITUTE(SUBSTITUTE(TRIM(${typed}),"-","/"),".","/")`),
    helper(1, "date.1", part("DAY", `LEFT(${text},${first}-1)`)),
    helper(2, "date.2", part("MONTH", `MID(${text},${first}+1,${second}-${first}-1)`)),
    helper(3, "date.3", part("YEAR", `MID(${text},${second}+1,9)`)),
    helper(4, "date.long", `IF(${typed}="","",IF(${real},${long},TRIM(${typed})))`),
    helper(5, "date.so", `IF(${real},${y}*10000+${m}*100+${d},"")`),
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
  const [cell, clean] = [`{info.${key}}`, `{info.${key}.s}`];
  return [
    helper(0, `${key}.s`, cleanFormula(cell)),
    helper(1, `${key}.gt`, gradeFormula(cell, clean, plainFormula(clean))),
  ];
}

export function helperCells(key: string, unit: OrgUnit): readonly CellSpec[] {
  const counted = GRADED.get(key);
  if (counted !== undefined) return gradedCells(counted);
  if (key === "date") return dateCells();
  if (key === "sign.form") return [helper(0, "sign.form.line", formLine(unit))];
  return key === "sign.post" ? [helper(0, "sign.post.line", postLine)] : [];
}
