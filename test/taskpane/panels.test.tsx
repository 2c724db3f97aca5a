/** @jest-environment jsdom */
import "./page-globals";
import "@testing-library/jest-dom";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import React from "react";
import { App } from "../../src/taskpane/shell/App";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { followTheme } from "../../src/taskpane/shell/theme";
import type { GridBook, PlacedSheet } from "../../src/sheet/index";
import { NOTHING_DONE } from "../../src/sheet/overview";
import type { Far, FileDesk, Held, Services } from "../../src/taskpane/services";
import { mergedWorkbook } from "../../src/jobs/merged-workbook";
import { ports } from "../tools/books";
import { COMMUNE, hereAt, mergedOf } from "../tools/merged";
import { form, NOTHING, storeOf, workshop } from "./services";

// A job of the whole form takes more than a second on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  followTheme(() => "#1F1F1F");
  ownIcons();
});
afterEach(cleanup);

async function show(services: Services): Promise<Desk> {
  const desk = makeDesk(services);
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  return desk;
}

/** The page for files with one open. */
const PAGE: FileDesk = {
  ...{ name: () => "so.xlsx", dirty: () => false, empty: () => false, lost: () => [] },
  ...{ choose: () => Promise.resolve(undefined), mayLeave: () => Promise.resolve(true) },
  ...{
    begin: () => Promise.resolve(),
    open: () => Promise.resolve(undefined),
    save: () => Promise.resolve("so.xlsx"),
  },
};

/** A sheet that is no form's. */
const NOTES: PlacedSheet = {
  role: "own",
  name: "Ghi chú",
  visibility: "visible",
  columns: [],
  rows: [],
  cells: [{ row: 0, column: 0, value: "việc của trường", style: {} }],
  merges: [],
  names: [],
  validations: [],
  conditionals: [],
  protect: false,
  gridlines: true,
};

const UNPRINTED = { code: "page-not-set", sheets: ["Báo cáo"] } as const;

const user = userEvent.setup();
const tab = (name: string): HTMLElement => within(screen.getByRole("navigation")).getByRole("button", { name });
const inMain = (name: string | RegExp): HTMLElement => within(screen.getByRole("main")).getByRole("button", { name });

it("follows the theme of the host", () => {
  expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  followTheme(() => "#FFFFFF");
  expect(document.documentElement).toHaveAttribute("data-theme", "light");
});

it("an empty workbook says what to do first, on every panel", async () => {
  await show(workshop(storeOf(NOTHING)).services);
  expect(await screen.findByText("Sổ này chưa có biểu số liệu.")).toBeVisible();
  expect(screen.getByText("Chèn biểu số liệu của đơn vị vào sổ này.")).toBeVisible();
  await user.click(tab("Kiểm tra"));
  expect(await screen.findByText(/chưa có gì để kiểm tra/)).toBeVisible();
  await user.click(tab("Lập báo cáo"));
  expect(await screen.findByText(/chưa lập được báo cáo/)).toBeVisible();
  await user.click(inMain("Đến việc Chèn biểu"));
  expect(await screen.findByLabelText(/Mã đơn vị/)).toBeVisible();
});

