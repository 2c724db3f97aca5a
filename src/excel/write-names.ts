import { absoluteArea, quoteSheet } from "../sheet/address";
import type { PlacedSheet } from "../sheet/placed";
import { type Write } from "./write";

/** Path, two actions and a short reference, measured on the wire. */
const NAME_BYTES = 320;

/** Sheets are staged under names that need no quotes. */
const PLAIN = /^_[a-z]+(?:_[a-z0-9]+)*$/;
const sheetToken = (sheet: string): string => (PLAIN.test(sheet) ? sheet : quoteSheet(sheet));

/** Names scoped to the sheet, all in one request; people do not see them in the list of names. */
export const nameWrites = ({ name: sheet, names }: PlacedSheet): readonly Write[] =>
  names.map(({ name, area, sheet: target = sheet, hidden = false }) => ({
    cells: 0,
    bytes: NAME_BYTES,
    run: (bench) => {
      const added = bench.sheet(sheet).names.add(name, `=${sheetToken(target)}!${absoluteArea(area)}`);
      if (hidden) added.visible = false;
    },
  }));
