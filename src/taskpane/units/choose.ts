import { bytesOf, chooseFiles } from "../shell/browser";
import type { UnitHands, UnitsDesk } from "./hands";

export const unitsDesk = (hands: UnitHands): UnitsDesk => ({
  hands,
  choose: async () => {
    const [file] = await chooseFiles({ accept: ".xlsx,.csv,.txt,.tsv" });
    return file && { name: file.name, bytes: await bytesOf(file) };
  },
});
