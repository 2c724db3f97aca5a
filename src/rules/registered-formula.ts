/**
 * `entries/grade-registered` as spreadsheet text, in two helper cells a value. Nothing depends on the locale: VALUE only
 * ever sees digits, and digits that read back as they were are nothing but digits.
 */

/** Helper 1: the text of the cell without spaces and signs of percent, with a point as its mark; "" for a number. */
export const registeredTextFormula = (cell: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(T(${cell}),"\u00a0","")," ",""),"%",""),",",".")`;

/** Helper 2: hundredths of a percent or a count, or "" (empty), "chu", "mo", "sai". `text` is helper 1 of the same cell. */
export function registeredGradeFormula(cell: string, text: string, kind: "rate" | "count"): string {
  const digits = `SUBSTITUTE(${text},".","")`;
  const decimals = `LEN(${text})-FIND(".",${text}&".")`;
  const rate = `VALUE(${digits})*10^(2-MAX(0,${decimals}))`;
  const [number, typed] =
    kind === "rate"
      ? [
          `IF(AND(${cell}>0,${cell}<=1),"mo",IF(AND(${cell}>=0,${cell}<=100,${cell}=ROUND(${cell},2)),ROUND(${cell}*100,0),"sai"))`,
          `IF(${decimals}>2,"mo",IF(${rate}>10000,"sai",${rate}))`,
        ]
      : [
          `IF(AND(${cell}>=0,${cell}<10^9,${cell}=INT(${cell})),${cell},"sai")`,
          `IF(${digits}=${text},VALUE(${text}),IF(${decimals}=3,"mo","sai"))`,
        ];
  const whole = `IF(AND(LEN(${digits})<10,ABS(VALUE(${digits}))&""=${digits}),${typed},"chu")`;
  const figure = kind === "rate" ? `IF(LEFT(${text},2)="0.","mo",${whole})` : whole;
  // LibreOffice takes TRUE for a number too, and TYPE there tells of any formula only that it is one.
  return `IFERROR(IF(ISBLANK(${cell}),"",IF(ISNUMBER(${cell})>ISLOGICAL(${cell}),${number},IF(${text}="",IF(TRIM(${cell})="","","chu"),${figure}))),"chu")`;
}
