/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import React from "react";
import type { PlacedBook, Scalar } from "../../src/sheet/index";
import { App } from "../../src/taskpane/shell/App";
import { makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { followTheme } from "../../src/taskpane/shell/theme";
import { form, storeOf, workshop } from "./services";

configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => {
  followTheme(() => "#FFFFFF");
  ownIcons();
});
afterEach(cleanup);

const user = userEvent.setup();
/** Somebody wrote a note of their own below the form. */
const withNote = ({ sheets }: PlacedBook): PlacedBook => ({
  sheets: sheets.map((sheet) => {
    const last = sheet.cells.at(-1);
    if (sheet.name !== "Chỉ tiêu" || !last) return sheet;
    const note = { row: last.row + 2, column: 3, value: "hỏi lại cô Lan (ví dụ)", style: last.style };
    return { ...sheet, cells: [...sheet.cells, note] };
  }),
});

const main = () => within(screen.getByRole("main"));

/** The panel "Kiểm tra" over a school's form with these cells filled otherwise. */
async function check(change: Readonly<Record<string, Scalar>>, spoil = (book: PlacedBook): PlacedBook => book) {
  const store = storeOf(spoil(await form("right", new Map(Object.entries(change)))));
  const desk = makeDesk(workshop(store).services);
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Kiểm tra" }));
  await main().findByRole("button", { name: "Ghi danh sách ra trang tính" });
  return { store, desk };
}

it("a reason is asked for, kept in the workbook and shown apart; it can be dropped", async () => {
  await check({ "MT4-CT1c.tu.tong": 60 });
  await user.click(main().getByRole("button", { name: /^Đã xem, có lý do: Trang Chỉ tiêu/ }));
  const reason = () => main().getByLabelText(/Lý do giữ nguyên số liệu/);
  expect(reason()).toHaveFocus();
  await user.keyboard("{Escape}");
  expect(main().queryByRole("button", { name: "Ghi lý do" })).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe("LI"));
  await user.click(main().getByRole("button", { name: /^Đã xem, có lý do: Trang Chỉ tiêu/ }));
  expect(main().getByRole("button", { name: "Ghi lý do" })).toHaveAttribute("aria-disabled", "true");
  await user.type(reason(), "Tính cả giáo viên hợp đồng");
  await user.click(main().getByRole("button", { name: "Ghi lý do" }));
  expect(await main().findByRole("heading", { name: "Đã xem, có lý do (1)" })).toBeVisible();
  expect(main().getByText(/Lý do giữ nguyên số liệu: Tính cả giáo viên hợp đồng/)).toBeVisible();
  await user.click(main().getByRole("button", { name: /^Bỏ lý do/ }));
  await waitFor(() => expect(main().queryByRole("heading", { name: /^Đã xem/ })).toBeNull());
});

it("an error offers no reason, and says anew what is wrong when it is wrong otherwise", async () => {
  const { desk, store } = await check({ "MT5.tu.tong": -3 });
  expect(main().queryByRole("button", { name: /^Đã xem, có lý do/ })).toBeNull();
  const [problem] = desk.book.get().check?.problems ?? [];
  const { sheet = "", cell = "" } = problem?.place ?? {};
  expect(main().getAllByText(/-3/)).not.toEqual([]);
  await waitFor(() => expect(desk.work.get().busy).toBe("no"));
  await store.writeValues("test", sheet, [{ cell, after: -4 }]);
  await act(() => desk.book.look({ step: () => Promise.resolve(), writing: () => undefined }));
  expect(main().getByText(/-4/)).toBeVisible();
  expect(main().queryByText(/-3/)).toBeNull();
  // Gone to its cell, the person types there: what goes from the pane then takes focus from nobody.
  const finding = main().getByText(/-4/).closest("button")!;
  finding.focus();
  fireEvent.blur(window);
  await store.writeValues("test", sheet, [{ cell, after: 4 }]);
  await act(() => desk.book.look({ step: () => Promise.resolve(), writing: () => undefined }));
  await waitFor(() => expect(finding).not.toBeInTheDocument());
  expect(document.body).toHaveFocus();
});

it("what is certain is fixed one by one or all at once, and undone", async () => {
  const { desk } = await check({ "MT4-CT1a.tu.tong": "420", "MT4-CT1b.tu.tong": "420", "MT4-CT4b.co": "co" });
  const [first] = main().getAllByRole("button", { name: /^Sửa nhanh: / });
  await user.click(first!);
  await user.click(await main().findByRole("button", { name: "Sửa tất cả (2)" }));
  expect(await screen.findByText(/^Đã sửa 2 nội dung/)).toBeVisible();
  expect(desk.book.get().check?.problems).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
  await waitFor(() => expect(desk.book.get().check?.problems).toHaveLength(2));
});

it("the second press of a double click does not fix what has come under the pointer", async () => {
  const { desk } = await check({ "MT4-CT1a.tu.tong": "420", "MT4-CT1b.tu.tong": "420", "MT4-CT4b.co": "co" });
  const fixes = () => main().getAllByRole("button", { name: /^Sửa nhanh: / });
  const left = (count: number) => waitFor(() => expect(desk.book.get().check?.problems).toHaveLength(count));
  fireEvent.click(fixes()[0]!, { detail: 1 });
  await left(2);
  await waitFor(() => expect(desk.work.get().busy).toBe("no"));
  fireEvent.click(fixes()[0]!, { detail: 2 });
  expect(desk.work.get().busy).toBe("no");
  fireEvent.click(fixes()[0]!, { detail: 1 });
  await left(1);
});

