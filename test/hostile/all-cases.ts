import type { HostileCase } from "./case";
import { CELL_CASES } from "./cases-cells";
import { DISGUISE_CASES } from "./cases-disguise";
import { STRUCTURE_CASES } from "./cases-structure";
import { VALUE_CASES } from "./cases-values";
import { XML_CASES } from "./cases-xml";
import { ZIP_CASES } from "./cases-zip";

/** Every hostile file with a name and one expected outcome, by the classes of reliability §2. */
export const HOSTILE_CASES: readonly HostileCase[] = [
  ...ZIP_CASES,
  ...DISGUISE_CASES,
  ...XML_CASES,
  ...STRUCTURE_CASES,
  ...CELL_CASES,
  ...VALUE_CASES,
];
