import { inflateRawSync } from "node:zlib";
import { nodeInflate } from "../../src/cli/inflate";
import { readValues } from "../../src/xlsx/read";

/** Unpacking the parts of workbooks that a reading of these sheets asks for, sizes known: what nobody can avoid. */
export function inflating(files: readonly Uint8Array[], sheets: readonly string[]): () => void {
  const parts: (readonly [Uint8Array, number])[] = [];
  const inflate = {
    ...nodeInflate,
    raw: (deflated: Uint8Array, size: number) => {
      parts.push([deflated, size]);
      return nodeInflate.raw(deflated, size);
    },
  };
  for (const file of files) readValues(file, "a.xlsx", inflate, (name) => sheets.includes(name), "mark");
  return () => {
    for (const [part, size] of parts) inflateRawSync(part, { chunkSize: size + 1, maxOutputLength: size });
  };
}
