/**
 * `entries/grade` as spreadsheet text, for the hidden helper columns. No function of it depends on the locale:
 * VALUE only ever sees digits. Nested IFs guard MID, whose start must be positive.
 */
const nest = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${from},${to})`, text);

// A digit stands as a number where a text is wanted: every program takes it for its one character.
const DIGITS = [..."0123456789"];
const FULL_WIDTH = DIGITS.map((digit): readonly [string, string] => [
  `"${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}"`,
  digit,
]);

/** Helper 1: the text of the cell without outer spaces, in plain digits; only asked for where the cell holds text. */
export const cleanFormula = (cell: string): string => `TRIM(${nest(cell, [['"\u00a0"', '" "'], ...FULL_WIDTH])})`;

/** Helper 2: helper 1 without the marks that may stand between thousands. */
export const plainFormula = (clean: string): string =>
  nest(clean, [
    ['"."', '""'],
    ['","', '""'],
    ['" "', '""'],
  ]);

/** Helper 3: the count, or "" (empty), "chu", "mo", "sai". `clean` and `plain` are helpers 1 and 2 of the same cell. */
export function gradeFormula(cell: string, clean: string, plain: string): string {
  const s = clean;
  const rest = nest(
    plain,
    DIGITS.map((digit): readonly [string, string] => [digit, '""']),
  );
  // One mark stands before the last three digits of 4 to 6, two before the last three and six of 7 to 9.
  const mark = `MID(${s},LEN(${s})-3,1)`;
  const odd = `OR(LEFT(${s})="0",LEN(${s})-LEN(${plain})>2,ABS(4*LEN(${plain})-3*LEN(${s})-2)>1)`;
  const oneMark = `IF(${mark}=" ",VALUE(${plain}),"mo")`;
  const twoMarks = `IF(${mark}=MID(${s},LEN(${s})-7,1),VALUE(${plain}),"sai")`;
  const known = `IF(ISERROR(FIND(${mark},"., ")),"sai",IF(LEN(${s})-LEN(${plain})=1,${oneMark},${twoMarks}))`;
  const marked = `IF(${odd},"sai",${known})`;
  const digits = `IF(LEN(${s})<=9,VALUE(${s}),"sai")`;
  const text = `IF(${s}="","",IF(OR(${plain}="",${rest}<>""),"chu",IF(${s}=${plain},${digits},${marked})))`;
  const number = `IF(AND(${cell}>=0,${cell}<10^9,${cell}=INT(${cell})),${cell},"sai")`;
  // LibreOffice takes TRUE for a number too, and TYPE there tells of any formula only that it is one.
  return `IF(ISBLANK(${cell}),"",IF(ISNUMBER(${cell})>ISLOGICAL(${cell}),${number},IF(ISTEXT(${cell}),${text},"chu")))`;
}
