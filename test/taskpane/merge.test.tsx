/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { unzipSync } from "fflate";
import React from "react";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import { address, type PlacedBook, type Scalar } from "../../src/sheet/index";
import type { SheetStore } from "../../src/sheet/store";
import type { ChosenFile } from "../../src/taskpane/units/hands";
import type { Given } from "../../src/taskpane/merge/ports";
import type { FileDesk } from "../../src/taskpane/services";
import { groupsOf } from "../../src/taskpane/merge/reading";
import { App } from "../../src/taskpane/shell/App";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";
import { NOTHING, officeHands, storeOf, workshop } from "./services";

// A machine that does other work beside is slow.
configure({ asyncUtilTimeout: 20_000 });

const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên",
  "X1;Ủy ban nhân dân xã Hoa Sữa (ví dụ);Xã;;",
  "A1;Trường THCS Hoa Mai (ví dụ);Trường;THCS;X1",
  "A2;Trường THCS Hoa Đào (ví dụ);Trường;THCS;X1",
  "A3;Trường THCS Hoa Cúc (ví dụ);Trường;THCS;X1",
].join("\n");

const given = (path: string, bytes: Uint8Array | Error): Given => ({
  path,
  size: () => (bytes instanceof Error ? 0 : bytes.length),
  bytes: () => (bytes instanceof Error ? Promise.reject(bytes) : Promise.resolve(bytes)),
});

const list: ChosenFile = { name: "danh-sach.csv", bytes: new TextEncoder().encode(LIST) };

/** What a school sends in June. */
async function sent(
  code: string,
  name: string,
  more: Readonly<Record<string, Scalar>> = {},
  period = "2026-H1",
): Promise<Uint8Array> {
  const school = unit("truong", ["thcs"], { code, name });
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: school, period: parsePeriod(period)! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(more)]);
  return writeWorkbook(fillByName(made.book, answers));
}

let a1: Uint8Array;
let a1Other: Uint8Array;
let a2: Uint8Array;
let stranger: Uint8Array;
beforeAll(async () => {
  ownIcons();
  a1 = await sent("A1", "Trường THCS Hoa Mai (ví dụ)");
  a1Other = await sent("A1", "Trường THCS Hoa Mai (ví dụ)", { "MT3-CT3.tu.nu": 1 });
  a2 = await sent("A2", "Trường THCS Hoa Đào (ví dụ)");
  stranger = await sent("A9", "Trường THCS Hoa Cúc (ví dụ)");
});
afterEach(cleanup);

type Shown = {
  readonly desk: Desk;
  readonly saved: Map<string, Uint8Array>;
  readonly archives: Map<string, Uint8Array>;
};

/** Hands that forget everything when they are lost, as those of a worker that is replaced. */
function mergedBy() {
  let now = officeHands();
  const call =
    <K extends keyof typeof now>(name: K) =>
    (...args: readonly unknown[]): unknown =>
      (now[name] as (...wanted: readonly unknown[]) => unknown)(...args);
  const names = Object.keys(now) as (keyof typeof now)[];
  const hands = Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as typeof now;
  const lose = (): void => {
    now = officeHands();
  };
  return { hands, lose };
}

async function show(
  files: readonly Given[],
  placed: PlacedBook | SheetStore = NOTHING,
  hands = officeHands(),
  page?: FileDesk,
): Promise<Shown> {
  const [saved, archives] = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
  const { services } = workshop("sheets" in placed ? storeOf(placed) : placed);
  const merging = {
    ...services.merging,
    hands,
    files: () => Promise.resolve(files),
    folder: () => Promise.resolve(files),
    save: (name: string, bytes: Uint8Array) => void saved.set(name, bytes),
    saveArchive: (name: string, bytes: Uint8Array) => void archives.set(name, bytes),
  };
  const lists = { hands, choose: () => Promise.resolve(list) };
  const desk = makeDesk({ ...services, merging, lists, ...(page && { files: page }) });
  desk.setRole("coquan");
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Gộp số liệu" }));
  await screen.findByText(/Gộp tệp của các đơn vị/);
  return { desk, saved, archives };
}