/** Somebody inserted a single cell above this figure: what stood below it slid down, and the names with it. */
const slidFrom =
  (name: string) =>
  ({ sheets }: PlacedBook): PlacedBook => ({
    sheets: sheets.map((sheet) => {
      const start = sheet.names.find((one) => one.name === name)?.area;
      if (!start) return sheet;
      const slides = (row: number, column: number): boolean => column === start.left && row >= start.top;
      const down = ({ top, bottom, ...area }: typeof start) => ({ ...area, top: top + 1, bottom: bottom + 1 });
      const cells = sheet.cells
        .map((cell) => (slides(cell.row, cell.column) ? { ...cell, row: cell.row + 1 } : cell))
        .sort((a, b) => a.row - b.row || a.column - b.column);
      const names = sheet.names.map((one) =>
        slides(one.area.top, one.area.left) ? { ...one, area: down(one.area) } : one,
      );
      return { ...sheet, cells, names };
    }),
  });

it("several quick fixes, which draw the form anew, name the cells that were asked about and what was laid aside", async () => {
  const { desk } = await check({ "MT4-CT4b.co": "co", "MT4-CT1a.tu.tong": "420", "MT5.mau.tong": "12" }, (book) =>
    withNote(slidFrom("ct_MT4_CT1a.tu.tong")(book)),
  );
  const asked = desk.book.get().check?.problems.filter(({ code }) => code === "BM-13") ?? [];
  expect(asked.length).toBeGreaterThan(0);
  await user.click(main().getByRole("button", { name: /^Sửa tất cả/ }));
  const told = await screen.findByText(/^Đã sửa \d nội dung/);
  for (const { place } of asked)
    expect(told).toHaveTextContent(new RegExp(`\\b${place.cell}\\b.* có thể đã lệch dòng`));
  expect(told).toHaveTextContent(/\d ô nằm ngoài ô nhập được ghi ở trang “Nội dung chưa xếp được”/);
});

it("repeats are folded away, and unfolded by hand", async () => {
  const empty = ["MT2-CT3.tu.tong", "MT2-CT3.tu.nu", "MT2-CT3.mau.tong", "MT2-CT3.mau.nu"];
  const staff = ["MT3-CT4a.mau.tong", "MT3-CT4a.mau.nu", "MT3-CT4b.mau.tong", "MT3-CT4b.mau.nu"];
  await check(Object.fromEntries([...empty, ...staff, "MT3-CT3.tu.nu", "MT3-CT3.mau.nu"].map((name) => [name, null])));
  const rows = () => main().getAllByRole("button", { name: /SL-01|Nhập số; không có/ }).length;
  const before = rows();
  await user.click(main().getByRole("button", { name: "SL-01: và 2 dòng khác" }));
  expect(rows()).toBe(before + 1);
});

/** Somebody retyped a heading. */
const retyped = ({ sheets }: PlacedBook): PlacedBook => ({
  sheets: sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === "Đánh giá" ? { ...cell, value: "Nhận xét" } : cell)),
  })),
});

it("the list is written as a sheet, and a spoiled form is restored", async () => {
  const { store, desk } = await check({ "MT4-CT1a.tu.tong": "420" }, retyped);
  await user.click(main().getByRole("button", { name: "Ghi danh sách ra trang tính" }));
  expect(await screen.findByText("Đã ghi trang “Nội dung cần rà soát”.")).toBeVisible();
  expect(store.file().placed.sheets.map(({ name }) => name)).toContain("Nội dung cần rà soát");
  await user.click(main().getByRole("button", { name: "Khôi phục biểu mẫu" }));
  expect(await screen.findByText(/^Đã khôi phục biểu mẫu/)).toBeVisible();
  expect(desk.book.get().check?.problems.map(({ code }) => code)).toEqual(["SL-21"]);
});

/** Somebody typed a result over its formula. */
const typedOver = ({ sheets }: PlacedBook): PlacedBook => ({
  sheets: sheets.map((sheet) => {
    const named = sheet.name === "Chỉ tiêu" ? sheet.cells.findIndex(({ formula, row }) => formula && row > 10) : -1;
    const cells = sheet.cells.map(({ formula, ...cell }, at) =>
      at === named || formula === undefined ? { ...cell, ...(at === named && { value: "7" }) } : { ...cell, formula },
    );
    return { ...sheet, cells };
  }),
});

it("a formula that was typed over is restored by the button that its finding names", async () => {
  const { desk } = await check({}, typedOver);
  expect(desk.book.get().check?.problems.map(({ code }) => code)).toEqual(["SL-08"]);
  expect(main().getByText(/Bấm “Khôi phục công thức”/)).toBeVisible();
  await user.click(main().getByRole("button", { name: /^Khôi phục công thức: Trang Chỉ tiêu, ô / }));
  expect(await screen.findByText(/^Đã khôi phục biểu mẫu/)).toBeVisible();
  expect(desk.book.get().check?.problems).toEqual([]);
});

it("a form of which only lists and formats are lost is found right, and restoring it is offered all the same", async () => {
  const store = storeOf(await form("right", new Map()));
  const desk = makeDesk(workshop(store).services);
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Kiểm tra" }));
  await user.click(await main().findByRole("button", { name: "Khôi phục biểu mẫu" }));
  expect(await screen.findByText(/^Đã khôi phục biểu mẫu/)).toBeVisible();
  expect(desk.book.get().check?.problems).toEqual([]);
});
