import { z } from "zod";
import { Pack } from "./pack";
import { contentErrors } from "./parse-content";
import { linkErrors } from "./parse-links";
import { at, type PackError, schemaErrors } from "./parse-issues";

// Zod's compiled mode probes `new Function`, which the pane's content security policy reports as a breach.
z.config({ jitless: true });

export { linkErrors } from "./parse-links";
export type { PackError } from "./parse-issues";
export type ParsedPack =
  { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly errors: readonly PackError[] };

/**
 * Judges a pack read from `file` (its name without folder): shape first, then what the shape cannot say, then its
 * links into the packs `known`; without these only the form of the links.
 * Errors say where (`goals[1].indicators[0].label`), what was found, and what is expected, in Vietnamese.
 */
export const parsePack = (json: unknown, file: string, known?: readonly Pack[]): ParsedPack => {
  const shape = Pack.safeParse(json);
  if (!shape.success) return { ok: false, errors: schemaErrors(shape.error.issues, json) };
  const pack = shape.data;
  const errors = [...nameErrors(pack, file), ...contentErrors(pack), ...linkErrors(pack, known)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, pack };
};

const nameErrors = (pack: Pack, file: string): readonly PackError[] =>
  file === `${pack.id}.json` ? [] : [{ path: at(["id"]), found: pack.id, expected: `trùng tên tệp ${file}` }];
