import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeInflate } from "../../src/cli/inflate";
import { readEntry, readInfo, readMeta, readSources, readTasks } from "../../src/forms/index";
import { checkBook } from "../../src/jobs/index";
import type { GridBook } from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { ports } from "../tools/books";
import values from "./v1/values.json";

/** Workbooks that the program issued and people filled before forms had a version 2. */
function opened(name: string): GridBook {
  const read = readValues(readFileSync(join(__dirname, "v1", `${name}.xlsx`)), `${name}.xlsx`, nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}

/** Everything that people typed, by the names of its cells. */
function typed(book: GridBook): Readonly<Record<string, unknown>> {
  const meta = readMeta(book, ports.packs);
  if (!meta.ok) throw new Error(meta.problem.code);
  const { context } = meta;
  const entries = readEntry(book, context).rows.flatMap(({ row, cell }) =>
    row.cells.map((key) => [`${row.code}.${key}`, cell(key)?.value] as const),
  );
  const info = [...readInfo(book, context).values].map(([key, { value }]) => [`info.${key}`, value] as const);
  const tasks = readTasks(book, context).rows.flatMap(({ id, cells }) =>
    [...cells].map(([key, { value }]) => [`${id ?? ""}.${key}`, value] as const),
  );
  const sources = [...readSources(book, context).text].map(([key, value]) => [`source.${key}`, value] as const);
  return Object.fromEntries([...entries, ...info, ...tasks, ...sources]);
}

test.each(Object.entries(values))("a workbook of form version 1 is still read, every value: %s", (name, wanted) => {
  const found = typed(opened(name));
  expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, found[key]]))).toEqual(wanted);
});

test.each(Object.keys(values))(
  "a workbook of form version 1 is still judged as the one that was issued: %s",
  async (name) => {
    const { problems, sendable, rows } = await checkBook(opened(name), ports);
    expect(problems).toEqual([]);
    expect(sendable).toBe(true);
    expect(rows.length).toBeGreaterThan(0);
  },
);
