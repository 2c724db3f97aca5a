import { computed, type Ports } from "../jobs/index";
import { fflateInflate } from "../xlsx/inflate";
import { bookReader, readValues } from "../xlsx/read";
import { readPlaced } from "../xlsx/read-placed";
import { stamps } from "../xlsx/stamp";
import { writeWorkbook } from "../xlsx/write";
import { growingZip } from "../xlsx/zip-archive";
import { zipFiles } from "../xlsx/zip-store";
import type { FileHands, Hands } from "./hands";
import { issueLabour } from "./publish/issue-labour";
import { mergeLabour } from "./merge/merge-labour";
import { catalogue, digestOf, sha256 } from "./shell/browser";
import { labourOf } from "./shell/labour";
import { unitsLabour } from "./units/units-labour";
import type { Passing } from "./shell/passing";
import { answering, type Call } from "./shell/remote";

const ports = async (): Promise<Ports> => ({ packs: await catalogue(), digest: sha256 });

const files: FileHands = {
  readFile: (bytes, file) => Promise.resolve(readValues(bytes, file, fflateInflate)),
  openFile: (bytes, name) => {
    const values = readValues(bytes, name, fflateInflate);
    if (!values.ok) return Promise.resolve(values);
    const placed = readPlaced(bytes, name, fflateInflate);
    if (!placed.ok) return Promise.resolve(placed);
    return Promise.resolve({ name, placed: placed.book, grid: values.book, lost: placed.lost });
  },
  writeFile: (book, title) => Promise.resolve(writeWorkbook(computed(book), { title })),
  readBack: (book, file) => {
    const back = readValues(writeWorkbook(book), file, fflateInflate);
    if (back.ok) return Promise.resolve(back.book);
    return Promise.reject(new Error(`a workbook that was just written cannot be read: ${back.refusal.code}`));
  },
};

const { lists, ...units } = unitsLabour(files.readFile);

const hands: Hands = {
  ...labourOf(ports),
  ...files,
  ...units,
  ...issueLabour({
    ...files,
    lists,
    ports,
    press: stamps,
    hash: digestOf,
    growingZip,
    zipFiles,
  }),
  ...mergeLabour({
    ports,
    lists,
    reads: (isTyped) => ({
      typed: bookReader(fflateInflate, isTyped, "mark"),
      whole: (bytes, file) => readValues(bytes, file, fflateInflate, () => true, "mark"),
    }),
    write: (book, title) => writeWorkbook(computed(book), { title }),
    zipFiles,
    digest: digestOf,
  }),
};

const hear = answering(hands, (passing) => self.postMessage(passing));

self.addEventListener("message", ({ data }: MessageEvent<Passing<Call>>) => hear(data));
