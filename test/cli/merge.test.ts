import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { nodeInflate } from "../../src/cli/inflate";
import { fillByName, sampleAnswers } from "../../src/jobs/index";
import { ports } from "../../src/cli/ports";
import { checkBook } from "../../src/jobs/check";
import type { Scalar } from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { jsonLines, type Ran, tempFolder, terminal } from "./terminal";

const at = tempFolder();

const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên;ngày nhận",
  "01;Sở Giáo dục và Đào tạo Hoa Sữa;Sở;;;",
  "01001;Ủy ban nhân dân phường Hoa Ban;Xã;;01;",
  "01000001;Trường THCS Hoa Sữa;Trường;THCS;01001;",
  "01000002;Trường THCS Hoa Cúc;Trường;THCS;01001;",
  "01000003;Trường THPT Hoa Mai;Trường;THPT;01;",
];

/** A published workbook filled as a person would, the figures changed as told. */
async function fill(from: string, to: string, changes: Readonly<Record<string, Scalar>> = {}): Promise<void> {
  const bytes = readFileSync(from);
  const values = readValues(bytes, "bieu.xlsx", nodeInflate);
  const read = readPlaced(bytes, "bieu.xlsx", nodeInflate);
  if (!read.ok || !values.ok) throw new Error("not read");
  const { context } = await checkBook(values.book, ports);
  if (!context) throw new Error("no form");
  const known = new Set(read.book.sheets.flatMap(({ names }) => names.map(({ name }) => name.toLowerCase())));
  const answers = [...sampleAnswers(context), ...Object.entries(changes)].filter(([name]) =>
    known.has(`ct_${name.replace(/[^A-Za-z0-9_.]/g, "_")}`.toLowerCase()),
  );
  writeFileSync(to, writeWorkbook(fillByName(read.book, new Map(answers))));
}

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

const send = (code: string, to: string, changes: Readonly<Record<string, Scalar>> = {}): Promise<void> =>
  fill(published.get(code) ?? "", at(to), changes);

const merge = (files: readonly string[], to: string, ...more: readonly string[]): Promise<Ran> => {
  const wish = ["--units", at("ds.csv"), "--plan", "hanoi-605", "--period", "2026-H1", "-o", at(to)];
  return terminal(["merge", ...files.map((name) => at(name)), ...wish, ...more]);
};

type Told = {
  readonly path: string;
  readonly state: string;
  readonly unit: string | null;
  readonly code: string | null;
};
const ledgerOf = (
  name: string,
): { readonly given: number; readonly accepted: number; readonly files: readonly Told[] } =>
  JSON.parse(readFileSync(at(name), "utf8"));

test("schools → commune → Sở: totals, ledger, and the same figures whichever way they go", async () => {
  await send("01000001", "a.xlsx", { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2 });
  await send("01000002", "b.xlsx", { "MT3-CT4b.mau.tong": 4, "MT3-CT4b.mau.nu": 1 });
  await send("01000003", "c.xlsx", { "MT3-CT4b.mau.tong": 3, "MT3-CT4b.mau.nu": 3 });
  const commune = await merge(
    ["a.xlsx", "b.xlsx", "c.xlsx"],
    "phuong.xlsx",
    "--under",
    "01001",
    "--ledger",
    at("l.json"),
  );
  expect(commune.exit).toBe(1);
  expect(commune.out).toContain("3 tệp = 2 đã nhận + 0 được thay + 0 trùng + 0 chờ quyết định + 1 không nhận");
  expect(commune.out).toContain("Trường THPT Hoa Mai không do Ủy ban nhân dân phường Hoa Ban quản lý");
  expect(ledgerOf("l.json")).toMatchObject({ v: 1, given: 3, accepted: 2, rejected: 1, plan: "hanoi-605" });
  const straight = await merge(["a.xlsx", "b.xlsx", "c.xlsx"], "so-1.xlsx");
  const stepwise = await merge(["phuong.xlsx", "c.xlsx"], "so-2.xlsx");
  expect([straight.exit, stepwise.exit]).toEqual([0, 1]);
  for (const name of ["so-1.xlsx", "so-2.xlsx"]) {
    const read = readValues(readFileSync(at(name)), name, nodeInflate);
    if (!read.ok) throw new Error(read.refusal.code);
    const { results } = await checkBook(read.book, ports);
    expect(results?.totals.get("MT3-CT4b")?.total).toMatchObject({ n: 6, d: 12 });
  }
});

test("any order of the same files gives the same bytes; a file named twice is one file", async () => {
  await merge(["a.xlsx", "b.xlsx", "c.xlsx"], "mot.xlsx");
  await merge(["c.xlsx", "a.xlsx", "b.xlsx", "a.xlsx"], "hai.xlsx");
  expect(readFileSync(at("hai.xlsx")).equals(readFileSync(at("mot.xlsx")))).toBe(true);
});

