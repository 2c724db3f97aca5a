import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { nodeInflate } from "../../src/cli/inflate";
import { ports } from "../../src/cli/ports";
import { checkBook, type CheckResult } from "../../src/jobs/check";
import { fillByName, sampleAnswers } from "../../src/jobs/index";
import type { GridBook, Scalar } from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { type Ran, tempFolder, terminal } from "./terminal";

/** A made-up Sở with a ward of two schools, and a THPT of its own. */
const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên;ngày nhận",
  "01;Sở Giáo dục và Đào tạo Hoa Sữa;Sở;;;",
  "01001;Ủy ban nhân dân phường Hoa Ban;Xã;;01;",
  "01000001;Trường THCS Hoa Sữa;Trường;THCS;01001;",
  "01000002;Trường THCS Hoa Cúc;Trường;THCS;01001;",
  "01000003;Trường THPT Hoa Mai;Trường;THPT;01;",
];

type Changes = Readonly<Record<string, Scalar>>;
type Told = {
  readonly path: string;
  readonly state: string;
  readonly unit: string | null;
  readonly code: string | null;
};
type LedgerTold = { readonly given: number; readonly accepted: number; readonly files: readonly Told[] };

export type MergeDesk = {
  readonly at: (name?: string) => string;
  /** A workbook, filled as a person would, the figures changed as told. */
  readonly fill: (from: string, to: string, changes?: Changes) => Promise<void>;
  readonly send: (code: string, to: string, changes?: Changes) => Promise<void>;
  readonly merge: (files: readonly string[], to: string, ...more: readonly string[]) => Promise<Ran>;
  readonly ledgerOf: (name: string) => LedgerTold;
  readonly bookOf: (name: string) => GridBook;
  readonly checked: (name: string) => Promise<CheckResult>;
};

/** A folder with the list of units, and the workbooks that were issued to them. */
export function mergeDesk(): MergeDesk {
  const at = tempFolder();
  const published = new Map<string, string>();
  beforeAll(async () => {
    writeFileSync(at("ds.csv"), LIST.join("\n"));
    const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at("phat-hanh")];
    await terminal(["publish", ...args]);
    for (const name of readdirSync(at("phat-hanh"), { recursive: true }) as readonly string[]) {
      const [code] = /\d{5,8}(?=-[^/]*\.xlsx$)/.exec(name) ?? [];
      if (code !== undefined) published.set(code, at(`phat-hanh/${name}`));
    }
  });
  const bookOf = (name: string): GridBook => {
    const read = readValues(readFileSync(at(name)), name, nodeInflate);
    if (!read.ok) throw new Error(read.refusal.code);
    return read.book;
  };
  const fill: MergeDesk["fill"] = async (from, to, changes = {}) => {
    const bytes = readFileSync(from);
    const values = readValues(bytes, "bieu.xlsx", nodeInflate);
    const read = readPlaced(bytes, "bieu.xlsx", nodeInflate);
    if (!read.ok || !values.ok) throw new Error("not read");
    const { context } = await checkBook(values.book, ports);
    if (!context) throw new Error("no form");
    const known = new Set(read.book.sheets.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
    const sample = [...sampleAnswers(context)].filter(([name]) =>
      known.has(`ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`.toLowerCase()),
    );
    writeFileSync(to, writeWorkbook(fillByName(read.book, new Map([...sample, ...Object.entries(changes)]))));
  };
  return {
    at,
    fill,
    send: (code, to, changes) => fill(published.get(code) ?? "", at(to), changes),
    merge: (files, to, ...more) => {
      const wish = ["--units", at("ds.csv"), "--plan", "hanoi-605", "--period", "2026-H1", "-o", at(to)];
      return terminal(["merge", ...files.map((name) => at(name)), ...wish, ...more]);
    },
    ledgerOf: (name) => JSON.parse(readFileSync(at(name), "utf8")) as LedgerTold,
    bookOf,
    checked: (name) => checkBook(bookOf(name), ports),
  };
}
