import type { Share, UnitStatus } from "../../entries/index";
import { type OrgUnit, OWNERSHIPS, SCHOOL_LEVELS, UNIT_KINDS } from "../../plan/index";
import type { Place, Problem } from "../../problems/index";
import type { RowValues } from "../../rules/index";
import { address, cellKey, type GridBook, type Scalar } from "../../sheet/index";
import { ownershipName, SHEETS, SUMMARY_COLUMNS, UNIT_STATUS } from "../../words/index";
import type { FormContext } from "../context";
import { asShown } from "../lines/shown-otherwise";
import { lostColumn, missingSheet, unsureRow } from "../lines/line-problems";
import { bandsOf, columnKey, type Letter } from "./bands";
import { FIXED_KEYS, KIND_KEY } from "./columns";
import { findSummary, type FoundSummary, rowsByCode } from "./find";
import { type OwnCell, ownCells } from "./own-cells";
import { type CellAt, numbersOf, rowOf, shareOf } from "./shares";

/** A unit as `Tổng hợp` lists it. */
export type SummaryUnit = {
  readonly unit: OrgUnit;
  readonly status: UnitStatus;
  /** As written: `05/6/2026`. */
  readonly received: string;
  readonly number?: number;
  readonly place: Place;
};

/**
 * A merged workbook as the level above takes it, and as the next merge finds it again: rows of the units and the
 * office's own line. Totals are for those who read to add again; what formulas gave is never taken.
 */
export type SummaryRead = {
  readonly sheet: string;
  readonly units: readonly SummaryUnit[];
  /** By measure, then by code of the unit. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, Share>>;
  /** Số liệu của cơ quan, as rows of entry. */
  readonly own: readonly RowValues[];
  /** Numbers in rows of units that gave none: totals of the sheet add them, nobody else does. */
  readonly strays: readonly Stray[];
  /** What was typed there, by name (`MT3-CT3.tu.nu`), for drawing it again. */
  readonly typed: ReadonlyMap<string, Scalar>;
  /** Address of a cell by code of its row (`#total`, `01A07`) and key of its column; empty where it is lost. */
  readonly addressOf: (row: string, column: string) => string;
  readonly problems: readonly Problem[];
};

/** A number where a unit has given none. */
export type Stray = {
  readonly unit: SummaryUnit;
  readonly measure: string;
  readonly letter: Letter;
  readonly value: number;
};

const among = <T extends string>(all: readonly T[], is: (one: T) => boolean): T | undefined => all.find(is);

function unitOf(code: string, cell: CellAt): SummaryUnit | undefined {
  const text = (key: string): string => String(cell(key)?.value ?? "");
  const kind = among(UNIT_KINDS, (one) => one === text(KIND_KEY));
  const status = among(Object.keys(UNIT_STATUS) as UnitStatus[], (one) => UNIT_STATUS[one] === text("tinhtrang"));
  const place = cell("ma")?.place;
  if (!kind || !status || !place) return undefined;
  const number = cell("langui")?.value;
  return {
    unit: {
      code,
      name: text("ten"),
      kind,
      levels: SCHOOL_LEVELS.filter((level) => cell(`lv.${level}`)?.value === 1),
      ownership: among(OWNERSHIPS, (one) => ownershipName(one) === text("loai")) ?? "cong-lap",
      ...(text("xa") !== "" && { place: text("xa") }),
    },
    status,
    received: text("ngaynhan"),
    ...(typeof number === "number" && { number }),
    place,
  };
}

/** The office's own line as rows of entry: cells by their keys, empty where their row or column is lost. */
function ownValues(cells: readonly OwnCell[], found: FoundSummary, rows: ReadonlyMap<string, readonly number[]>) {
  const spots = new Map(
    cells.flatMap(({ band, row, letter, entry, key }) => {
      const [at, ...others] = rows.get(`#own.${row}`) ?? [];
      const column = found.columns.get(columnKey(band, letter));
      return at === undefined || others.length > 0 || column === undefined
        ? []
        : [[`${entry.code}.${key}`, { row: at, column }] as const];
    }),
  );
  const entries = new Map(cells.map(({ entry }) => [entry.code, entry]));
  const own = [...entries.values()].map((row): RowValues => {
    const spot = (key: string) => spots.get(`${row.code}.${key}`);
    return {
      row,
      cell: (key) => {
        const at = spot(key);
        return at && asShown(found.grid.cells.get(cellKey(at.row, at.column)));
      },
      address: (key) => {
        const at = spot(key);
        return at ? address(at.row, at.column) : "";
      },
    };
  });
  const typed = new Map<string, Scalar>();
  for (const [name, { row, column }] of spots) {
    const cell = asShown(found.grid.cells.get(cellKey(row, column)));
    if (cell && cell.kind !== "error" && cell.kind !== "refused") typed.set(name, cell.value);
  }
  return { own, typed };
}

/** `Tổng hợp` by its anchors: rows by hidden code and visible code, columns by key, title and name; never by a guess. */
export function readSummary(book: GridBook, context: FormContext): SummaryRead {
  const bands = bandsOf(context);
  const found = findSummary(book, bands);
  const title = SHEETS.summary;
  const nothing = { units: [], shares: new Map(), own: [], strays: [], typed: new Map(), addressOf: () => "" };
  if (!found) return { ...nothing, sheet: title, problems: [missingSheet(book.file, title)] };
  const where = { file: book.file, sheet: found.grid.name };
  const needed = new Set<string>([
    ...FIXED_KEYS,
    ...bands.flatMap((band) => band.visible.map((l) => columnKey(band, l))),
  ]);
  const header = (key: string): string => (({ ...SUMMARY_COLUMNS }) as Readonly<Record<string, string>>)[key] ?? key;
  const problems: Problem[] = found.lost
    .filter((key) => needed.has(key))
    .map((key) => lostColumn(key, header(key), where));
  const units: SummaryUnit[] = [];
  const shares = new Map(bands.map(({ id }) => [id, new Map<string, Share>()] as const));
  const strays: Stray[] = [];
  const rows = rowsByCode(found);
  for (const [code, [at, ...others]] of rows) {
    if (code.startsWith("#") || at === undefined) continue;
    const cell = rowOf(found.grid, book.file, found.columns, at);
    const unit = others.length === 0 && String(cell("ma")?.value ?? "") === code ? unitOf(code, cell) : undefined;
    if (!unit) {
      problems.push(unsureRow(code, { ...where, cell: address(at, 0) }));
      continue;
    }
    units.push(unit);
    for (const band of bands) {
      const share = shareOf(band, cell);
      if (share) shares.get(band.id)?.set(code, share);
      if (share === undefined || share.units.given === 0)
        for (const [letter, value] of numbersOf(band, cell)) strays.push({ unit, measure: band.id, letter, value });
    }
  }
  const addressOf = (code: string, key: string): string => {
    const [at, column] = [rows.get(code)?.[0], found.columns.get(key)];
    return at === undefined || column === undefined ? "" : address(at, column);
  };
  return {
    addressOf,
    sheet: found.grid.name,
    units,
    shares,
    strays,
    ...ownValues(ownCells(bands), found, rows),
    problems,
  };
}