const user = userEvent.setup();
const button = (name: string | RegExp): HTMLElement => within(screen.getByRole("main")).getByRole("button", { name });

async function merged(
  files: readonly Given[],
  placed?: PlacedBook | SheetStore,
  hands = officeHands(),
  page?: FileDesk,
): Promise<Shown> {
  const shown = await show(files, placed, hands, page);
  await user.click(button(/Danh sách đơn vị: /));
  await screen.findByText("danh-sach.csv: 4 dòng dùng được");
  await user.click(button("Chọn tệp…"));
  await screen.findByText(`Đã chọn ${files.length} tệp`);
  await user.click(button("Gộp"));
  await screen.findByText("Kết quả");
  return shown;
}

it("a school is not offered to merge; an office is", async () => {
  const desk = makeDesk(workshop(storeOf(NOTHING)).services);
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  const nav = within(screen.getByRole("navigation"));
  expect(nav.queryByRole("button", { name: "Gộp số liệu" })).toBeNull();
  await user.click(screen.getByLabelText("Sở"));
  expect(nav.getByRole("button", { name: "Gộp số liệu" })).toBeVisible();
});

it("where the files are of another period, it says that the period was likely chosen wrongly", async () => {
  await merged([given("a1.xlsx", await sent("A1", "Trường THCS Hoa Mai (ví dụ)", {}, "2025"))]);
  expect(screen.getByText(/^Phần lớn số tệp \(1\) là biểu của năm 2025, không phải 6 tháng/)).toBeVisible();
});

it("without a list and files there is nothing to merge", async () => {
  await show([]);
  expect(button("Gộp")).toHaveAttribute("aria-disabled", "true");
});

it("a plan whose title has its number is named by the title alone", async () => {
  await show([]);
  expect(screen.getByText("Kế hoạch 605/KH-BVSTBPN (Hà Nội, 2021-2030)")).toBeVisible();
});

it("files of a folder that are no workbooks are told, and not taken", async () => {
  const named = (path: string): Given => ({ path, size: () => 1, bytes: () => Promise.resolve(new Uint8Array(1)) });
  await show(["nop/a.xlsx", "nop/ban-quet.pdf", "nop/Thumbs.db"].map(named));
  await user.click(button("Chọn thư mục…"));
  expect(await screen.findByText("Không đọc 1 tệp không phải sổ Excel: nop/ban-quet.pdf")).toBeVisible();
  expect(screen.getByText("Đã chọn 1 tệp")).toBeVisible();
  await user.click(button("Bỏ các tệp"));
  expect(screen.queryByText(/Không đọc/)).toBeNull();
});

it("every file has its line; a unit that sent twice waits until somebody chooses, and the answer can be taken back", async () => {
  const broken = given("hong.xlsx", new Uint8Array([80, 75]));
  const gone = given("mat.xlsx", new Error("NotReadableError"));
  await merged([given("a1.xlsx", a1), given("a1-sua.xlsx", a1Other), given("a2.xlsx", a2), broken, gone]);
  expect(screen.getByText("Ủy ban nhân dân xã Hoa Sữa (ví dụ): 1/3 đơn vị có số liệu dùng được")).toBeVisible();
  // Who works by the keyboard is where they were.
  expect(button("Gộp")).toHaveFocus();
  expect(screen.getByText(/1 đơn vị chưa gửi: Trường THCS Hoa Cúc/)).toBeVisible();
  expect(screen.getByText(/Đang hiện 5\/5 tệp/)).toBeVisible();
  expect(screen.getByText(/Tệp mat.xlsx: không mở được .*sau khi chọn\). Chọn lại tệp này rồi gộp/)).toBeVisible();
  await user.click(button("Dùng tệp a1-sua.xlsx"));
  await screen.findByText(/: 2\/3 đơn vị có số liệu dùng được/);
  expect(screen.getByText(/Thay bằng: a1-sua.xlsx/)).toBeVisible();
  // The button is gone with the question: who works by the keyboard is at what came of the file, and at no button.
  await waitFor(() => expect(document.activeElement).toHaveTextContent(/^✔ Đã nhận – a1-sua\.xlsx/));
  expect(document.activeElement?.tagName).toBe("LI");
  await user.click(button("Bỏ 1 lựa chọn"));
  await screen.findByText(/: 1\/3 đơn vị có số liệu dùng được/);
  await waitFor(() => expect(screen.getByRole("region", { name: "Sổ tiếp nhận" })).toHaveFocus());
});

