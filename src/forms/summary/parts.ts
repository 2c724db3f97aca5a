import { cellKey, definedName, type GridBook, parseCell } from "../../sheet/index";
import { KEY_NAMES, SUMMARY_ROWS } from "../../words/index";
import type { FormContext } from "../context";
import { type SourceLine, type SourceRead, sourceLines } from "../sources/read";
import { rowsIn } from "./against-sources";
import { type Band, bandsOf, bandTitle, columnKey, heading, type Letter } from "./bands";
import { CODE_KEY } from "./columns";
import { findSummary, type FoundSummary } from "./find";
import { membersOf } from "./members";
import { ownCells } from "./own-cells";
import type { SummaryRead } from "./read";

/** Of what a figure of a merged workbook is made. */
export type Parts = {
  /** `MT3-CT3. Nữ được quy hoạch` */
  readonly title: string;
  /** Column of the figure; empty where it has no name of its own. */
  readonly heading: string;
  /** TỔNG CỘNG, a level, or the name of a unit. */
  readonly of: string;
  readonly lines: readonly SourceLine[];
  /** Where all of them are counts of one kind. */
  readonly sum?: number;
};

export type Spot = { readonly sheet: string; readonly cell: string };

/**
 * A figure: its band, what its column is called, the keys of the cells that are added up in it (undefined: whatever was
 * answered), and the row of `Tổng hợp` by its hidden code.
 */
type Figure = {
  readonly band: Band;
  readonly heading: string;
  readonly keys: readonly string[] | undefined;
  readonly row: string;
};

function keysOf({ kind, found: { measure } }: Band, letter: Letter): readonly string[] | undefined {
  if (letter === "nw") return ["tu.nu"];
  if (letter === "dw") return ["mau.nu"];
  if (kind === "ratio" && letter === "n") return [measure.numeratorIs ?? "tu.tong"];
  if (kind === "ratio" && letter === "d") return [measure.denominatorIs ?? "mau.tong"];
  if (kind === "count" && letter === "n") return ["tu.tong", "h1"];
  return undefined;
}

/** Keys of cells that hold words about a figure: no figure stands behind them. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu"]);

/** Key of the first row of the office's own line; rows below it hold what does not fit there. */
const OWN = /^#own\.(.+)$/;

/** What the office typed stands in the cell of that key alone; undefined where a row below its first one has none. */
function ownKeys(band: Band, letter: Letter, row: string): Pick<Figure, "keys"> | undefined {
  const typed = ownCells([band]).filter((cell) => cell.row === row && cell.letter === letter && !WORDS.has(cell.key));
  if (typed.length > 0)
    return { keys: typed.map(({ key, entry: { quarter } }) => (quarter === undefined ? key : `q${quarter}.${key}`)) };
  return row === "main" ? { keys: keysOf(band, letter) } : undefined;
}

/** Which cells a column adds up in a row; undefined where no figure stands. */
function keysAt(band: Band, letter: Letter, row: string): Pick<Figure, "keys"> | undefined {
  const own = OWN.exec(row)?.[1];
  return own === undefined ? { keys: keysOf(band, letter) } : ownKeys(band, letter, own);
}

function inSummary(found: FoundSummary, bands: readonly Band[], { sheet, cell }: Spot): Figure | undefined {
  const at = parseCell(cell);
  const codes = found.columns.get(CODE_KEY);
  if (found.grid.name !== sheet || !at || codes === undefined) return undefined;
  const row = String(found.grid.cells.get(cellKey(at.row, codes))?.value ?? "").trim();
  for (const band of bands)
    for (const letter of [...band.visible, ...band.hidden])
      if (row !== "" && found.columns.get(columnKey(band, letter)) === at.column) {
        const keys = keysAt(band, letter, row);
        return keys && { band, ...keys, row, heading: heading(band, letter) || (KEY_NAMES[letter] ?? "") };
      }
  return undefined;
}

/** Cells of `Chỉ tiêu` that take their figures from the totals. */
const ENTRY_KEYS = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "luyke.truoc"] as const;

