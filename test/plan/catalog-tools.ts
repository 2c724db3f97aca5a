import { packById } from "../../src/plan/catalog";
import { measureById } from "../../src/plan/find";
import type { Measure } from "../../src/plan/measure";
import type { Pack } from "../../src/plan/pack";

/** A pack of the catalogue; throws where a test names one that does not exist. */
export const pack = (id: string): Pack => {
  const found = packById(id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};

export const measure = (packId: string, id: string): Measure => {
  const found = measureById(pack(packId), id);
  if (!found) throw new Error(`no measure ${packId}/${id}`);
  return found.measure;
};
