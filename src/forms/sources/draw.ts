import type { Source, Sources } from "../../entries/index";
import { measuresOf, type Pack } from "../../plan/index";
import { type CellSpec, MAX_ROWS, type RowSpec, type SheetSpec, type Style } from "../../sheet/index";
import { KEY_NAMES, periodName, SHEETS, SOURCE_COLUMNS, type SourceColumnKey } from "../../words/index";
import { CellsBelow } from "../cells-below";
import type { FormContext } from "../context";
import { HEAD } from "../palette";

const WIDTHS: Readonly<Record<SourceColumnKey, number>> = {
  tt: 7,
  chitieu: 12,
  ten: 26,
  o: 20,
  ma: 10,
  donvi: 30,
  giatri: 11,
  tep: 40,
  trang: 12,
  cell: 7,
  langui: 7,
  qua: 22,
};
export const SOURCE_KEYS = Object.keys(SOURCE_COLUMNS) as readonly SourceColumnKey[];

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Of the first sheet, and of those that go on where it is full. */
export const sourcesTitle = (number: number): string =>
  number === 1 ? SHEETS.sources : `${SHEETS.sources} (${number})`;

/** Figures of one measure by cells, units and files by name: the same figures are the same rows. */
export const inOrder = (sources: readonly Source[]): readonly Source[] =>
  [...sources].sort(
    (a, b) =>
      order(a.key, b.key) ||
      order(a.unit, b.unit) ||
      order(a.place.file, b.place.file) ||
      order(a.place.sheet, b.place.sheet) ||
      order(a.place.cell, b.place.cell),
  );

/** Measures as the plan has them. */
function measuresIn(sources: Sources, pack: Pack): readonly string[] {
  const rank = new Map(measuresOf(pack).map(({ measure }, at) => [measure.id, at]));
  const of = (id: string): number => rank.get(id) ?? rank.size;
  return [...sources.keys()].sort((a, b) => of(a) - of(b) || order(a, b));
}

/** Figures in the order of the sheet, from one place up to another: one measure after the other, none held for long. */
function* stretch(sources: Sources, measures: readonly string[], from: number, to: number): Iterable<Source> {
  let at = 0;
  for (const id of measures) {
    const { count = 0, all } = sources.get(id) ?? {};
    if (all && at < to && at + count > from) yield* inOrder(all()).slice(Math.max(0, from - at), to - at);
    at += count;
  }
}

/** Hidden: the key of the cell, and to which levels and kinds of ownership a school belongs that has no row of its own. */
const CODE_KEY = "khoa";
const MEMBERS_KEY = "thuoc";
const HEAD_ROWS = 4;
// A figure never touches the name of the file beside it: 42 and 0100004 would read as one number.
const COUNTED: Style = { format: "#,##0", horizontal: "center" };
const NUMBER: Style = { format: "#,##0", horizontal: "right", indent: 1 };
// Smaller letters rather than half a name: this list is where a figure came from.
const TEXT: Style = { format: "@", shrink: true };

type Names = { readonly units: ReadonlyMap<string, string>; readonly measures: ReadonlyMap<string, string> };

/** Rows of one sheet, one after another. */
class SourceRows {
  private readonly columns = Object.fromEntries(
    [...SOURCE_KEYS, CODE_KEY, MEMBERS_KEY].map((key) => [key, new CellsBelow(key)]),
  ) as Readonly<Record<SourceColumnKey | typeof CODE_KEY | typeof MEMBERS_KEY, CellsBelow>>;

  constructor(private readonly names: Names) {}

  row({ measure, key, unit, value, place, number, through, name = "", members = [] }: Source, at: number): RowSpec {
    const { columns, names } = this;
    const cells: CellSpec[] = [];
    const count = (column: SourceColumnKey, value: number, style = COUNTED): void =>
      void cells.push(columns[column].next(value, style));
    const text = (column: SourceColumnKey, value: string): void => {
      if (value !== "") cells.push(columns[column].next(value, TEXT));
    };
    count("tt", at + 1);
    text("chitieu", measure);
    text("ten", names.measures.get(measure) ?? "");
    text("o", KEY_NAMES[key] ?? key);
    text("ma", unit);
    text("donvi", names.units.get(unit) ?? name);
    if (typeof value === "number") count("giatri", value, NUMBER);
    else text("giatri", value);
    text("tep", place.file);
    text("trang", place.sheet);
    text("cell", place.cell);
    count("langui", number);
    text("qua", through === undefined ? "" : (names.units.get(through) ?? through));
    cells.push(columns[CODE_KEY].next(key));
    if (members.length > 0) cells.push(columns[MEMBERS_KEY].next(members.join(" ")));
    return { cells };
  }
}

