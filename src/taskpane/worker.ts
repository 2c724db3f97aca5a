import { fflateInflate } from "../xlsx/inflate";
import { readValues } from "../xlsx/read";
import { readPlaced } from "../xlsx/read-placed";
import { writeWorkbook } from "../xlsx/write";
import type { Hands } from "./hands";
import { catalogue, sha256 } from "./shell/browser";
import { labourOf } from "./shell/labour";
import { answerCall, type Call } from "./shell/remote";

const hands: Hands = {
  ...labourOf(async () => ({ packs: await catalogue(), digest: sha256 })),
  readFile: (bytes, file) => Promise.resolve(readValues(bytes, file, fflateInflate)),
  openFile: (bytes, name) => {
    const values = readValues(bytes, name, fflateInflate);
    if (!values.ok) return Promise.resolve(values);
    const placed = readPlaced(bytes, name, fflateInflate);
    if (!placed.ok) return Promise.resolve(placed);
    return Promise.resolve({ name, placed: placed.book, grid: values.book, lost: placed.lost });
  },
  writeFile: (book) => Promise.resolve(writeWorkbook(book)),
  readBack: (book, file) => {
    const back = readValues(writeWorkbook(book), file, fflateInflate);
    if (back.ok) return Promise.resolve(back.book);
    return Promise.reject(new Error(`a workbook that was just written cannot be read: ${back.refusal.code}`));
  },
};

self.addEventListener("message", ({ data }: MessageEvent<Call>) => {
  void answerCall(data, hands).then((answer) => self.postMessage(answer));
});
