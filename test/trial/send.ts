import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { answersFor } from "./answers";
import { mulberry } from "./random";
import { openRaw } from "./raw-book";
import { type Task, typedByExcelJs, typedByOpenpyxl, typedRaw } from "./type-in";

/** What should become of one file that came in. */
export type Sent = { readonly file: string; readonly unit: string; readonly expected: string };
export type Issued = { readonly unit: string; readonly path: string };

const NAMES = ["Bieu bao cao", "BÁO CÁO BĐG", "Copy of bieu", "so lieu (1)", "Gửi Sở", "final", "chi tieu moi"];

/** Cut short, a byte of the sheet turned, a page of the web, nothing, an old binary file. */
const DAMAGES: readonly ((bytes: Buffer) => Uint8Array)[] = [
  (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)),
  () => Buffer.from("<html><body>Phiên làm việc đã hết hạn</body></html>"),
  () => Buffer.alloc(0),
  (bytes) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), bytes]),
];

/**
 * What units send back, under names of their own, into one folder: most once; some again word for word, some again with
 * a higher number, some twice under one number with other figures, some broken, some never.
 */
export async function sendAll(issued: readonly Issued[], folder: string, seed: number): Promise<readonly Sent[]> {
  const random = mulberry(seed);
  const sent: Sent[] = [];
  const slow: Task[] = [];
  const copies: (() => void)[] = [];
  const newName = (): string => `${NAMES[random(NAMES.length)] ?? ""} ${sent.length}-${random(1e6)}.xlsx`;
  const put = async (at: number, unit: string, expected: string, [which, number]: readonly [number, number]) => {
    const from = issued[at]?.path ?? "";
    const file = newName();
    const to = path.join(folder, file);
    const book = openRaw(from);
    const cells = answersFor(book, seed + at * 7 + which, number);
    const by = (at + which) % 20;
    if (by === 0 || by === 10) slow.push({ from, to, cells });
    else if (by === 5) await typedByExcelJs(from, to, cells);
    else writeFileSync(to, typedRaw(book, cells));
    sent.push({ file, unit, expected });
    return to;
  };
  for (const [at, { unit }] of issued.entries()) {
    const fate = random(100);
    if (fate < 4) continue;
    if (fate < 8) {
      await put(at, unit, "superseded", [0, 1]);
      await put(at, unit, "accepted", [1, 2]);
    } else if (fate < 11) {
      await put(at, unit, "conflict", [0, 1]);
      await put(at, unit, "conflict", [1, 1]);
    } else {
      const to = await put(at, unit, "accepted", [0, 1]);
      const file = newName();
      const copy = path.join(folder, file);
      if (fate < 15) {
        sent.push({ file, unit, expected: "duplicate" });
        copies.push(() => copyFileSync(to, copy));
      } else if (fate < 18) {
        sent.push({ file, unit, expected: "rejected" });
        const damage = DAMAGES[random(DAMAGES.length)] ?? ((bytes: Buffer) => bytes);
        copies.push(() => writeFileSync(copy, damage(readFileSync(to))));
      }
    }
  }
  typedByOpenpyxl(slow);
  for (const copy of copies) copy();
  return sent;
}
