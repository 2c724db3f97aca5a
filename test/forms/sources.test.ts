import { drawSources } from "../../src/forms/sources/draw";
import { byMeasure, sourcesIn } from "../../src/entries/index";
import { place } from "../../src/sheet/index";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";

const here = hereAt(COMMUNE);
const { sources } = mergedOf(here, 12);
const all = sourcesIn(sources);
const spec = drawSources(here, sources, new Map());

test("every figure is a row, in the same order whatever the order of the files", () => {
  expect(drawSources(here, byMeasure([...all].reverse()), new Map())).toEqual(spec);
  expect(spec[0]?.rows).toHaveLength(all.length + 3);
});

test("what passes the limit of a sheet goes on in the next one, nothing is lost", () => {
  const split = drawSources(here, sources, new Map(), 40);
  expect(split.map(({ title }) => title).slice(0, 2)).toEqual(["Nguồn số liệu", "Nguồn số liệu (2)"]);
  const rows = split.flatMap((sheet) => sheet.rows.filter(({ key }) => key?.startsWith("s")));
  expect(rows).toHaveLength(all.length);
  expect(
    Math.max(...place({ sheets: split, lists: [] }).sheets.flatMap(({ cells }) => cells.map(({ row }) => row))),
  ).toBeLessThan(40);
});
