// A range that an add-in holds: it follows its cells when rows and columns come and go.
import type { Box } from "../model/box";
import { type Shift, shiftBox } from "../model/shift";
import { fail } from "../protocol/errors";

export type Spot = {
  readonly sheet: string;
  /** fails when the cells were deleted */
  readonly box: () => Box;
  readonly follow: (sheet: string, shift: Shift) => void;
};

export function makeSpot(sheet: string, box: Box): Spot {
  let now: Box | null = box;
  return {
    sheet,
    box: () => now ?? fail("InvalidReference"),
    follow: (moved, shift) => {
      if (moved === sheet && now) now = shiftBox(now, shift);
    },
  };
}