it("while a cell is being edited the pane asks for Enter; then it says what it does, how far it is, and that it may be stopped", async () => {
  let tell: Held = () => undefined;
  let far: (now: Far | undefined) => void = () => undefined;
  const onFar = (listener: typeof far): void => void (far = listener);
  const stop = jest.fn();
  const onHeld = (listener: typeof tell): void => void (tell = listener);
  const desk = await show({ ...workshop(storeOf(NOTHING)).services, onHeld, onFar, stop });
  let end: () => void = () => undefined;
  await act(async () => {
    tell(true, true);
    void desk.work.run(({ writing }) => new Promise((resolve) => (writing(), (end = resolve))));
  });
  expect(await screen.findByText(/Bấm Enter để nhập xong hoặc Esc để bỏ; việc đang làm sẽ tự chạy tiếp/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Dừng" }));
  expect(stop).toHaveBeenCalledTimes(1);
  act(() => tell(false, true));
  act(() => far({ doing: "writing", at: 12, of: 55, mayStop: true }));
  expect(screen.getByRole("progressbar", { name: "Đã ghi 12/55 phần" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Dừng" }));
  expect(stop).toHaveBeenCalledTimes(2);
  act(() => far(undefined));
  expect(screen.queryByRole("button", { name: "Dừng" })).toBeNull();
  expect(screen.getByText("Đang ghi vào sổ, xin chờ…")).toBeVisible();
  await act(async () => end());
  expect(screen.queryByText("Đang ghi vào sổ, xin chờ…")).toBeNull();
});

it("a form is removed after a question that names its sheets; who says no keeps it", async () => {
  const own = NOTES;
  const book = await form("right");
  const store = storeOf({ sheets: [...book.sheets, own] });
  const desk = await show(workshop(store).services);
  await user.click(await screen.findByRole("button", { name: "Gỡ biểu mẫu" }));
  const ask = await screen.findByRole("alertdialog");
  expect(
    within(ask)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(book.sheets.map(({ name }) => name).filter((name) => name !== "_chitieu"));
  expect(within(ask).getByText(/Có \d+ ô đã nhập số liệu/)).toBeInTheDocument();
  await user.click(within(ask).getByRole("button", { name: "Giữ lại" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(store.file().placed.sheets).toHaveLength(book.sheets.length + 1);
  await user.click(inMain("Gỡ biểu mẫu"));
  await user.click(within(await screen.findByRole("alertdialog")).getByRole("button", { name: "Gỡ" }));
  expect(await screen.findByText(/^Đã gỡ các trang: Thông tin, /)).toBeVisible();
  expect(store.file().placed.sheets).toEqual([own]);
  expect(desk.book.get().check?.context).toBeUndefined();
});

it("who works in an office is asked for offices only", async () => {
  await show(workshop(storeOf(NOTHING)).services);
  await user.click(await screen.findByLabelText("Cơ quan quản lý"));
  await user.click(tab("Chèn biểu"));
  expect(await screen.findByText("Loại đơn vị")).toBeVisible();
  expect(screen.queryByText(/Cấp học/)).toBeNull();
});

it("what is missing in the form is told at its field, and only when somebody wants to go on", async () => {
  await show(workshop(storeOf(NOTHING)).services);
  await user.click(tab("Chèn biểu"));
  await screen.findByLabelText(/Mã đơn vị/);
  expect(screen.queryByText(/đúng như trong danh sách/)).toBeNull();
  await user.click(inMain("Chèn biểu"));
  expect(await screen.findByText("Nhập mã đơn vị, đúng như trong danh sách đơn vị.")).toBeVisible();
  expect(screen.getByText("Chọn ít nhất một cấp học.")).toBeVisible();
  await user.type(screen.getByLabelText(/Mã đơn vị/), "01A07");
  await user.type(screen.getByLabelText(/Tên đơn vị/), "Trường Hoa Sữa (ví dụ)");
  await user.click(screen.getByLabelText("THCS"));
  expect(await screen.findByText(/ô phải nhập \(nền vàng\)/)).toBeVisible();
  expect(screen.queryByText("Chọn ít nhất một cấp học.")).toBeNull();
  await user.click(inMain("Chèn biểu"));
  expect(await screen.findByText(/^Đã chèn biểu/)).toBeVisible();
  expect(await screen.findByText(/Sổ này là biểu của Trường Hoa Sữa/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Hoàn tác" }));
  expect(await screen.findByText(/Đã hoàn tác/)).toBeVisible();
});

it("findings are filtered by kind, gone through one by one, and lead to their cells", async () => {
  const { services, selected } = workshop(storeOf(await form("wrong")));
  await show(services);
  await user.click(tab("Kiểm tra"));
  const all = await screen.findAllByText(/^✖ Lỗi –/);
  expect(screen.getByText(/nội dung cần rà soát/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Sau" }));
  await user.click(screen.getByRole("button", { name: "Sau" }));
  await waitFor(() => expect(selected).toHaveLength(2));
  await user.click(screen.getByRole("button", { name: "Trước" }));
  await waitFor(() => expect(selected[2]).toBe(selected[0]));
  expect(document.querySelectorAll("[aria-current=true]")).toHaveLength(1);
  await user.click(screen.getByLabelText(/✖ Lỗi/));
  expect(screen.queryAllByText(/^✖ Lỗi –/)).toHaveLength(0);
  expect(screen.getByText(/Đang hiện 1 trong/)).toBeVisible();
  await user.click(screen.getByLabelText(/\? Câu hỏi/));
  expect(screen.getByText(/Đánh dấu thêm loại/)).toBeVisible();
  await user.click(screen.getByLabelText(/✖ Lỗi/));
  expect(screen.getAllByText(/^✖ Lỗi –/)).toHaveLength(all.length);
});

it("a clean workbook leads to the report; what only the writer can say is named first", async () => {
  await show(workshop(storeOf(await form("unwritten"))).services);
  expect(await screen.findByText("✔ Gửi được")).toBeVisible();
  await user.click(tab("Lập báo cáo"));
  const narrative = await screen.findByText(/Phần viết tay còn trống/);
  const verdicts = screen.getByText("Đánh giá sẽ in trong báo cáo");
  expect(narrative.compareDocumentPosition(verdicts)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(inMain("Lập báo cáo"));
  expect(await screen.findByText(/^Đã lập báo cáo/)).toBeVisible();
  expect(await screen.findByText("Báo cáo trong sổ khớp với số liệu hiện nay.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Đóng thông báo" }));
  expect(screen.queryByText(/^Đã lập báo cáo/)).toBeNull();
});

it("a form that nobody has filled in has nothing to be judged yet: its plan sets targets all the same", async () => {
  await show(workshop(storeOf(await form("empty"))).services);
  await user.click(tab("Lập báo cáo"));
  expect(await screen.findByText("Chưa có chỉ tiêu nào có kết quả để đánh giá.")).toBeVisible();
  expect(screen.queryByText(/không giao chỉ tiêu/)).toBeNull();
});

it("on the page for files, where no cell can be gone to, the parts to be written are told, not promised", async () => {
  const { services } = workshop(storeOf(await form("unwritten")));
  await show({ ...services, files: PAGE });
  await user.click(tab("Lập báo cáo"));
  expect(await screen.findByText(/Lưu tệp, mở bằng Excel, WPS hoặc LibreOffice/)).toBeVisible();
  expect(screen.getByText("Ưu điểm").closest("button")).toBeNull();
});

it("an office that has a school's file open on the page for files still issues and merges", async () => {
  const { services } = workshop(storeOf(await form("right")));
  await show({ ...services, files: PAGE });
  expect(await screen.findByText("✔ Gửi được")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Gộp số liệu" })).toBeNull();
  await user.click(screen.getByLabelText("Cơ quan quản lý"));
  await user.click(tab("Gộp số liệu"));
  expect(await screen.findByText(/Gộp tệp của các đơn vị/)).toBeVisible();
});

it("a merged workbook is drawn anew by merging, and says so where forms are restored and brought back", async () => {
  const here = hereAt(COMMUNE);
  await show(workshop(storeOf(await mergedWorkbook(here, mergedOf(here, 2), ports))).services);
  await user.click(tab("Kiểm tra"));
  expect(await screen.findByText(/Sổ này là sổ tổng hợp: trang nào hỏng .* gộp lại/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Khôi phục biểu mẫu" })).toBeNull();
  await user.click(tab("Chèn biểu"));
  expect(await screen.findByText(/Sổ này là sổ tổng hợp: trang nào thiếu thì gộp lại/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Lấy lại trang thiếu" })).toBeNull();
});

it("focus goes to the heading of the panel that was asked for, and nowhere at the start", async () => {
  await show(workshop(storeOf(await form("right"))).services);
  expect(document.body).toHaveFocus();
  await user.click(tab("Kiểm tra"));
  expect(screen.getByRole("heading", { level: 2 })).toHaveFocus();
});

it("every panel speaks the other language when asked to", async () => {
  await show(workshop(storeOf(await form("wrong"))).services);
  await user.click(screen.getByRole("button", { name: "English" }));
  expect(await screen.findByText("✖ Not ready to send")).toBeVisible();
  await user.click(tab("Check"));
  expect(await screen.findByText(/findings$/)).toBeVisible();
  await user.click(tab("Compile report"));
  expect(await screen.findByText(/no report can be compiled for signing/)).toBeVisible();
  expect(screen.getByRole("main")).not.toHaveTextContent("Lập báo cáo");
});

it("a refusal of the workbook is told with its way out, and what a job left undone", async () => {
  const { services } = workshop(storeOf(await form("right")));
  const store = {
    ...services.store,
    undo: () => Promise.resolve({ ok: false, problem: { code: "nothing-to-undo" } } as const),
    recover: () => Promise.resolve({ ok: true, value: true } as const),
    addSheets: () => Promise.resolve({ ok: true, value: { ...NOTHING_DONE, notes: [UNPRINTED] } } as const),
  };
  const desk = await show({ ...services, store });
  expect(await screen.findByText(/sổ đã được hoàn lại như trước khi làm/)).toBeVisible();
  act(() => desk.undo());
  expect(await screen.findByText(/Không có việc nào để hoàn tác/)).toBeVisible();
  const nothing = { job: "", key: { plan: "", version: "", period: "", unit: "" }, same: "keep" } as const;
  await act(async () => void (await desk.services.store.addSheets(NOTHING, nothing)));
  expect(await screen.findByText(/chưa đặt được trang in .* cho “Báo cáo”.*tự đặt ở thẻ Bố trí trang/)).toBeVisible();
});

it("what takes long can be stopped", async () => {
  const { services } = workshop(storeOf(await form("right")));
  let open: () => void = () => undefined;
  const gate = new Promise<void>((done) => {
    open = done;
  });
  const { check } = services.labour;
  const labour = { ...services.labour, check: (book: GridBook) => gate.then(() => check(book)) };
  const desk = makeDesk({ ...services, labour });
  render(<App desk={desk} />);
  let started = Promise.resolve(true);
  act(() => {
    started = desk.start();
  });
  await user.click(await screen.findByRole("button", { name: "Dừng" }, { timeout: 3000 }));
  await act(async () => {
    open();
    expect(await started).toBe(false);
  });
  expect(await screen.findByText(/Đã dừng theo yêu cầu/)).toBeVisible();
});
