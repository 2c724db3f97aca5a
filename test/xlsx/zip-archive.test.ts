import fc from "fast-check";
import { growingZip } from "../../src/xlsx/zip-archive";
import { zipFiles } from "../../src/xlsx/zip-store";

it("an archive that is given out while it grows is the one made at once", () => {
  const path = fc.stringMatching(/^[a-z]{1,12}\.xlsx$/);
  const files = fc.array(fc.record({ path, bytes: fc.uint8Array({ maxLength: 200_000, size: "max" }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(files, (all) => {
      const zip = growingZip();
      const pieces = [...all.flatMap((file) => zip.add(file)), ...zip.end()];
      expect(Buffer.concat(pieces).equals(Buffer.from(zipFiles(all)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
