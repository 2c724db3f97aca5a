import { type BookState, journalOf, metaContent, sameBlock, type SheetState, trim } from "../../src/sheet/book-state";
import { type Journal, journalText, parseJournal } from "../../src/sheet/journal";
import { recoverySteps, settled } from "../../src/sheet/recovery";
import { retargetFormula } from "../../src/sheet/retarget";
import { holdsContent, plainFormula } from "../../src/sheet/same-content";
import { isSetAside, setAsideName } from "../../src/sheet/set-aside";
import { parseReference } from "../../src/sheet/reference";
import { begin } from "../../src/sheet/transaction";
import { stageSteps, swapSteps, withIds } from "../../src/sheet/transaction-steps";
import type { Step } from "../../src/sheet/transaction-step";
import { KEY, placed } from "../excel/example";
import { changeOf } from "../../src/sheet/change-of";

const sheet = (name: string, more: Partial<SheetState> = {}): SheetState => ({
  id: `id ${name}`,
  name,
  visibility: "visible",
  protected: false,
  ...more,
});

const state = (names: readonly string[], more: Partial<BookState> = {}): BookState => ({
  sheets: names.map((name) => sheet(name)),
  structureProtected: false,
  readOnly: false,
  blocks: new Map(),
  ...more,
});

const HEAD = ["chitieu", "1"];
const journalRow = (journal: Journal): readonly string[] => ["journal", "state", "", journalText(journal)];

const change = changeOf(placed("1"), { job: "insert", key: KEY, same: "keep" });

/** The state machine alone, over a list of sheet names. */
function play(from: BookState, steps: readonly Step[]): BookState {
  let sheets = from.sheets;
  let meta = from.meta;
  const change = (key: string, step: (one: SheetState) => SheetState): void => {
    if (!sheets.some(({ id, name }) => id === key || name === key)) throw new Error(`no sheet ${key}`);
    sheets = sheets.map((one) => (one.id === key || one.name === key ? step(one) : one));
  };
  for (const step of steps)
    switch (step.do) {
      case "make-meta":
        sheets = [...sheets, sheet("_chitieu", { visibility: "veryHidden" })];
        meta = [HEAD];
        break;
      case "keep-block":
        sheets = [...sheets, sheet(step.sheet, { visibility: "veryHidden" })];
        break;
      case "build":
        sheets = [...sheets, sheet(step.sheet.name, { visibility: "veryHidden" })];
        break;
      case "journal": {
        const rows = [...(meta ?? [])];
        while (rows.length < step.row) rows.push([]);
        rows[step.row] = journalRow(step.journal);
        meta = rows;
        break;
      }
      case "write-meta":
        meta = [...step.block, ...(meta ?? []).slice(Math.max(step.block.length, step.height))];
        break;
      case "rename":
        change(step.sheet, (one) => ({ ...one, name: step.name }));
        break;
      case "show":
        change(step.sheet, (one) => ({ ...one, visibility: step.visibility }));
        break;
      case "move":
      case "protect":
      case "view":
        break;
      case "delete":
        sheets = sheets.filter(({ id, name }) => id !== step.sheet && name !== step.sheet);
        if (!sheets.some(({ name }) => name === "_chitieu")) meta = undefined;
        break;
    }
  const { meta: _old, ...rest } = from;
  return { ...rest, sheets, ...(meta && { meta }) };
}

const names = ({ sheets }: BookState): readonly string[] => sheets.map(({ name }) => name);

function started() {
  const first = begin(state(["Sheet1"]), change, "abcd");
  if (first.next !== "run") throw new Error(first.next);
  const run = first.transaction;
  const staged = play(state(["Sheet1"]), stageSteps(run));
  const pairs = withIds(run, new Map(staged.sheets.map(({ name, id }) => [name, id])))!;
  return {
    run,
    staged,
    swap: swapSteps(run, pairs, staged.sheets),
  };
}

test("staging writes the journal before anything that it would have to take back", () => {
  const { run } = started();
  expect(stageSteps(run).map((step) => step.do)).toEqual(["make-meta", "journal", "build", "build", "build"]);
});

test("until the swap no sheet has a name that the user would see", () => {
  const { staged } = started();
  const hidden = staged.sheets.filter(({ name }) => name !== "Sheet1");
  expect(
    hidden.every(({ name, visibility }) => visibility === "veryHidden" && (isSetAside(name) || name === "_chitieu")),
  ).toBe(true);
});

test("after the swap the tables stand, and the journal knows them by key", () => {
  const { run, staged, swap } = started();
  const after = play(staged, swap);
  expect(names(after)).toEqual(["Sheet1", "_chitieu", "Thông tin", "Chỉ tiêu", "Báo cáo"]);
  expect(settled(after, run.id)).toBe("done");
  expect(journalOf(after).tables.map(({ key }) => key)).toContain("hanoi-605|1|2026-H1|01234567|entry");
  expect(recoverySteps(after)).toEqual([]);
});

test("what belongs to a window is asked for when the sheet is shown", () => {
  const { swap } = started();
  const view = swap.findIndex((step) => step.do === "view");
  const [shown, viewed] = [swap[view - 1], swap[view]];
  expect(shown).toMatchObject({ do: "show", visibility: "visible" });
  expect(viewed && "sheet" in viewed && viewed.sheet).toBe(shown && "sheet" in shown && shown.sheet);
});

