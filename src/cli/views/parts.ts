import type { Parts } from "../../jobs/index";
import { type Language, numberWords } from "../../words/index";
import { line, type Line } from "../lines";
import { mergeTexts } from "../texts/merge";

const shown = (value: number | string): string => (typeof value === "number" ? numberWords(value) : value);

/** Of what a figure is made, a line a source. */
export function partLines({ of, title, heading, lines, sum }: Parts, language: Language): readonly Line[] {
  const own = mergeTexts(language);
  return [
    line(own.parts(of, title, heading, lines.length, sum === undefined ? "" : shown(sum)), "title", 1),
    ...lines.map(({ source: { name, unit, value, place, via } }) => {
      const text = own.part(name, unit, shown(value), place.file, place.sheet, place.cell);
      return line(via === "" ? text : text + own.via(via), undefined, 2);
    }),
  ];
}

/** The same for programs. */
export const partsJson = ({ of, title, heading, lines, sum }: Parts): object => ({
  of,
  measure: title,
  column: heading,
  sum: sum ?? null,
  parts: lines.map(({ source: { name, unit, value, place, number, via } }) => ({
    unit,
    name,
    value,
    file: place.file,
    sheet: place.sheet,
    cell: place.cell,
    number,
    via: via === "" ? null : via,
  })),
});
