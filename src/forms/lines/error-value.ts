import type { RawCell } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";

/** An error value where people write words: it would be taken for what they wrote. */
export const errorValue = (
  cell: RawCell | undefined,
  place: Place,
  name: string,
  clause: string,
): readonly Problem[] =>
  cell?.kind === "error"
    ? [
        {
          code: "TT-13",
          severity: "error",
          facts: { cell: place.cell, value: String(cell.value) },
          place,
          name,
          clause,
        },
      ]
    : [];