test("contradicting files wait, --decide takes one; duplicates and later numbers are told", async () => {
  await send("01000001", "a-khac.xlsx", { "MT3-CT4b.mau.tong": 7, "MT3-CT4b.mau.nu": 2 });
  await send("01000001", "a-lan-2.xlsx", { "MT3-CT4b.mau.tong": 8, "MT3-CT4b.mau.nu": 2, "info.submission": 2 });
  cpSync(at("b.xlsx"), at("b-ban-sao.xlsx"));
  const all = ["a.xlsx", "a-khac.xlsx", "b.xlsx", "b-ban-sao.xlsx"];
  const states = async (files: readonly string[], ...more: readonly string[]): Promise<readonly string[]> => {
    await merge(files, "gop.xlsx", "--ledger", at("gop.json"), ...more);
    return ledgerOf("gop.json").files.map(({ path, state }) => `${path.split("/").at(-1)} ${state}`);
  };
  expect(await states(all)).toEqual([
    "a-khac.xlsx conflict",
    "a.xlsx conflict",
    "b-ban-sao.xlsx " + (await states(all))[2]?.split(" ")[1],
    "b.xlsx " + (await states(all))[3]?.split(" ")[1],
  ]);
  const decided = await states(all, "--decide", `01000001=${at("a.xlsx")}`);
  expect(decided.slice(0, 2)).toEqual(["a-khac.xlsx superseded", "a.xlsx accepted"]);
  const byName = await states(all, "--decide", "01000001=a-khac.xlsx");
  expect(byName.slice(0, 2)).toEqual(["a-khac.xlsx accepted", "a.xlsx superseded"]);
  const told = readValues(readFileSync(at("gop.xlsx")), "gop.xlsx", nodeInflate);
  if (!told.ok) throw new Error(told.refusal.code);
  const ledger = told.book.sheets.find(({ name }) => name === "Sổ tiếp nhận");
  const words = [...(ledger?.cells.values() ?? [])].map(({ value }) => value);
  expect(words.filter((word) => word === "Theo lựa chọn khi gộp")).toHaveLength(2);
  const later = await states([...all, "a-lan-2.xlsx"]);
  expect(later.slice(0, 3)).toEqual(["a-khac.xlsx superseded", "a-lan-2.xlsx accepted", "a.xlsx superseded"]);
});

test("a choice that falls on no file is refused, and nothing is written", async () => {
  for (const choice of [
    ["--decide", "01000001=khong-co.xlsx"],
    ["--as", "khong-co.xlsx=01000002"],
  ]) {
    const { exit, err } = await merge(["a.xlsx"], "chon.xlsx", ...choice);
    expect(exit).toBe(2);
    expect(err).toContain("khong-co.xlsx");
  }
  expect(readdirSync(at("."))).not.toContain("chon.xlsx");
});

test("broken files are lines of the ledger and stop nobody", async () => {
  writeFileSync(at("hong.xlsx"), readFileSync(at("a.xlsx")).subarray(0, 5000));
  writeFileSync(at("web.xlsx"), "<html></html>");
  const { exit } = await merge(
    ["a.xlsx", "hong.xlsx", "web.xlsx", "khong-co.xlsx"],
    "g.xlsx",
    "--ledger",
    at("g.json"),
  );
  expect(exit).toBe(1);
  expect(ledgerOf("g.json").files.map(({ state, code }) => `${state} ${code}`)).toEqual([
    "accepted null",
    "rejected zip-truncated",
    "rejected TN-01",
    "rejected web-page",
  ]);
});

test("the office's own line is kept when it merges again into the same workbook", async () => {
  await merge(["a.xlsx"], "giu.xlsx", "--under", "01001");
  await fill(at("giu.xlsx"), at("giu.xlsx"), { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3 });
  const again = await merge(["a.xlsx", "b.xlsx"], "giu.xlsx", "--under", "01001");
  expect(again.out).toContain("Đã giữ số liệu của cơ quan");
  const read = readValues(readFileSync(at("giu.xlsx")), "giu.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  const { results } = await checkBook(read.book, ports);
  expect(results?.summary.typed.get("MT3-CT3.mau.nu")).toBe(3);
});

test("status tells who has sent and who has not", async () => {
  await merge(["a.xlsx"], "tt.xlsx", "--under", "01001");
  const { exit, out } = await terminal(["status", at("tt.xlsx")]);
  expect(exit).toBe(1);
  expect(out).toContain("Ủy ban nhân dân phường Hoa Ban: có số liệu của 1/2 đơn vị");
  expect(out).toContain("Trường THCS Hoa Cúc");
  const [told] = jsonLines(await terminal(["status", at("tt.xlsx"), "--json"]));
  expect(told).toMatchObject({
    plan: "hanoi-605",
    unit: "01001",
    units: [{ status: "received" }, { status: "not-sent" }],
  });
});

test("nothing usable: nothing is written, and the exit says so", async () => {
  const { exit, out } = await merge(["web.xlsx"], "khong.xlsx");
  expect(exit).toBe(2);
  expect(out).toContain("Không có tệp nào dùng được");
  expect(readdirSync(at("."))).not.toContain("khong.xlsx");
});
