import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { nodeInflate } from "../../src/cli/inflate";
import type { Given } from "../../src/taskpane/merge/ports";
import type { FileDesk, Services } from "../../src/taskpane/services";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { readValues } from "../../src/xlsx/read";
import { mergeDesk } from "../cli/merge-desk";
import { NOTHING, officeHands, storeOf, workshop } from "./services";

const { at, send, merge } = mergeDesk();

const fileAt = (name: string, path = at(name)): Given => {
  const bytes = new Uint8Array(readFileSync(at(name)));
  return { path, size: () => bytes.length, bytes: () => Promise.resolve(bytes) };
};

type Opened = { readonly desk: Desk; readonly saved: Map<string, Uint8Array> };

/** The panel of an office, its list chosen. */
async function open(batches: (readonly Given[])[], more: Partial<Services> = {}): Promise<Opened> {
  const saved = new Map<string, Uint8Array>();
  const hands = officeHands();
  const { services } = workshop(storeOf(NOTHING));
  const desk = makeDesk({
    ...services,
    merging: {
      ...services.merging,
      hands,
      files: () => Promise.resolve(batches.shift() ?? []),
      save: (name, bytes) => void saved.set(name, bytes),
      saveArchive: (name, bytes) => void saved.set(name, bytes),
    },
    lists: {
      hands,
      choose: () => Promise.resolve({ name: "ds.csv", bytes: new Uint8Array(readFileSync(at("ds.csv"))) }),
    },
    ...more,
  });
  desk.setRole("coquan");
  await desk.start();
  desk.merge.actions.open("coquan");
  await until(desk, () => desk.merge.get().plan === "hanoi-605");
  desk.merge.units.pick();
  await until(desk, () => desk.merge.get().list !== undefined);
  return { desk, saved };
}

/** Waits until the panel shows it, and nothing is under way. */
const until = ({ merge: panel, work }: Desk, there: () => boolean): Promise<void> =>
  new Promise((done) => {
    const stops: (() => void)[] = [];
    const look = (): void => {
      if (!there() || work.get().busy !== "no") return;
      stops.forEach((stop) => stop());
      done();
    };
    stops.push(panel.subscribe(look), work.subscribe(look));
    look();
  });

async function merged(desk: Desk, files: number): Promise<void> {
  desk.merge.actions.pickFiles();
  await until(desk, () => desk.merge.get().files.length === files);
  desk.merge.actions.change({ year: "2026", part: "H1" });
  desk.merge.actions.merge();
  await until(desk, () => desk.merge.get().seen !== undefined);
}

beforeAll(async () => {
  await send("01000001", "a.xlsx", { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2 });
  await send("01000002", "b.xlsx", { "MT3-CT4b.mau.tong": 4, "MT3-CT4b.mau.nu": 1 });
  await send("01000001", "a-lan-2.xlsx", { "info.submission": 2 });
  await send("01000001", "a-khac.xlsx", { "MT3-CT4b.mau.tong": 7, "MT3-CT4b.mau.nu": 2 });
});

it("what the panel saves, the workbook and each letter, is byte for byte what the terminal writes", async () => {
  const names = ["a.xlsx", "a-khac.xlsx", "b.xlsx"];
  await merge(names, "gop.xlsx", "--letters", at("van-ban"));
  const { desk, saved } = await open([names.map((name) => fileAt(name))]);
  await merged(desk, 3);
  desk.merge.actions.save();
  desk.merge.actions.saveLetters();
  await until(desk, () => saved.size === 2);
  const [book = new Uint8Array(), archive = new Uint8Array()] = [...saved.values()];
  expect(Buffer.from(book).equals(readFileSync(at("gop.xlsx")))).toBe(true);
  const letters = Object.entries(unzipSync(archive));
  const written = (readdirSync(at("van-ban"), { recursive: true }) as readonly string[]).filter((name) =>
    /\.\w+$/.test(name),
  );
  expect(letters.map(([name]) => name).sort()).toEqual([...written].sort());
  for (const [name, bytes] of letters)
    expect([name, Buffer.from(bytes).equals(readFileSync(join(at("van-ban"), name)))]).toEqual([name, true]);
});

it("two units that send files of one name are both counted, one after the other or at once", async () => {
  const { desk } = await open([[fileAt("a.xlsx", "bieu.xlsx")], [fileAt("b.xlsx", "bieu.xlsx")]]);
  await merged(desk, 1);
  await merged(desk, 2);
  expect(desk.merge.get().seen?.ledger.lines.map(({ path, state, unit }) => [path, state, unit])).toEqual([
    ["bieu.xlsx", "accepted", "01000001"],
    ["trung-ten-2/bieu.xlsx", "accepted", "01000002"],
  ]);
});

it("which file counts in place of another of its name is told with its folders, in the panel and in the ledger", async () => {
  const { desk, saved } = await open([[fileAt("a.xlsx", "bieu.xlsx"), fileAt("a-lan-2.xlsx", "bieu.xlsx")]]);
  await merged(desk, 2);
  const line = desk.merge.get().seen?.ledger.lines.find(({ state }) => state === "superseded");
  expect(line).toMatchObject({ path: "bieu.xlsx", of: "trung-ten-2/bieu.xlsx" });
  desk.merge.actions.save();
  await until(desk, () => saved.size === 1);
  const read = readValues([...saved.values()][0] ?? new Uint8Array(), "gop.xlsx", nodeInflate);
  const ledger = read.ok ? read.book.sheets.find(({ name }) => name === "Sổ tiếp nhận") : undefined;
  const texts = [...(ledger?.cells.values() ?? [])].map(({ value }) => value);
  expect(texts).toContain("Được thay bằng lần gửi sau: trung-ten-2/bieu.xlsx.");
});

it("where no file is open on the page for files, the merge is written into a new one that can be saved", async () => {
  const store = storeOf(NOTHING);
  const begun: string[] = [];
  const files: FileDesk = {
    name: () => begun.at(-1),
    empty: () => false,
    dirty: () => store.dirty(),
    lost: () => [],
    choose: () => Promise.resolve(undefined),
    open: () => Promise.resolve(undefined),
    mayLeave: () => Promise.resolve(true),
    begin: (name) => Promise.resolve(void begun.push(name)),
    save: () => Promise.resolve(""),
  };
  const { desk } = await open([[fileAt("a.xlsx")]], { files, store });
  await merged(desk, 1);
  desk.merge.actions.write();
  await until(desk, () => desk.work.get().notice !== undefined);
  expect(desk.work.get().notice).toMatchObject({ tone: "good", text: expect.stringMatching(/^Đã ghi \d+ trang/) });
  expect(begun).toEqual(["tong-hop-01-2026-H1.xlsx"]);
  desk.merge.actions.write();
  await until(desk, () => /đã đúng như/.test(JSON.stringify(desk.work.get().notice)));
  expect(begun).toHaveLength(1);
});
