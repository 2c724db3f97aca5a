import type { Block } from "./book-state";
import type { Journal } from "./journal";
import type { PlacedSheet, PlacedView } from "./placed";
import type { Visibility } from "./spec";

/**
 * What a transaction asks of the workbook, in order. `sheet` is the id of a sheet, or its name where it was made
 * by an earlier step. Every step may be done twice without harm, except that making a sheet twice fails.
 */
export type Step =
  /** Makes `_chitieu`, very hidden, with its head. */
  | { readonly do: "make-meta" }
  /** Makes a very hidden sheet of plain cells. */
  | { readonly do: "keep-block"; readonly sheet: string; readonly block: Block }
  /** Makes a very hidden sheet and draws it; the name is in `sheet`. */
  | { readonly do: "build"; readonly sheet: PlacedSheet }
  /** Writes the journal into a row of `_chitieu`. */
  | { readonly do: "journal"; readonly row: number; readonly journal: Journal }
  /** Writes `_chitieu` from A1 on; what the block does not fill of `height` rows and `width` columns is cleared. */
  | { readonly do: "write-meta"; readonly block: Block; readonly height: number; readonly width: number }
  | { readonly do: "rename"; readonly sheet: string; readonly name: string }
  | { readonly do: "show"; readonly sheet: string; readonly visibility: Visibility }
  /** What belongs to the window and not to the cells: only a sheet that is shown has it. */
  | { readonly do: "view"; readonly sheet: string; readonly view: PlacedView }
  /** Guards a sheet as it was drawn; fails where it is guarded already. */
  | { readonly do: "protect"; readonly sheet: string; readonly as: PlacedSheet }
  | { readonly do: "move"; readonly sheet: string; readonly position: number }
  | { readonly do: "delete"; readonly sheet: string };