/** A cell of `Chỉ tiêu` by its name: it shows what the totals say. */
function inEntry({ sheets }: GridBook, bands: readonly Band[], { sheet, cell }: Spot): Figure | undefined {
  const at = parseCell(cell);
  const names = sheets.find(({ name }) => name === sheet)?.names ?? [];
  const here = new Set(
    names.flatMap(({ name, area }) => (at?.row === area.top && at.column === area.left ? [name.toLowerCase()] : [])),
  );
  if (here.size === 0) return undefined;
  for (const band of bands)
    for (const key of ENTRY_KEYS)
      if (here.has(definedName(`${band.id}.${key}`).toLowerCase())) {
        const keys =
          band.kind === "answer" ? undefined : key === "tu.tong" && band.kind === "count" ? [key, "h1"] : [key];
        return { band, keys, row: "#total", heading: KEY_NAMES[key] ?? "" };
      }
  return undefined;
}

/** Rows that speak of all units: of the figures of the total. */
const TOTAL = /^#(total|given|none|interval)$/;
const LEVEL = /^#by\.(.+)$/;

/** Does a source count in this row, being of the row of that code? What stands apart is in no total. */
type Counts = (source: SourceRead, code: string) => boolean;

function counts(summary: SummaryRead, { band, row }: Figure): Counts {
  const units = new Map(summary.units.map(({ unit }) => [unit.code, unit]));
  /** A school behind an office says itself to what it belongs; it has no row that does. */
  const membersAt = ({ via, members = [] }: SourceRead, code: string): readonly string[] => {
    const unit = units.get(code);
    return via === "" && unit ? membersOf(unit) : members;
  };
  const { levels, localLevels = [] } = band.found.measure;
  const counted = new Set(levels.map((level) => `lv.${level}`));
  const isApart: Counts = (source, code) => {
    if (source.via === "") return summary.shares.get(band.id)?.get(code)?.apart === true;
    const own = (source.members ?? []).filter((member) => member.startsWith("lv."));
    return localLevels.length > 0 && own.length > 0 && !own.some((level) => counted.has(level));
  };
  if (TOTAL.test(row)) return (source, code) => !isApart(source, code);
  const key = LEVEL.exec(row)?.[1];
  // The row of an office shows what counts, or what stands apart where nothing behind it counts.
  const shown = summary.shares.get(band.id)?.get(row)?.apart === true;
  if (key === undefined)
    return (source, code) => code === row && (source.via === "" || isApart(source, code) === shown);
  const wanted = [`lv.${key}`, `sh.${key}`];
  // The row of a level that answers on a line of its own shows that line.
  const line = localLevels.some((level) => level === key);
  return (source, code) =>
    membersAt(source, code).some((member) => wanted.includes(member)) && isApart(source, code) === line;
}

const nameOfRow = (row: string, { units }: SummaryRead, office: string): string => {
  if (row.startsWith("#own")) return office;
  if (TOTAL.test(row)) return SUMMARY_ROWS.total;
  const words: Readonly<Record<string, string>> = SUMMARY_ROWS;
  const key = row.replace(/^#(by\.)?/, "");
  return units.find(({ unit }) => unit.code === row)?.unit.name ?? words[key] ?? key;
};

/**
 * The figures of which the one in this cell of a merged workbook is made, down to the cell of a school.
 * @returns undefined where the cell holds no figure of a measure
 */
export function partsAt(book: GridBook, context: FormContext, summary: SummaryRead, spot: Spot): Parts | undefined {
  const bands = bandsOf(context);
  const found = findSummary(book, bands);
  const figure = found && (inSummary(found, bands, spot) ?? inEntry(book, bands, spot));
  if (!figure) return undefined;
  const { band, keys, row, heading: called } = figure;
  const rowOf = rowsIn(summary);
  const own = context.unit.code;
  const isOwn = ({ unit, via }: SourceRead): boolean => unit === own && via === "";
  const inRow = counts(summary, figure);
  const asked = (source: SourceRead): boolean => {
    if (source.measure !== band.id || (keys && !keys.includes(source.key))) return false;
    if (row.startsWith("#own")) return isOwn(source);
    if (isOwn(source)) return TOTAL.test(row);
    const code = rowOf(source);
    return code !== undefined && inRow(source, code);
  };
  const lines = sourceLines(book, asked);
  const values = lines.map(({ source }) => source.value);
  const counted = keys !== undefined && values.every((value) => typeof value === "number");
  return {
    title: bandTitle(band),
    heading: called,
    of: nameOfRow(row, summary, context.unit.name),
    lines,
    ...(counted && lines.length > 0 && { sum: values.reduce((sum, value) => sum + value, 0) }),
  };
}