it("one file among many is taken out with one press: its line, its figures and its place among the files go, no other", async () => {
  const { desk, archives } = await merged([given("a1.xlsx", a1), given("a1-sua.xlsx", a1Other), given("a2.xlsx", a2)]);
  await user.click(button("Bỏ tệp a1-sua.xlsx khỏi lần gộp này"));
  await screen.findByText(/: 2\/3 đơn vị có số liệu dùng được/);
  expect(screen.getByText("Đã chọn 2 tệp")).toBeVisible();
  expect(desk.merge.get().seen?.ledger.lines.map(({ path, state }) => [path, state])).toEqual([
    ["a1.xlsx", "accepted"],
    ["a2.xlsx", "accepted"],
  ]);
  await user.click(button("Lưu văn bản gửi đơn vị"));
  await screen.findByText(/Đã lưu \d+ văn bản/);
  const names = Object.keys(unzipSync([...archives.values()][0] ?? new Uint8Array()));
  expect(names.filter((name) => name.startsWith("phieu"))).toEqual([]);
  // Given again, it is a file as any other.
  await user.click(button("Chọn tệp…"));
  await screen.findByText("Đã chọn 3 tệp");
  await user.click(button("Gộp"));
  await screen.findByText(/: 1\/3 đơn vị có số liệu dùng được/);
});

it("of a unit with errors the other lines count, and it is told apart from one that waits for a decision", async () => {
  const faulty = await sent("A3", "Trường THCS Hoa Cúc (ví dụ)", { "MT3-CT3.tu.nu": 900 });
  await merged([given("a1.xlsx", a1), given("a1-sua.xlsx", a1Other), given("a2.xlsx", a2), given("a3.xlsx", faulty)]);
  expect(screen.getByText("Ủy ban nhân dân xã Hoa Sữa (ví dụ): 2/3 đơn vị có số liệu dùng được")).toBeVisible();
  expect(screen.getByText(/^1 đơn vị đã gửi, chờ quyết định, chưa cộng: Trường THCS Hoa Mai/)).toBeVisible();
  expect(screen.getByText(/^1 đơn vị còn lỗi, dòng có lỗi chưa cộng: Trường THCS Hoa Cúc/)).toBeVisible();
});

it("a file that the office filled in for its unit is said to be that with one press, and taken back with another", async () => {
  await merged([given("a1.xlsx", a1), given("a2.xlsx", a2)]);
  await user.click(button("a2.xlsx: do cơ quan nhập hộ đơn vị"));
  const item = (await screen.findByText(/ · Nhập hộ$/)).closest("li")!;
  expect(within(item).getByText(/Đã nhận – a2.xlsx/)).toBeVisible();
  await user.click(button("a2.xlsx: do đơn vị tự nhập, không phải nhập hộ"));
  await waitFor(() => expect(screen.queryByText(/ · Nhập hộ$/)).toBeNull());
  expect(button("a2.xlsx: do cơ quan nhập hộ đơn vị")).toHaveTextContent("Là tệp nhập hộ");
});

it("the day of receipt is typed as officials write days; what is no day is told, and nothing is merged by it", async () => {
  const { desk } = await merged([given("a1.xlsx", a1)]);
  await user.type(screen.getByLabelText("Ngày nhận"), "31/6/2026");
  await user.click(button("Gộp"));
  expect(await screen.findByText(/^Ngày nhận không đúng\. Ghi ngày\/tháng\/năm/)).toBeVisible();
  expect(desk.merge.get().seen).toBeUndefined();
  await user.clear(screen.getByLabelText("Ngày nhận"));
  await user.type(screen.getByLabelText("Ngày nhận"), "3/7/2026");
  await user.click(button("Gộp"));
  expect(await screen.findByText(/· chậm 3 ngày$/)).toBeVisible();
});

