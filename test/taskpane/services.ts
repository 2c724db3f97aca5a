import { createHash } from "node:crypto";
import {
  computed,
  fileStore,
  type FileStore,
  makeTemplate,
  sampleAnswers,
  sampleMistakes,
  fillByName,
} from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { GridBook, PlacedBook, Scalar } from "../../src/sheet/index";
import { sha256 } from "../../src/cli/ports";
import type { MergeHands } from "../../src/taskpane/merge/hands";
import { mergeLabour } from "../../src/taskpane/merge/merge-labour";
import type { Picked, Services } from "../../src/taskpane/services";
import { issueLabour } from "../../src/taskpane/publish/issue-labour";
import type { IssueDesk, IssueHands } from "../../src/taskpane/publish/hands";
import { labourOf } from "../../src/taskpane/shell/labour";
import { fflateInflate } from "../../src/xlsx/inflate";
import { stamps } from "../../src/xlsx/stamp";
import { bookReader, readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import type { FileHands } from "../../src/taskpane/hands";
import type { UnitHands } from "../../src/taskpane/units/hands";
import { type UnitLists, unitsLabour } from "../../src/taskpane/units/units-labour";
import { growingZip } from "../../src/xlsx/zip-archive";
import { zipFiles } from "../../src/xlsx/zip-store";
import { pack, ports, unit } from "../tools/books";

export const school = unit("truong", ["thcs"], { parentName: "Ủy ban nhân dân phường Hoa Sữa" });
export const NOTHING: PlacedBook = { sheets: [] };

/** The form of a school in June, filled in or not; `unwritten` lacks only what the writer of the report says. */
export async function form(
  filling: "empty" | "right" | "wrong" | "unwritten",
  more: ReadonlyMap<string, Scalar> = new Map(),
): Promise<PlacedBook> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: school, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  if (filling === "empty") return fillByName(made.book, more);
  const wrong = filling === "wrong" ? sampleMistakes(made.context) : new Map<string, Scalar>();
  const answers = [...sampleAnswers(made.context)].filter(
    ([name]) => filling !== "unwritten" || !name.startsWith("source."),
  );
  return fillByName(made.book, new Map([...answers, ...wrong, ...more]));
}

/** As a file would be read: formulas without a result are there. */
export const readBack = (placed: PlacedBook, file = "so.xlsx"): GridBook => {
  if (placed.sheets.length === 0) return { file, sheets: [], names: [] };
  const read = readValues(writeWorkbook(placed), file, fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
};

export const storeOf = (placed: PlacedBook): FileStore =>
  fileStore({ name: "so.xlsx", placed, grid: readBack(placed) }, (book, file) => Promise.resolve(readBack(book, file)));

const readFile: FileHands["readFile"] = (bytes, file) => Promise.resolve(readValues(bytes, file, fflateInflate));

/** Issuing, merging and their lists in this very thread. */
export function officeHands(): UnitHands & IssueHands & MergeHands {
  const { lists, ...units } = unitsLabour(readFile);
  return { ...units, ...issueHands(lists), ...mergeHands(lists) };
}

const issueHands = (lists: UnitLists): IssueHands =>
  issueLabour({
    lists,
    ports: () => Promise.resolve(ports),
    readFile,
    writeFile: (book, title) => Promise.resolve(writeWorkbook(book, { title })),
    press: stamps,
    hash: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
    growingZip,
    zipFiles,
  });

/** Nobody chooses a file, nothing is saved, no time passes. */
const idleIssuing = (hands: IssueHands): IssueDesk => ({
  hands,
  chooseIssued: () => Promise.resolve(undefined),
  chooseHanded: () => Promise.resolve([]),
  save: () => undefined,
  clock: () => 0,
});

/** The merge as the worker of the page does it. */
const mergeHands = (lists: UnitLists): MergeHands =>
  mergeLabour({
    lists,
    ports: () => Promise.resolve(ports),
    reads: (isTyped) => ({
      typed: bookReader(fflateInflate, isTyped, "mark"),
      whole: (bytes, file) => readValues(bytes, file, fflateInflate, () => true, "mark"),
    }),
    write: (book, title) => writeWorkbook(computed(book), { title }),
    zipFiles,
    digest: (bytes) => Promise.resolve(sha256(bytes)),
  });

export type Workshop = {
  readonly services: Services;
  /** As if a person had typed into the workbook. */
  readonly edit: () => void;
  readonly selected: string[];
};

/** Ports over a store, with what a test wants to see. */
export function workshop(store: Services["store"], picked?: Picked): Workshop {
  const hands = officeHands();
  const listeners = new Set<() => void>();
  const selected: string[] = [];
  const services: Services = {
    store: {
      ...store,
      select: (place) => {
        selected.push(`${place.sheet}!${place.cell}`);
        return store.select(place);
      },
    },
    packs: () => Promise.resolve(ports.packs),
    labour: labourOf(() => Promise.resolve(ports)),
    today: () => "2026-06-05",
    issuing: idleIssuing(hands),
    lists: { hands, choose: () => Promise.resolve(undefined) },
    pick: () => Promise.resolve(picked),
    merging: {
      hands,
      files: () => Promise.resolve([]),
      folder: () => Promise.resolve([]),
      dropped: () => Promise.resolve([]),
      save: () => undefined,
      saveArchive: () => undefined,
      now: () => 0,
    },
    onEdit: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return { services, selected, edit: () => [...listeners].forEach((listener) => listener()) };
}
