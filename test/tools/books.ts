import { defaultWindow, type OrgUnit, type Pack, parsePeriod } from "../../src/plan/index";
import { packById, packIds } from "../../src/plan/catalog/index";
import {
  type Area,
  type Grid,
  type GridBook,
  type GridCell,
  cellKey,
  type PlacedBook,
  type PlacedCell,
  type PlacedSheet,
  type Scalar,
} from "../../src/sheet/index";
import type { FormContext, Previous } from "../../src/forms/index";
import { createHash } from "node:crypto";
import { keyedSpot } from "../../src/jobs/fill";
import type { Ports } from "../../src/jobs/ports";

/** Ports as the programs hand them in. */
export const ports: Ports = {
  packs: { ids: packIds, find: packById },
  digest: (text) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex")),
};

export const pack = (id: string): Pack => {
  const found = packById(id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};

/** A made-up unit. */
export const unit = (kind: OrgUnit["kind"], levels: OrgUnit["levels"] = [], more: Partial<OrgUnit> = {}): OrgUnit => ({
  code: "01A07",
  name: kind === "truong" ? "Trường Hoa Sữa (ví dụ)" : "Cơ quan Hoa Sữa (ví dụ)",
  kind,
  levels,
  ownership: "cong-lap",
  ...more,
});

export function context(id: string, who: OrgUnit, period: string, previous?: Previous): FormContext {
  const parsed = parsePeriod(period);
  if (!parsed) throw new Error(`no period ${period}`);
  const base = { pack: pack(id), unit: who, period: parsed, window: defaultWindow(parsed), submission: 1 };
  return previous ? { ...base, previous } : base;
}

/** What a person leaves in a cell: a value, an error value, or a formula that has one of both. */
export type Entered =
  Scalar | { readonly error: string; readonly formula?: string } | { readonly formula: string; readonly value: Scalar };

const isTyped = (entered: Entered): entered is Scalar => typeof entered !== "object" || entered === null;

/** The cell of a placed sheet with that in it. */
function holding(cell: PlacedCell, entered: Entered): PlacedCell {
  // What is typed replaces a formula.
  const { formula: _, ...rest } = cell;
  if (isTyped(entered)) return { ...rest, value: entered };
  const of = entered.formula === undefined ? {} : { formula: entered.formula };
  return { ...rest, ...of, ...("error" in entered ? { value: entered.error, error: true } : { value: entered.value }) };
}

const gridCell = (value: Scalar, formula: string | undefined): GridCell | undefined => {
  // A formula that nobody computed yet.
  if (value === null) return formula === undefined ? undefined : { kind: "text", value: "" };
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
};

const gridOf = (sheet: PlacedSheet): Grid => ({
  name: sheet.name,
  state: sheet.visibility,
  cells: new Map(
    sheet.cells.flatMap(({ row, column, value, formula, error }) => {
      const cell: GridCell | undefined = error ? { kind: "error", value: String(value) } : gridCell(value, formula);
      return cell ? [[cellKey(row, column), formula === undefined ? cell : { ...cell, formula }] as const] : [];
    }),
  ),
  names: sheet.names.map(({ name, area, sheet: other }) => ({ name, area, sheet: other ?? sheet.name })),
});

/** What a reader would see of a placed book, without the detour over a file. */
export const asRead = (book: PlacedBook, file = "thu.xlsx"): GridBook => ({
  file,
  sheets: book.sheets.map(gridOf),
  names: [],
});

/** Answers by spec name (`MT3-CT4a.mau.tong`) put into the cells that carry that name. */
export function answered(book: PlacedBook, answers: Readonly<Record<string, Entered>>): PlacedBook {
  const wanted = new Map(
    Object.entries(answers).map(([name, value]) => [`ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`, value]),
  );
  const used = new Set<string>();
  const sheets = book.sheets.map((sheet) => {
    const places = new Map(
      sheet.names.flatMap(({ name, area }) =>
        wanted.has(name) ? [[cellKey(area.top, area.left), name] as const] : [],
      ),
    );
    for (const name of Object.keys(answers)) {
      const spot = keyedSpot(sheet, name);
      if (spot) places.set(cellKey(spot.row, spot.column), `ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`);
    }
    const cells = sheet.cells.map((cell) => {
      const name = places.get(cellKey(cell.row, cell.column));
      if (name === undefined) return cell;
      used.add(name);
      return holding(cell, wanted.get(name) ?? null);
    });
    return { ...sheet, cells };
  });
  for (const name of wanted.keys()) if (!used.has(name)) throw new Error(`no cell named ${name}`);
  return { sheets };
}

export type { Area };