it("a file of a unit that the list does not know is given to one by an answer, never by a guess", async () => {
  await merged([given("x.xlsx", stranger)]);
  await user.click(button(/Là của Trường THCS Hoa Cúc \(ví dụ\) \(A3\)/));
  await screen.findByText(/: 1\/3 đơn vị có số liệu dùng được/);
});

it("what is written goes into the open workbook, once, and can be taken back", async () => {
  const { desk } = await merged([given("a1.xlsx", a1), given("a2.xlsx", a2)]);
  await user.click(button("Ghi vào sổ"));
  await screen.findByText(/^Đã ghi \d+ trang tổng hợp vào sổ/);
  const names = desk.book.get().overview?.sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Tổng hợp", "Nguồn số liệu", "Sổ tiếp nhận"]));
  expect(desk.book.get().check?.context?.unit.code).toBe("X1");
  await user.click(button("Gộp"));
  await screen.findByText(/Sổ đang mở là sổ tổng hợp lần trước/);
  const before = await desk.services.store.read(() => true);
  await user.click(button("Ghi vào sổ"));
  await screen.findByText("Sổ đã đúng như kết quả gộp; không có gì thay đổi.");
  expect(await desk.services.store.read(() => true)).toEqual(before);
  // Without its file a school would leave the totals of the open workbook: that is said before anything is written.
  expect(screen.queryByText(/Sổ lần gộp trước/)).toBeNull();
  await user.click(button("Bỏ tệp a2.xlsx khỏi lần gộp này"));
  await screen.findByText(/^Sổ lần gộp trước có số liệu của 1 đơn vị .*: Trường THCS Hoa Đào \(ví dụ\)\./);
  await act(async () => desk.undo());
  await waitFor(() => expect(desk.book.get().seen).toBe("no-form"));
});

