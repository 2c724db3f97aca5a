// Runs in a worker of Chromium: reads the files it is sent, either way, and tells how long it took.
import * as SheetJs from "@e965/xlsx";
import { fflateInflate } from "../../../src/xlsx/inflate";
import { bookReader } from "../../../src/xlsx/read";

/** Sheets that a merge looks at; the list of the other bench comes with what only node has. */
const SHEETS = ["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "_chitieu"];

const ours = (): ((bytes: Uint8Array) => boolean) => {
  const read = bookReader(fflateInflate, (sheet) => SHEETS.includes(sheet), "mark");
  return (bytes) => read(bytes, "a.xlsx").ok;
};

/** Its fastest options: neither texts, nor HTML, nor formulas, nor other sheets. */
const sheetJs = (): ((bytes: Uint8Array) => boolean) => (bytes) => {
  const options = { dense: true, cellText: false, cellHTML: false, cellFormula: false, sheets: SHEETS } as const;
  return SheetJs.read(bytes, { type: "array", ...options }).SheetNames.length > 0;
};

const WAYS = { ours, sheetJs };
export type Asked = { readonly way: keyof typeof WAYS; readonly files: readonly File[] };

self.addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const { way, files } = data;
  void (async () => {
    const read = WAYS[way]();
    const began = performance.now();
    let good = 0;
    for (const file of files) if (read(new Uint8Array(await file.arrayBuffer()))) good += 1;
    self.postMessage({ good, took: performance.now() - began });
  })();
});
