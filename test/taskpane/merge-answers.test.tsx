/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import React from "react";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import type { Given } from "../../src/taskpane/merge/ports";
import { App } from "../../src/taskpane/shell/App";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";
import { NOTHING, officeHands, storeOf, workshop } from "./services";

const NAMES = ["Hoa Mai", "Hoa Đào", "Hoa Cúc"].map((name) => `Trường THCS ${name} (ví dụ)`);
const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên",
  "X1;Ủy ban nhân dân xã Hoa Sữa (ví dụ);Xã;;",
  ...NAMES.map((name, n) => `A${n + 1};${name};Trường;THCS;X1`),
].join("\n");

async function sent(path: string, n: number, more: Readonly<Record<string, Scalar>> = {}): Promise<Given> {
  const school = unit("truong", ["thcs"], { code: `A${n}`, name: NAMES[n - 1] ?? "" });
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: school, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(more)]);
  const bytes = writeWorkbook(fillByName(made.book, answers));
  return { path, size: () => bytes.length, bytes: () => Promise.resolve(bytes) };
}

/** Two files of each school, which differ; and one of them once more. */
let files: readonly Given[];
beforeAll(async () => {
  ownIcons();
  configure({ asyncUtilTimeout: 10_000 });
  const other = { "MT3-CT3.tu.nu": 1 };
  const pairs = [1, 2, 3].map((n) => [sent(`nop/a${n}.xlsx`, n), sent(`nop/a${n}-sua.xlsx`, n, other)]);
  files = [...(await Promise.all(pairs.flat())), await sent("nop/a1-lai.xlsx", 1)];
});
afterEach(cleanup);

const user = userEvent.setup();
const main = () => within(screen.getByRole("main"));
const button = (name: string | RegExp): HTMLElement => main().getByRole("button", { name });
const uses = (): readonly (string | null)[] =>
  main()
    .queryAllByRole("button", { name: /^Dùng tệp/ })
    .map((one) => one.getAttribute("aria-label"));

/** The panel after a merge; `hold` keeps every further one back until it is let go. */
async function merged(): Promise<{ readonly desk: Desk; readonly hold: () => () => void; merges: () => number }> {
  const hands = officeHands();
  let gate = Promise.resolve();
  let merges = 0;
  const merge: typeof hands.merge = async (asked) => {
    merges += 1;
    await gate;
    return hands.merge(asked);
  };
  const { services } = workshop(storeOf(NOTHING));
  const merging = { ...services.merging, hands: { ...hands, merge }, files: () => Promise.resolve(files) };
  const list = { name: "danh-sach.csv", bytes: new TextEncoder().encode(LIST) };
  const desk = makeDesk({ ...services, merging, lists: { hands, choose: () => Promise.resolve(list) } });
  desk.setRole("coquan");
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Gộp số liệu" }));
  await user.click(await main().findByRole("button", { name: /Danh sách đơn vị: / }));
  await screen.findByText("danh-sach.csv: 4 dòng dùng được");
  await user.click(button("Chọn tệp…"));
  await screen.findByText(`Đã chọn ${files.length} tệp`);
  await user.click(button("Gộp"));
  await screen.findByText("Kết quả", {}, { timeout: 20_000 });
  const hold = (): (() => void) => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return open;
  };
  return { desk, hold, merges: () => merges };
}

it("the second press of a double click is none: it would choose a file of the school that moved under the pointer", async () => {
  const { desk } = await merged();
  const place = { clientX: 40, clientY: 300 };
  fireEvent.click(button("Dùng tệp nop/a1-sua.xlsx"), { ...place, detail: 1 });
  await waitFor(() => expect(desk.merge.get()).toMatchObject({ answered: 1, asked: [], counting: false }));
  // As the browser counts a quick second press, and as it counts a slower one at the same place.
  fireEvent.click(button("Dùng tệp nop/a2-sua.xlsx"), { ...place, detail: 2 });
  const soon = jest.spyOn(performance, "now").mockReturnValue(0);
  fireEvent.click(button("Dùng tệp nop/a2-sua.xlsx"), { ...place, clientX: 43, detail: 1 });
  soon.mockRestore();
  expect(desk.merge.get()).toMatchObject({ answered: 1, asked: [] });
  // Who went there with the pointer means it.
  fireEvent.click(button("Dùng tệp nop/a2-sua.xlsx"), { clientX: 40, clientY: 420, detail: 1 });
  await waitFor(() => expect(desk.merge.get()).toMatchObject({ answered: 2, asked: [], counting: false }));
});