/** The rows of one sheet: there, or drawn when they are written. */
type Part = Pick<SheetSpec, "rows" | "long"> & { readonly first: string; readonly last: string };

function sheetOf({ rows, long, first, last }: Part, number: number, context: FormContext): SheetSpec {
  const title = `NGUỒN SỐ LIỆU – ${context.pack.shortTitle} – ${context.unit.name} – ${periodName(context.period)}`;
  const howTo =
    "Mỗi số liệu đã cộng vào Tổng hợp: lấy từ ô nào, trang nào, tệp nào của đơn vị nào. Lọc theo Mã chỉ tiêu để xem các phần của một tổng.";
  return {
    role: number === 1 ? "sources" : `sources${number}`,
    title: sourcesTitle(number),
    visibility: "visible",
    columns: [
      ...SOURCE_KEYS.map((key) => ({ key, width: WIDTHS[key] })),
      ...[CODE_KEY, MEMBERS_KEY].map((key) => ({ key, width: 8, hidden: true })),
    ],
    rows: [
      { key: "title", height: 22, cells: [{ column: "tt", value: title, style: { bold: true, size: 13 } }] },
      { key: "howto", height: 18, cells: [{ column: "tt", value: howTo, style: { italic: true } }] },
      {
        key: "head",
        height: 30,
        cells: [
          ...SOURCE_KEYS.map((column) => ({ column, value: SOURCE_COLUMNS[column], style: HEAD })),
          // The sheet is as wide when none of its rows says so.
          { column: MEMBERS_KEY, value: MEMBERS_KEY },
        ],
      },
      ...rows,
    ],
    ...(long && { long }),
    freeze: { row: first, column: "chitieu" },
    filter: { fromRow: "head", toRow: last, fromColumn: "tt", toColumn: "qua" },
    protect: true,
    tab: "7F7F7F",
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
    },
  };
}

/**
 * Sheets `Nguồn số liệu`: one row a figure; what passes Excel's limit goes on in the next sheet.
 * @param units names by code
 * @param most rows of a sheet
 * @param rows `later`: they are drawn when they are written
 */
export function drawSources(
  context: FormContext,
  sources: Sources,
  units: ReadonlyMap<string, string>,
  most = MAX_ROWS,
  rows: "now" | "later" = "now",
): readonly SheetSpec[] {
  const named = new Map([[context.unit.code, context.unit.name], ...units]);
  const measures = new Map(measuresOf(context.pack).map(({ measure }) => [measure.id, measure.shortLabel]));
  const order = measuresIn(sources, context.pack);
  const all = [...sources.values()].reduce((sum, { count }) => sum + count, 0);
  const room = most - HEAD_ROWS;
  return Array.from({ length: Math.max(1, Math.ceil(all / room)) }, (_, part) => {
    const from = part * room;
    const count = Math.min(room, all - from);
    function* drawn(): Iterable<RowSpec> {
      let at = from;
      const rows = new SourceRows({ units: named, measures });
      for (const source of stretch(sources, order, from, from + count)) {
        yield rows.row(source, at);
        at += 1;
      }
    }
    const ends = count === 0 ? { first: "head", last: "head" } : { first: `s${from + 1}`, last: `s${from + count}` };
    // Of rows that are written later only the first and the last are asked for by their keys.
    const keyed = (): readonly RowSpec[] => [...drawn()].map((row, n) => ({ key: `s${from + n + 1}`, ...row }));
    const held = rows === "now" ? { rows: keyed() } : { rows: [], long: { count, ...ends, rows: drawn } };
    return sheetOf({ ...held, ...ends }, part + 1, context);
  });
}