test("cut anywhere, it is taken back to where it began, and taking back may be cut anywhere too", () => {
  const { run, staged, swap } = started();
  const before = state(["Sheet1"]);
  const stage = stageSteps(run);
  const cuts = [
    ...stage.map((_, n) => play(before, stage.slice(0, n + 1))),
    ...swap.map((_, n) => play(staged, swap.slice(0, n))),
  ];
  for (const cut of cuts) {
    const steps = recoverySteps(cut);
    expect(names(play(cut, steps))).toEqual(["Sheet1"]);
    for (let n = 0; n < steps.length; n += 1) {
      const again = play(cut, steps.slice(0, n));
      expect(names(play(again, recoverySteps(again)))).toEqual(["Sheet1"]);
    }
  }
});

test("no step but undo's own deletes a sheet that is not set aside", () => {
  const { staged, swap } = started();
  for (let n = 0; n < swap.length; n += 1) {
    const cut = play(staged, swap.slice(0, n));
    const steps = recoverySteps(cut);
    steps.forEach((step, at) => {
      if (step.do !== "delete") return;
      const found = play(cut, steps.slice(0, at)).sheets.find(
        ({ id, name }) => id === step.sheet || name === step.sheet,
      );
      expect(found?.name).toMatch(/^(_ct_[0-9a-z]+_\d+|_chitieu)$/);
    });
  }
});

test("a user's sheet that took our name while a swap was cut short is left alone", () => {
  const { staged, swap } = started();
  const cut = play(staged, swap.slice(0, swap.findIndex((step) => step.do === "rename") + 1));
  const renamed = cut.sheets.find(({ name }) => !isSetAside(name) && name !== "Sheet1" && name !== "_chitieu")!;
  const moved: BookState = {
    ...cut,
    sheets: [
      ...cut.sheets.map((one) => (one === renamed ? { ...one, name: "Của tôi" } : one)),
      sheet(renamed.name),
    ].map((one, n, all) => (n === all.length - 1 ? { ...one, id: "id of the user" } : one)),
  };
  expect(names(play(moved, recoverySteps(moved)))).toEqual(["Sheet1", "Của tôi", renamed.name]);
});

test.each([
  ["no JSON", "{"],
  ["another version", '{"v":2,"tables":[],"drop":[]}'],
  ["a sheet to drop that is none of ours", '{"v":1,"tables":[],"drop":["Bảng lương"]}'],
  [
    "a sheet to take back that is none of ours",
    '{"v":1,"tables":[],"drop":[],"pending":{"id":"x","phase":"swap","meta":null,"pairs":[{"name":"A","in":{"aside":"Bảng lương","id":"1","visibility":"visible","built":true}}]}}',
  ],
])("a journal with %s says nothing", (_what, text) => {
  expect(parseJournal(text)).toBeUndefined();
});

test("the journal is the lower of two rows, and no part of the content", () => {
  const old: Journal = { v: 1, tables: [], drop: [] };
  const now: Journal = { v: 1, done: "t1", tables: [], drop: [] };
  const meta = [HEAD, ["id", "unit"], journalRow(old), [], journalRow(now)];
  expect(journalOf(state([], { meta })).done).toBe("t1");
  expect(metaContent(meta)).toEqual([
    ["chitieu", "1"],
    ["id", "unit"],
  ]);
});

test("blocks are the same without the empty cells at their end", () => {
  expect(trim([["a", null, ""], [""], []])).toEqual([["a"]]);
  expect(sameBlock([["a", ""]], [["a"], [null]])).toBe(true);
});

test("names of sheets are replaced in references, not in texts", () => {
  const names = new Map([["Chỉ tiêu", "_ct_x_1"]]);
  expect(retargetFormula(`'Chỉ tiêu'!A1&"'Chỉ tiêu'!"&'Khác'!B2`, names)).toBe(`'_ct_x_1'!A1&"'Chỉ tiêu'!"&'Khác'!B2`);
});

test("a formula is the same without quotes, blanks and prefixes that Excel drops", () => {
  expect(plainFormula(`_xlfn.IFS('A'!B1 , "a b")`)).toBe(plainFormula(`ifs(A!B1,"a b")`));
  expect(plainFormula(`IF(A1,"a b")`)).not.toBe(plainFormula(`IF(A1,"ab")`));
});

test("a sheet holds its content only when nothing is missing and nothing is there besides", () => {
  const report = placed("1").sheets.find(({ name }) => name === "Báo cáo")!;
  const block = [["BÁO CÁO"], ["Kết quả 1"], ["='Chỉ tiêu'!$B$3+'Chỉ tiêu'!$C$3"], ['\'=HYPERLINK("http://x")']];
  expect(holdsContent(report, block)).toBe(true);
  expect(holdsContent(report, block.slice(0, 3))).toBe(false);
  expect(holdsContent(report, [...block, ["x"]])).toBe(false);
  expect(holdsContent(report, [["BÁO CÁO"], ["Kết quả 2"], ...block.slice(2)])).toBe(false);
});

test.each([
  ["'Chỉ tiêu'!$G$12", { sheet: "Chỉ tiêu", area: { top: 11, left: 6, bottom: 11, right: 6 } }],
  ["Info!$A$1:$B$2", { sheet: "Info", area: { top: 0, left: 0, bottom: 1, right: 1 } }],
  ["'It''s'!A1", { sheet: "It's", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  ["#REF!", undefined],
  ["A!$A$1,B!$A$1", undefined],
  ["SUM(A!A1)", undefined],
])("%s as the reference of a name", (text, found) => {
  expect(parseReference(text)).toEqual(found);
});

test("a set-aside name fits Excel and is told from a user's", () => {
  expect(setAsideName("abcd", 12)).toBe("_ct_abcd_12");
  expect(isSetAside("_ct_abcd_12")).toBe(true);
  expect(["_chitieu", "_ct_1", "ct_abcd_1", "_ct_ABCD_1"].some(isSetAside)).toBe(false);
});