it("what is saved is the same workbook as a file", async () => {
  const { saved } = await merged([given("a1.xlsx", a1)]);
  await user.click(button("Lưu thành tệp"));
  await screen.findByText(/Đã lưu tong-hop-X1-2026-H1.xlsx/);
  const [[name, bytes] = ["", new Uint8Array()]] = [...saved];
  const read = readValues(bytes, name, fflateInflate);
  expect(read.ok && read.book.sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Tổng hợp"]));
});

it("letters to those who have to send or to correct come as one archive", async () => {
  const { archives } = await merged([given("a1.xlsx", a1), given("a1-sua.xlsx", a1Other)]);
  await user.click(button("Lưu văn bản gửi đơn vị"));
  await screen.findByText(/Đã lưu 3 văn bản .* vào van-ban-tong-hop-X1-2026-H1.zip/);
  const names = Object.keys(unzipSync([...archives.values()][0] ?? new Uint8Array()));
  expect(names).toEqual([
    "danh-sach-van-ban.csv",
    "cong-van-don-doc.xlsx",
    "danh-sach-chua-gui.csv",
    expect.stringMatching(/^phieu-de-nghi-chinh-sua\/A1-.*\.xlsx$/),
  ]);
});

it("where the worker that merged was lost, it says to merge again, and that brings everything back", async () => {
  const alone = mergedBy();
  const { saved } = await merged([given("a1.xlsx", a1)], NOTHING, alone.hands);
  alone.lose();
  await user.click(button("Lưu thành tệp"));
  expect(await screen.findByText(/^Kết quả gộp không còn.*Bấm “Gộp” để gộp lại/)).toBeVisible();
  expect(screen.queryByText("Kết quả")).toBeNull();
  await user.click(button("Gộp"));
  await screen.findByText(/: 1\/3 đơn vị có số liệu dùng được/);
  alone.lose();
  await user.click(button("Ghi vào sổ"));
  expect(await screen.findByText(/^Kết quả gộp không còn/)).toBeVisible();
  await user.click(button("Gộp"));
  await user.click(await screen.findByRole("button", { name: "Lưu thành tệp" }));
  await screen.findByText(/Đã lưu tong-hop-X1-2026-H1.xlsx/);
  expect(saved.size).toBe(1);
});

it("the office's own form is not written over", async () => {
  const office = unit("xa", [], { code: "X1", name: "Ủy ban nhân dân xã Hoa Sữa (ví dụ)" });
  const own = await makeTemplate({ pack: pack("hanoi-605"), unit: office, period: parsePeriod("2026-H1")! }, ports);
  await merged([given("a1.xlsx", a1)], own.ok ? own.book : NOTHING);
  expect(await screen.findByText(/biểu mẫu riêng của cơ quan này/)).toBeVisible();
  expect(button("Ghi vào sổ")).toHaveAttribute("aria-disabled", "true");
  expect(button("Lưu thành tệp")).not.toHaveAttribute("aria-disabled");
});

it("where another workbook was opened after the merge, it is that one that decides: a form in it is not written over", async () => {
  const office = unit("xa", [], { code: "X1", name: "Ủy ban nhân dân xã Hoa Sữa (ví dụ)" });
  const own = await makeTemplate({ pack: pack("hanoi-605"), unit: office, period: parsePeriod("2026-H1")! }, ports);
  if (!own.ok) throw new Error(own.refusal.code);
  const [first, second] = [storeOf(NOTHING), storeOf(own.book)];
  let now = first;
  const following: SheetStore = { ...first, overview: () => now.overview(), read: (wanted) => now.read(wanted) };
  const { desk } = await merged([given("a1.xlsx", a1)], following);
  expect(button("Ghi vào sổ")).not.toHaveAttribute("aria-disabled");
  now = second;
  await user.click(button("Ghi vào sổ"));
  expect((await screen.findAllByText(/biểu mẫu riêng của cơ quan này/)).length).toBeGreaterThan(0);
  await waitFor(() => expect(desk.work.get().busy).toBe("no"));
  expect([first.dirty(), second.dirty()]).toEqual([false, false]);
  expect(button("Ghi vào sổ")).toHaveAttribute("aria-disabled", "true");
});

/** The page for files with that file open, or none; `begun` has the new ones. */
function filesPage(open?: string): FileDesk & { readonly begun: string[] } {
  const begun: string[] = [];
  return {
    begun,
    name: () => begun[0] ?? open,
    begin: async (name) => void begun.push(name),
    dirty: () => false,
    empty: () => true,
    lost: () => [],
    choose: () => Promise.resolve(undefined),
    open: () => Promise.resolve(undefined),
    mayLeave: () => Promise.resolve(true),
    save: () => Promise.resolve(""),
  };
}

it("on the page for files, where nobody can open an empty workbook, it is not advised", async () => {
  const other = unit("xa", [], { code: "X2" });
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: other, period: parsePeriod("2026-H1")! }, ports);
  await merged([given("a1.xlsx", a1)], made.ok ? made.book : NOTHING, officeHands(), filesPage("x2.xlsx"));
  expect(screen.getByText(/^Tệp đang mở là biểu của .* Bấm “Lưu thành tệp” để lấy sổ/)).toBeVisible();
  expect(screen.queryByText(/sổ trống/)).toBeNull();
});

it("who stops before anything is written has no new file open; who does not has one of that name", async () => {
  const hands = officeHands();
  const page = filesPage();
  let stop = (): void => undefined;
  const merge: typeof hands.merge = async (asked) => {
    stop();
    return hands.merge(asked);
  };
  const { desk } = await merged([given("a1.xlsx", a1)], NOTHING, { ...hands, merge }, page);
  stop = () => desk.work.cancel();
  await user.click(button("Ghi vào sổ"));
  await screen.findByText(/Đã dừng theo yêu cầu/);
  expect(page.begun).toEqual([]);
  stop = () => undefined;
  await user.click(button("Ghi vào sổ"));
  await screen.findByText(/^Đã ghi \d+ trang tổng hợp vào sổ/);
  expect(page.begun).toEqual(["tong-hop-X1-2026-H1.xlsx"]);
});

