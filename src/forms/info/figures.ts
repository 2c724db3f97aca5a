import { quoteText } from "../../rules/index";
import { FIGURE_WORDS } from "../../words/index";
import type { InfoField, InfoSection } from "./fields";
import { PARTS, SIDES } from "./wholes";

type Side = (typeof SIDES)[number];

/** Graded: a text that reads as a count is that count, and what is none is a text. */
const cell = (key: string, side: Side): string => `{info.${key}.${side}.gt}`;
/** Wholes by the parts that they have, those with the same ones together. */
function families(): readonly (readonly [parts: readonly string[], wholes: readonly string[]])[] {
  const by = new Map<string, string[]>();
  for (const whole of new Set(PARTS.map(([, of]) => of))) {
    const parts = PARTS.flatMap(([part, of]) => (of === whole ? [part] : [])).join(" ");
    by.set(parts, [...(by.get(parts) ?? []), whole]);
  }
  return [...by].map(([parts, wholes]) => [parts.split(" "), wholes]);
}

/** Cells of one side by their keys; those of rows that follow each other as an area. */
function cells(keys: readonly string[], side: Side, fields: readonly InfoField[]): string {
  const rows = keys.map((key) => fields.findIndex((field) => field.key === key));
  const follow = rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? row) + 1);
  const [first = "", ...more] = keys.map((key) => cell(key, side));
  return follow && more.length > 0 ? `${first}:${more[more.length - 1] ?? ""}` : [first, ...more].join(",");
}

/** A figure above one of which it is a part, of all and of women. */
function above(fields: readonly InfoField[]): string {
  const found = families().flatMap(([parts, wholes]) =>
    SIDES.map((side) => {
      const [part, whole] = [cells(parts, side, fields), cells(wholes, side, fields)];
      // No number is above a whole that is not filled in, which is a text; the least of several is 0 without any.
      return wholes.length > 1 ? `COUNT(${whole})*(MAX(${part})>MIN(${whole}))` : `MAX(${part})>${whole}`;
    }),
  );
  return `OR(${found.join(",")})`;
}

/**
 * What is wrong with the figures of a section, in its band: beside them no cell is left for words. Figures are told of
 * in the order in which people mend them: what is no count, women above all, a part above its whole. Areas are only
 * compared and added, which every program does cell by cell; a text is above any number.
 */
export function figuresFormula({ fields }: InfoSection): string {
  const [first = "", last = ""] = [fields[0]?.key, fields[fields.length - 1]?.key];
  const column = (side: Side): string => `${cell(first, side)}:${cell(last, side)}`;
  const [total, women, all] = [column("tong"), column("nu"), `${cell(first, "tong")}:${cell(last, "nu")}`];
  const none = `COUNT(${all})<SUMPRODUCT((${all}<>"")*1)`;
  const more = `SUMPRODUCT((${women}<>"")*(${women}>${total}))`;
  const [count, sexes, parts] = FIGURE_WORDS.map(quoteText);
  // An error value is no count either.
  return `IFERROR(IF(${none},NA(),IF(${more},${sexes},IF(${above(fields)},${parts},""))),${count})`;
}
