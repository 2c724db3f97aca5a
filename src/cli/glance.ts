import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Input } from "./inputs";
import { openZip } from "../xlsx/zip-read";

/** Larger files, and those that unpack to more, may take long: they get a thread that can be ended. Bytes. */
const LIGHT = { file: 1024 * 1024, unpacked: 8 * 1024 * 1024 };

/** What a file looks like from outside. Only the order and the place of work depend on it. */
export type Glance = {
  /** Equal for files of one program and a few forms. */
  readonly kin: number;
  /** Equal for files of one form, where the program that saved them notes nothing of its own. */
  readonly form: number;
  readonly heavy: boolean;
};

const UNREAD: Glance = { kin: 0, form: 0, heavy: false };

function outside(bytes: Uint8Array): Glance {
  const zip = openZip(bytes);
  if (typeof zip === "string") return UNREAD;
  const crc = (name: string): number => zip.entries.get(name)?.crc ?? 0;
  let unpacked = 0;
  for (const { size } of zip.entries.values()) unpacked += size;
  return { kin: crc("xl/styles.xml"), form: crc("xl/workbook.xml"), heavy: unpacked > LIGHT.unpacked };
}

/** Looks at one file after the other through the same megabyte. */
export function glancing(): (input: Input) => Glance {
  const room = Buffer.allocUnsafeSlow(LIGHT.file);
  return ({ path, fault }) => {
    // Whoever opens a pipe waits for its other end.
    if (fault) return UNREAD;
    let file: number | undefined;
    try {
      file = openSync(path, "r");
      const { size } = fstatSync(file);
      if (size > LIGHT.file) return { ...UNREAD, heavy: true };
      return outside(room.subarray(0, readSync(file, room, 0, size, 0)));
    } catch {
      // Why it cannot be read is said by who reads it.
      return UNREAD;
    } finally {
      if (file !== undefined) closeSync(file);
    }
  };
}