it("letters are signed as the workbook says now, not as it said at the merge", async () => {
  const store = storeOf(NOTHING);
  const { desk, archives } = await merged([given("a1.xlsx", a1)], store);
  await user.click(button("Ghi vào sổ"));
  await screen.findByText(/^Đã ghi \d+ trang tổng hợp vào sổ/);
  const { area } = desk.book
    .get()
    .book!.sheets.flatMap(({ names }) => names)
    .find(({ name }) => name.toLowerCase() === "ct_info.sign.name")!;
  await store.writeValues("typed", "Thông tin", [{ cell: address(area.top, area.left), after: "Bà Ví Dụ" }]);
  await user.click(button("Lưu văn bản gửi đơn vị"));
  await screen.findByText(/Đã lưu \d+ văn bản/);
  const all = unzipSync([...archives.values()][0] ?? new Uint8Array());
  const letter = readValues(all["cong-van-don-doc.xlsx"] ?? new Uint8Array(), "a.xlsx", fflateInflate);
  const texts = letter.ok
    ? letter.book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value))
    : [];
  expect(texts.join("\n")).toContain("Bà Ví Dụ");
});

it("the form of another unit is not written beside: its figures could not be checked any more", async () => {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: unit("xa", [], { code: "X2" }), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  const { saved } = await merged([given("a1.xlsx", a1)], made.book);
  expect(await screen.findByText(/biểu của kế hoạch, kỳ hoặc đơn vị khác/)).toBeVisible();
  expect(button("Ghi vào sổ")).toHaveAttribute("aria-disabled", "true");
  await user.click(button("Lưu thành tệp"));
  await waitFor(() => expect(saved.size).toBe(1));
});

it("a merge of more than two hundred thousand cells is saved as a file, not written into the open workbook", async () => {
  const hands = officeHands();
  let cells = 200_001;
  const merge: typeof hands.merge = async (asked) => {
    const out = await hands.merge(asked);
    return out.ok ? { ...out, seen: { ...out.seen, cells } } : out;
  };
  const { saved } = await merged([given("a1.xlsx", a1)], NOTHING, { ...hands, merge });
  expect(await screen.findByText(/Sổ tổng hợp có 200\.001 ô, quá lớn/)).toBeVisible();
  expect(button("Ghi vào sổ")).toHaveAttribute("aria-disabled", "true");
  await user.click(button("Lưu thành tệp"));
  await waitFor(() => expect(saved.size).toBe(1));
  cells = 200_000;
  await user.click(button("Gộp"));
  await waitFor(() => expect(button("Ghi vào sổ")).not.toHaveAttribute("aria-disabled", "true"));
});

it("a stop between two groups commits nothing", async () => {
  const many = Array.from({ length: 60 }, (_, n) => given(`${n}.xlsx`, new Uint8Array([80, 75])));
  const { desk } = await show(many);
  await user.click(button(/Danh sách đơn vị: /));
  await screen.findByText("danh-sach.csv: 4 dòng dùng được");
  await user.click(button("Chọn tệp…"));
  const stop = desk.merge.subscribe(() => {
    if ((desk.merge.get().progress?.done ?? 0) >= 20) desk.work.cancel();
  });
  await user.click(button("Gộp"));
  await screen.findByText(/Đã dừng theo yêu cầu/);
  stop();
  expect(desk.merge.get()).toMatchObject({ progress: undefined, seen: undefined });
});

it("files go over in groups that are bounded in number and size", () => {
  const sizes = (files: readonly Given[]): readonly number[] => [...groupsOf(files)].map(({ length }) => length);
  const of = (size: number): Given => ({ ...given("a", new Uint8Array()), size: () => size });
  expect(sizes(Array.from({ length: 45 }, () => of(1)))).toEqual([20, 20, 5]);
  expect(sizes([of(5e6), of(5e6), of(1), of(9e6)])).toEqual([1, 2, 1]);
  expect(sizes([])).toEqual([]);
  // The page waits for the disk while a size is asked: of files whose turn is far, none is.
  const far = {
    ...of(1),
    size: (): number => {
      throw new Error("asked too soon");
    },
  };
  expect(groupsOf([...Array.from({ length: 21 }, () => of(1)), far]).next().value).toHaveLength(20);
});
