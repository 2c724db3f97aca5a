import type { EntryRow } from "../../plan/index";
import type { OWN_ROWS } from "../../words/index";
import type { Band, Letter } from "./bands";

/** Rows of "Số liệu của cơ quan", by key: the first one and those for what does not fit it. */
export type OwnRowKey = "main" | keyof typeof OWN_ROWS;

/** Where a cell that the office fills stands. */
export type OwnSpot = { readonly row: OwnRowKey; readonly letter: Letter };

const QUARTERS = ["q1", "q2", "q3", "q4"] as const;

/** A quarter has a row of its own: answer, reason and link side by side. */
function quarterSpot(quarter: number, key: string): OwnSpot | undefined {
  const row = QUARTERS[quarter - 1];
  const letter = ({ co: "y", lydo: "r", ghichu: "s" } as const)[key];
  return row && letter && { row, letter };
}

/** Spot of a key of the entry sheet (`mau.nu`, `co`, `lydo`) in the band of its measure. */
export function ownSpot({ kind, visible, found: { measure } }: Band, row: EntryRow, key: string): OwnSpot | undefined {
  if (row.quarter !== undefined) return quarterSpot(row.quarter, key);
  const first = visible[0] ?? "s";
  if (key === "lydo") return { row: "reason", letter: first };
  if (key === "ghichu") return { row: "note", letter: first };
  if (key === "co") return { row: "main", letter: "y" };
  if (key === "luyke.truoc") return { row: "opening", letter: "c" };
  if (key === "h1") return { row: "half", letter: "n" };
  if (kind === "count" || key === (measure.numeratorIs ?? "tu.tong")) return { row: "main", letter: "n" };
  if (key === (measure.denominatorIs ?? "mau.tong")) return { row: "main", letter: "d" };
  return key === "tu.nu" ? { row: "female", letter: "n" } : { row: "female", letter: "d" };
}

/** A cell of the office's own line. `name` is that of the entry sheet after `own.`: `own.MT3-CT3.tu.nu`. */
export type OwnCell = OwnSpot & {
  readonly band: Band;
  readonly entry: EntryRow;
  readonly key: string;
  readonly name: string;
};

/** Exactly the cells that the office itself fills, with reason and note of each of its rows. */
export const ownCells = (bands: readonly Band[]): readonly OwnCell[] =>
  bands.flatMap((band) =>
    band.own.flatMap((entry) =>
      [...new Set([...entry.cells, "lydo", "ghichu"])].flatMap((key): readonly OwnCell[] => {
        const spot = ownSpot(band, entry, key);
        return spot ? [{ ...spot, band, entry, key, name: `own.${entry.code}.${key}` }] : [];
      }),
    ),
  );
