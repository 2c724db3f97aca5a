import type { Place, Problem } from "../../problems/index";
import type { GridBook, GridCell } from "../../sheet/index";
import type { FormContext } from "../context";
import { findLineColumns } from "../lines/find-line-columns";
import { findLines } from "../lines/find-lines";
import { editedCells, withoutEdited } from "../lines/edited";
import { lineProblems, lostColumn, missingSheet } from "../lines/line-problems";
import { type FormTexts, type Layout, type Line, linesTexts, type Printed, sheetOfLines } from "../lines/lines";
import { type InfoCell, spotsIn } from "./common";
import { INFO_COLUMNS, INFO_TITLE } from "./draw";
import { type InfoField, infoFields, valueKeys } from "./fields";
import { judgeInfo } from "./judge";
import { printed } from "./printed";
import { type InfoValue, readValue } from "./values";

export type InfoRead = {
  /** Name of the sheet in the file. */
  readonly sheet: string;
  /** By key (`unit.code`, `pupils.nu`); empty cells are "", dates ISO. A key that is absent could not be read. */
  readonly values: ReadonlyMap<string, InfoValue>;
  /** What stands in the cells of figures and of the day of signing, whatever can be read of it. */
  readonly typed: ReadonlyMap<string, GridCell>;
  /** Where the cell of each key stands, whatever is in it. */
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
};

/** Kinds of fields that rules ask for a grade of. */
const GRADED: ReadonlySet<InfoField["kind"]> = new Set(["submission", "count", "date"]);

const COLUMNS = ["giatri", "huongdan"] as const;
const HEADINGS = [
  { key: "noidung", headings: ["Nội dung"] },
  { key: "giatri", headings: ["Giá trị", "Tổng số"] },
  { key: "huongdan", headings: ["Hướng dẫn", "Trong đó nữ"] },
] as const;

const lineOf = (field: InfoField): Line => ({
  key: field.key,
  shown: new Map([["noidung", field.label]]),
  names: new Map(valueKeys(field).map((key, at) => [COLUMNS[at] ?? "giatri", `info.${key}`])),
});

export type InfoLayout = Layout & { readonly isSole: boolean; readonly cells: readonly InfoCell[] };

/** Texts by which the sheet is found. */
export const infoTexts = (context: FormContext): FormTexts => linesTexts(infoFields(context).map(lineOf), HEADINGS);

/** Where the values stand, wherever rows have gone since; never by a guess. */
export function locateInfo(book: GridBook, context: FormContext): InfoLayout | undefined {
  const fields = infoFields(context);
  const lines = fields.map(lineOf);
  const found = sheetOfLines(book, lines, INFO_TITLE);
  if (!found) return undefined;
  const { grid, texts, named, isSole } = found;
  const where = { file: book.file, sheet: grid.name };
  const columns = findLineColumns(texts, HEADINGS, named);
  const rows = findLines(texts, lines, named, new Map([["noidung", "nội dung"]]));
  const cells = fields.flatMap((field, n) => {
    const row = rows[n]?.verdict;
    return valueKeys(field).flatMap((key, part): readonly InfoCell[] => {
      const column = columns.get(COLUMNS[part] ?? "giatri");
      if (row?.kind !== "found" || column?.kind !== "found") return [];
      return [{ field, key, row: row.at, column: column.at }];
    });
  });
  const label = (key: string): string => fields.find((field) => field.key === key)?.label ?? "";
  const lost = COLUMNS.filter((key) => columns.get(key)?.kind !== "found").map((key) =>
    lostColumn(key, INFO_COLUMNS.find((column) => column.key === key)?.header ?? "", where),
  );
  const labels = fields.flatMap((field, n): readonly Printed[] => {
    const row = rows[n]?.verdict;
    if (row?.kind !== "found") return [];
    const column = columns.get("noidung");
    const name = `info.${field.key}.noidung`;
    return [{ row: row.at, column: column?.kind === "found" ? column.at : undefined, name, expected: field.label }];
  });
  const changed = editedCells(grid, labels, where, false);
  const renamed = new Set(changed.map(({ name }) => name));
  return {
    grid,
    isSole,
    cells,
    printed: labels,
    problems: [
      ...lost,
      ...changed,
      ...lineProblems(
        withoutEdited(rows, ({ key }) => renamed.has(`info.${key}.noidung`), "nội dung"),
        where,
        ({ line }) => ({ measure: INFO_TITLE, label: label(line.key) }),
        ({ line }) => label(line.key),
      ),
    ],
  };
}

/**
 * Sheet `Thông tin` by the same names it was drawn with.
 * @param layout where its values stand in this workbook
 */
export function readInfo(book: GridBook, context: FormContext, layout = locateInfo(book, context)): InfoRead {
  if (!layout)
    return {
      sheet: INFO_TITLE,
      values: new Map(),
      typed: new Map(),
      places: new Map(),
      problems: [missingSheet(book.file, INFO_TITLE)],
    };
  const { grid } = layout;
  const { spots, common, own } = spotsIn(grid, layout.cells);
  const values = new Map<string, InfoValue>();
  const typed = new Map<string, GridCell>();
  const places = new Map<string, Place>();
  const problems: Problem[] = [];
  for (const [n, { field, key, at, address: where }] of spots.entries()) {
    const place = { file: book.file, sheet: grid.name, cell: where };
    const same = own.has(at) ? undefined : common[n];
    const cell = same ? same.cell : grid.cells.get(at);
    places.set(key, place);
    if (cell && GRADED.has(field.kind)) typed.set(key, cell);
    const { value, problems: wrong } = same ? { value: same.value, problems: [] } : readValue(field, key, cell, place);
    if (value !== undefined) values.set(key, { value, place });
    problems.push(...wrong);
  }
  const judged = judgeInfo(values, infoFields(context), context);
  for (const [key, value] of printed(values, context)) values.set(key, value);
  return { sheet: grid.name, values, typed, places, problems: [...layout.problems, ...problems, ...judged] };
}
