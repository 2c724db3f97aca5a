/**
 * `entries/grade` as spreadsheet text, for the hidden helper columns. No function of it depends on the locale:
 * VALUE only ever sees digits. Nested IFs guard MID, whose start must be positive.
 */
const nest = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},"${from}","${to}")`, text);

const DIGITS = [..."0123456789"];
const FULL_WIDTH = DIGITS.map((digit): readonly [string, string] => [
  String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  digit,
]);

/** Helper 1: the text of the cell without outer spaces, in plain digits; "" where the cell holds no text. */
export function cleanFormula(cell: string): string {
  return `IF(ISTEXT(${cell}),TRIM(${nest(cell, [["\u00a0", " "], ...FULL_WIDTH])}),"")`;
}

/** Helper 2: the count, or "" (empty), "chu", "mo", "sai". `clean` is helper 1 of the same cell. */
export function gradeFormula(cell: string, clean: string): string {
  const s = clean;
  const plain = nest(s, [
    [".", ""],
    [",", ""],
    [" ", ""],
  ]);
  const rest = nest(
    plain,
    DIGITS.map((digit): readonly [string, string] => [digit, ""]),
  );
  const mark = `MID(${s},LEN(${s})-3,1)`;
  const marks = `(LEN(${s})-LEN(${plain}))`;
  const oneMark = `IF(AND(LEN(${s})>=5,LEN(${s})<=7),IF(${mark}=" ",VALUE(${plain}),IF(ISNUMBER(FIND(${mark},".,")),"mo","sai")),"sai")`;
  const twoMarks = `IF(AND(LEN(${s})>=9,LEN(${s})<=11),IF(AND(${mark}=MID(${s},LEN(${s})-7,1),ISNUMBER(FIND(${mark},"., "))),VALUE(${plain}),"sai"),"sai")`;
  const marked = `IF(LEFT(${s},1)="0","sai",IF(${marks}=1,${oneMark},IF(${marks}=2,${twoMarks},"sai")))`;
  const digits = `IF(LEN(${s})<=9,VALUE(${s}),"sai")`;
  const text = `IF(${s}="","",IF(OR(${plain}="",${rest}<>""),"chu",IF(${s}=${plain},${digits},${marked})))`;
  const number = `IF(AND(${cell}>=0,${cell}<=999999999,${cell}=INT(${cell})),${cell},"sai")`;
  return `IF(ISERROR(${cell}),"chu",IF(ISNUMBER(${cell}),${number},IF(ISTEXT(${cell}),${text},IF(${cell}="","","chu"))))`;
}
