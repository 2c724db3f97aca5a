import type { Source } from "../../entries/index";
import { address, type Grid, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import { KEY_NAMES, SOURCE_COLUMNS, type SourceColumnKey } from "../../words/index";
import { SOURCE_KEYS, sourcesTitle } from "./draw";

/** A figure as a merged workbook handed it on; the name is that of the unit, `via` that of the office in between. */
export type SourceRead = Omit<Source, "through"> & { readonly name: string; readonly via: string };

/** Headings stand on top; people may have put a line of their own above them. */
const TOP = 20;
const LEAST = 9;
const KEYS = new Map<string, SourceColumnKey>(SOURCE_KEYS.map((key) => [SOURCE_COLUMNS[key], key]));
const BY_NAME = new Map(Object.entries(KEY_NAMES).map(([key, name]) => [name, key]));

type Row = ReadonlyMap<number, number | string>;

/** Cells by row; only values that a figure or a text may be. */
function rowsOf({ cells }: Grid): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, number | string>>();
  for (const [at, { kind, value }] of cells) {
    if (kind !== "number" && kind !== "text") continue;
    const row = rows.get(keyRow(at)) ?? new Map<number, number | string>();
    row.set(keyColumn(at), kind === "text" ? value.normalize("NFC").trim() : value);
    rows.set(keyRow(at), row);
  }
  return rows;
}

type Head = { readonly row: number; readonly columns: ReadonlyMap<SourceColumnKey, number> };

function headOf(rows: ReadonlyMap<number, Row>): Head | undefined {
  for (const [row, cells] of rows) {
    if (row > TOP) continue;
    const columns = new Map(
      [...cells].flatMap(([column, text]) => {
        const key = KEYS.get(String(text));
        return key ? [[key, column] as const] : [];
      }),
    );
    if (columns.size >= LEAST) return { row, columns };
  }
  return undefined;
}

function sourceOf(row: Row, { columns }: Head): SourceRead | undefined {
  const at = (key: SourceColumnKey): number | string => row.get(columns.get(key) ?? -1) ?? "";
  const text = (key: SourceColumnKey): string => String(at(key));
  const value = at("giatri");
  const [measure, unit, cell] = [text("chitieu"), text("ma"), text("cell")];
  if (measure === "" || unit === "" || cell === "" || value === "") return undefined;
  const beside = (right: number): string => String(row.get((columns.get("qua") ?? -9) + right) ?? "");
  const [hidden, members] = [beside(1), beside(2)];
  const key = hidden === "" ? (BY_NAME.get(text("o")) ?? text("o")) : hidden;
  const place = { file: text("tep"), sheet: text("trang"), cell };
  return {
    ...{ measure, key, unit, value, place, number: Number(at("langui")) || 0, name: text("donvi"), via: text("qua") },
    ...(members !== "" && { members: members.split(" ") }),
  };
}

const MARK = /^ct_(sources\d*)\.title$/i;

const roleOf = ({ name: sheet, names }: Grid): string | undefined =>
  names.flatMap((one) => (one.sheet === sheet ? (MARK.exec(one.name)?.[1]?.toLowerCase() ?? []) : []))[0];

const titleOf = (role: string): string => sourcesTitle(Number(role.replace("sources", "") || 1));

/** Of a list and its copies, which bear its mark, the one that kept the title, else the first; a copy is the user's own. */
function withoutCopies({ sheets }: GridBook): readonly Grid[] {
  const marked = sheets.map((grid) => ({ grid, role: roleOf(grid) }));
  return marked.flatMap(({ grid, role }) => {
    if (role === undefined) return [grid];
    const alike = marked.filter((one) => one.role === role).map((one) => one.grid);
    return grid === (alike.find(({ name }) => name === titleOf(role)) ?? alike[0]) ? [grid] : [];
  });
}

/** A source, and where it is listed. */
export type SourceLine = { readonly source: SourceRead; readonly sheet: string; readonly cell: string };

/** Rows of the sheets `Nguồn số liệu` of a merged workbook, found by their headings, whatever the sheets are called. */
export function sourceLines(book: GridBook, wanted: (source: SourceRead) => boolean): readonly SourceLine[] {
  return withoutCopies(book).flatMap((grid) => {
    const rows = rowsOf(grid);
    const head = headOf(rows);
    if (!head) return [];
    const column = head.columns.get("giatri") ?? 0;
    return [...rows].flatMap(([at, row]) => {
      const source = at > head.row ? sourceOf(row, head) : undefined;
      return source && wanted(source) ? [{ source, sheet: grid.name, cell: address(at, column) }] : [];
    });
  });
}

/** The same without their places. */
export function readSourceRows(book: GridBook): readonly SourceRead[] {
  return withoutCopies(book).flatMap((grid) => {
    const rows = rowsOf(grid);
    const head = headOf(rows);
    if (!head) return [];
    return [...rows].flatMap(([at, row]) => (at > head.row ? (sourceOf(row, head) ?? []) : []));
  });
}