it("answers that are given while one is being counted in are counted in, too", async () => {
  const { desk, hold, merges } = await merged();
  const before = merges();
  const letGo = hold();
  await user.click(button("Dùng tệp nop/a1-sua.xlsx"));
  expect(await screen.findByText("Đã ghi nhận, đang gộp lại…")).toBeVisible();
  expect(button("Dùng tệp nop/a1-sua.xlsx")).toHaveAttribute("aria-disabled", "true");
  expect(button("Lưu thành tệp")).toHaveAttribute("aria-disabled", "true");
  await user.click(button("Dùng tệp nop/a2.xlsx"));
  await user.click(button("Bỏ tệp nop/a3-sua.xlsx khỏi lần gộp này"));
  expect(screen.getAllByText("Đã ghi nhận, đang gộp lại…")).toHaveLength(3);
  letGo();
  await screen.findByText(/: 3\/3 đơn vị có số liệu dùng được/);
  await waitFor(() => expect(desk.work.get().busy).toBe("no"));
  expect(merges() - before).toBe(2);
  expect(screen.queryByText("Đã ghi nhận, đang gộp lại…")).toBeNull();
  expect(desk.merge.get()).toMatchObject({ answered: 2, asked: [], counting: false, unsaved: true });
});

it("answers of which the counting was stopped leave no result that lacks them", async () => {
  const { desk, hold } = await merged();
  const letGo = hold();
  await user.click(button("Dùng tệp nop/a1-sua.xlsx"));
  await screen.findByText("Đã ghi nhận, đang gộp lại…");
  act(() => desk.work.cancel());
  letGo();
  await screen.findByText(/^Đã dừng theo yêu cầu/);
  expect(screen.queryByText("Kết quả")).toBeNull();
  await user.click(button("Gộp"));
  await screen.findByText(/: 1\/3 đơn vị có số liệu dùng được/, {}, { timeout: 20_000 });
});

it("a stop after the last file was read is heard: no result is shown", async () => {
  const { desk, hold } = await merged();
  const letGo = hold();
  await user.click(button("Gộp"));
  await waitFor(() => expect(desk.merge.get().seen).toBeUndefined());
  act(() => desk.work.cancel());
  letGo();
  await screen.findByText(/^Đã dừng theo yêu cầu/);
  expect(desk.merge.get().seen).toBeUndefined();
});

it("a screen reader hears what came of the merge and of each answer, not every file that was read", async () => {
  await merged();
  const sum = screen.getByText(/có số liệu dùng được/).closest("[role=status]");
  expect(sum).toHaveTextContent(/^Kết quả.*: 0\/3 đơn vị có số liệu dùng được$/);
  await user.click(button("Dùng tệp nop/a1-sua.xlsx"));
  await waitFor(() => expect(sum).toHaveTextContent(/: 1\/3 đơn vị/));
});

it("a duplicate names the file that it is the same as, with the folder in which it lies", async () => {
  await merged();
  expect(screen.getByText(/ · Cùng nội dung với: nop\/a1(-lai)?\.xlsx$/)).toBeVisible();
});

it("answers that are in no workbook yet are something to lose; saved or taken back they are not", async () => {
  const { desk } = await merged();
  expect(desk.merge.get().unsaved).toBe(false);
  await user.click(button("Dùng tệp nop/a1-sua.xlsx"));
  await waitFor(() => expect(uses()).toHaveLength(4));
  expect(desk.merge.get().unsaved).toBe(true);
  await user.click(button("Lưu thành tệp"));
  await screen.findByText(/^Đã lưu tong-hop/);
  expect(desk.merge.get().unsaved).toBe(false);
});
