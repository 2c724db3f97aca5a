/** @jest-environment jsdom */
import "./page-globals";
import { Blob } from "node:buffer";
import "@testing-library/jest-dom";
import { act, cleanup, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { unzipSync } from "fflate";
import React from "react";
import { readIssuedList } from "../../src/jobs/index";
import type { ChosenFile } from "../../src/taskpane/units/hands";
import type { IssueDesk, IssueHands } from "../../src/taskpane/publish/hands";
import { App } from "../../src/taskpane/shell/App";
import { makeDesk } from "../../src/taskpane/shell/desk";
import { ownIcons } from "../../src/taskpane/shell/icons";
import { province } from "../tools/province";
import { csv } from "../tools/register-csv";
import { form, NOTHING, storeOf, workshop } from "./services";
import { writeWorkbook } from "../../src/xlsx/write";

jest.setTimeout(60_000);
beforeAll(() => {
  ownIcons();
  // Making workbooks takes its time on a busy machine.
  configure({ asyncUtilTimeout: 30_000 });
  // The one of jsdom takes apart what is put together byte by byte.
  Object.assign(globalThis, { Blob });
});
afterEach(cleanup);

const user = userEvent.setup();
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const PAYLOAD = "<img src=x onerror=hit()>";
const schools = province(24, 2);
const units = (lines = schools.register.lines): ChosenFile => ({ name: "ds.csv", bytes: csv({ lines }) });

type Saved = { readonly name: string; readonly content: globalThis.Blob };

type Given = {
  readonly units?: ChosenFile;
  readonly issued?: ChosenFile;
  readonly handed?: readonly ChosenFile[];
  readonly hands?: Partial<IssueHands>;
  readonly elsewhere?: string;
  /** Which list is chosen, one after another. */
  readonly choose?: () => ChosenFile | undefined;
};

/** The panel as an office opens it, with the files that will be chosen. */
async function open(given: Given = {}): Promise<Saved[]> {
  const { units: list = units(), issued, handed = [], hands, elsewhere, choose = () => list } = given;
  const saved: Saved[] = [];
  let time = 0;
  const { services } = workshop(storeOf(NOTHING));
  const issuing: IssueDesk = {
    hands: { ...services.issuing.hands, ...hands },
    chooseIssued: () => Promise.resolve(issued),
    chooseHanded: () => Promise.resolve(handed.map((file) => ({ name: file.name, read: () => Promise.resolve(file) }))),
    save: (name, content) => void saved.push({ name, content }),
    clock: () => (time += 2_000),
    ...(elsewhere !== undefined && { elsewhere }),
  };
  const desk = makeDesk({
    ...services,
    issuing,
    lists: { ...services.lists, choose: () => Promise.resolve(choose()) },
  });
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  await user.click(await screen.findByLabelText("Sở"));
  await user.click(within(screen.getByRole("navigation")).getByRole("button", { name: "Phát hành" }));
  await screen.findByRole("group", { name: "Danh sách đơn vị" });
  return saved;
}

const press = (name: string | RegExp): Promise<void> => user.click(screen.getByRole("button", { name }));
const pickUnits = async (): Promise<void> => {
  await press(/^Danh sách đơn vị: /);
  await screen.findByText(/dòng dùng được/);
};
const make = (): Promise<void> => press("Lập biểu mẫu");

const filesOf = async ([saved]: readonly Saved[]): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map(Object.entries(unzipSync(new Uint8Array((await saved?.content.arrayBuffer()) ?? []))));

it("of a list with many mistakes all can be read, so many at a time", async () => {
  const bad = Array.from({ length: 70 }, (_, n) => `Z${n};Trường sai ${n} (ví dụ);Trường;đại học;01`);
  await open({ units: { name: "ds.csv", bytes: text(["mã;tên;loại;cấp học;mã cấp trên", ...bad].join("\n")) } });
  await pickUnits();
  const found = within(screen.getByRole("region", { name: "Danh sách có 70 nội dung cần rà soát" }));
  const rows = () => found.getAllByRole("listitem").filter((one) => /Lỗi|Câu hỏi|Cảnh báo/.test(one.textContent ?? ""));
  expect(rows()).toHaveLength(8);
  expect(found.getByText("và 62 nội dung khác")).toBeVisible();
  await press("Xem thêm nội dung cần rà soát của danh sách");
  expect(rows()).toHaveLength(58);
  await press("Xem thêm nội dung cần rà soát của danh sách");
  expect(rows()).toHaveLength(70);
  // The button is gone; who works by the keyboard is at the first line that it brought.
  await waitFor(() => expect(rows()[58]).toHaveFocus());
});

it("is nobody's tab but of those who manage others", async () => {
  const desk = makeDesk(workshop(storeOf(NOTHING)).services);
  render(<App desk={desk} />);
  await act(async () => void (await desk.start()));
  const tabs = within(screen.getByRole("navigation"));
  expect(tabs.queryByRole("button", { name: "Phát hành" })).toBeNull();
  await user.click(await screen.findByLabelText("Cơ quan quản lý"));
  expect(tabs.getByRole("button", { name: "Phát hành" })).toBeVisible();
});

it("without a list it says what to do first, and hands out a blank one", async () => {
  const saved = await open();
  await make();
  expect(await screen.findByText("Chọn danh sách đơn vị trước.")).toBeVisible();
  await press("Lấy mẫu danh sách");
  expect(await screen.findByText(/điền mỗi đơn vị một dòng, lưu lại/)).toBeVisible();
  expect(saved.map(({ name }) => name)).toEqual(["danh-sach-don-vi.xlsx"]);
});

it("every unit of the list gets its workbook; the list of files names each", async () => {
  const saved = await open();
  await pickUnits();
  expect(await screen.findByText(/^Trường, cơ sở giáo dục: 25 biểu mẫu/)).toBeVisible();
  await make();
  expect(await screen.findByText(/^Đã lưu phat-hanh-hanoi-605-2026-H1\.zip/)).toBeVisible();
  const files = await filesOf(saved);
  const list = readIssuedList(new TextDecoder().decode(files.get("danh-sach-tep.csv"))) ?? [];
  expect(list.length).toBeGreaterThan(25);
  expect([...files.keys()].sort()).toEqual(["danh-sach-tep.csv", ...list.map(({ path }) => path)].sort());
  await press("Tải lại tệp .zip");
  expect(saved).toHaveLength(2);
});

it("units whose office above is not there on the cut-off day are told before anything is made", async () => {
  const lines = schools.register.lines.map((one) =>
    one.kind === "xa" && one.from !== undefined ? { ...one, from: "2026-12-01" } : one,
  );
  await open({ units: units(lines) });
  await pickUnits();
  const told = await screen.findByText(/đơn vị thuộc mã cấp trên không có trong danh sách/);
  expect(told).toHaveTextContent(/^2\d đơn vị .*Trường .* \(01\d+\); .*… \(\+\d+\)/);
});

it("one office alone, one archive for each office", async () => {
  const saved = await open();
  await pickUnits();
  await user.click(screen.getByLabelText(/^Mỗi cơ quan quản lý một tệp \.zip/));
  await user.click(screen.getByLabelText("Phát hành cho"));
  await user.click(await screen.findByRole("option", { name: /phường Hoa Sữa Đông/ }));
  await waitFor(() => expect(screen.queryByText(/^Sở Giáo dục và Đào tạo: /)).toBeNull());
  await make();
  await screen.findByText(/^Đã lưu phat-hanh/);
  const files = await filesOf(saved);
  const [archive = "", ...others] = [...files.keys()].filter((name) => name.endsWith(".zip"));
  expect(others).toEqual([]);
  expect(archive).toMatch(/^01001-/);
  const inside = Object.keys(unzipSync(files.get(archive) ?? new Uint8Array()));
  expect(inside.length).toBeGreaterThan(5);
  for (const name of inside) expect(name).toMatch(/^[\w-]+\.xlsx$/);
});

it("files of the issue before that nobody is to be sent any more are named, and leave the list", async () => {
  const saved = await open();
  await pickUnits();
  await make();
  await screen.findByText(/^Đã lưu/);
  const list = (await filesOf(saved)).get("danh-sach-tep.csv") ?? new Uint8Array();
  const before = readIssuedList(new TextDecoder().decode(list)) ?? [];
  const schoolCodes = new Set(schools.register.lines.flatMap(({ kind, code }) => (kind === "truong" ? [code] : [])));
  const gone = before.find(({ code }) => schoolCodes.has(code))!;
  cleanup();
  const lines = schools.register.lines.filter(({ code }) => code !== gone.code);
  const again = await open({ units: units(lines), issued: { name: "danh-sach-tep.csv", bytes: list } });
  await pickUnits();
  await press(/^Danh sách tệp của lần phát hành trước/);
  await screen.findByText(/biểu mẫu đã phát hành$/);
  await make();
  const told = await screen.findByText(/^Không gửi 1 tệp sau/);
  expect(told).toHaveTextContent(gone.path);
  const files = await filesOf(again);
  expect([...files.keys()]).toEqual(["danh-sach-tep.csv"]);
  expect(new TextDecoder().decode(files.get("danh-sach-tep.csv"))).not.toContain(gone.code);
});

it("what was issued before and has not changed is not made again", async () => {
  const saved = await open();
  await pickUnits();
  await make();
  await screen.findByText(/^Đã lưu/);
  const list = (await filesOf(saved)).get("danh-sach-tep.csv") ?? new Uint8Array();
  cleanup();
  const again = await open({ issued: { name: "danh-sach-tep.csv", bytes: list } });
  await pickUnits();
  await press(/^Danh sách tệp của lần phát hành trước/);
  await screen.findByText(/biểu mẫu đã phát hành$/);
  await make();
  expect(await screen.findByText(/^Không có biểu mẫu nào thay đổi/)).toBeVisible();
  expect(again).toEqual([]);
});

it("a file that is no list is refused with the way out", async () => {
  await open({ issued: { name: "khac.csv", bytes: text("a;b\n1;2\n") } });
  await pickUnits();
  await press(/^Danh sách tệp của lần phát hành trước/);
  expect(await screen.findByText(/^khac\.csv không phải danh sách tệp/)).toBeVisible();
  cleanup();
  await open({ units: { name: "cu.csv", bytes: new Uint8Array([0xff, 0xfe, 0x80, 0x81, 0x00]) } });
  await press(/^Danh sách đơn vị: /);
  expect(await screen.findByText(/^cu\.csv.*(UTF-8|dòng dùng được)/)).toBeVisible();
  cleanup();
  await open({ units: { name: "anh.xlsx", bytes: text("%PDF-1.7") } });
  await press(/^Danh sách đơn vị: /);
  expect(await screen.findByText(/PDF/)).toBeVisible();
  expect(screen.queryByText(/dòng dùng được/)).toBeNull();
});

it("what is wrong in the list is told where it is, and names are text whatever they say", async () => {
  const lines = schools.register.lines.map((line, n) =>
    n === 3 ? { ...line, name: PAYLOAD, levels: [] } : n === 4 ? { ...line, name: "" } : line,
  );
  await open({ units: { ...units(lines), name: `${PAYLOAD}.csv` } });
  await pickUnits();
  expect(screen.getByText(/^Danh sách có \d+ nội dung cần rà soát/)).toBeVisible();
  expect(screen.getByText(/^✖ Lỗi: .*chưa có tên/)).toBeVisible();
  expect(screen.getByText(`${PAYLOAD}.csv`, { exact: false })).toBeVisible();
  expect(document.querySelector("main img")).toBeNull();
});

it("changes of units come as a file of their own, are judged with the list, and can be left out again", async () => {
  const changes = ["mã cũ;mã mới;kiểu;từ ngày", "01Q01;KHONGCO;sáp nhập;1/7/2025"].join("\n");
  const files = [units(), { name: "thay-doi.csv", bytes: text(changes) }];
  await open({ choose: () => files.shift() });
  await pickUnits();
  const before = screen.queryByText(/^Danh sách có \d+ nội dung cần rà soát/)?.textContent;
  await press(/^Danh sách thay đổi đơn vị/);
  expect(await screen.findByText("thay-doi.csv")).toBeVisible();
  expect(screen.getByText(/KHONGCO/)).toBeVisible();
  await press("Bỏ tệp này");
  await waitFor(() => expect(screen.queryByText(/KHONGCO/)).toBeNull());
  expect(screen.queryByText(/^Danh sách có \d+ nội dung cần rà soát/)?.textContent).toBe(before);
});

it("where the worker that had the list was lost, it says to choose again, and makes nothing", async () => {
  const saved = await open({ hands: { surveyIssue: () => Promise.resolve(undefined) } });
  await pickUnits();
  await make();
  expect(await screen.findByText(/^Các tệp đã chọn không còn.*Chọn lại danh sách đơn vị/)).toBeVisible();
  expect(screen.queryByText(/dòng dùng được/)).toBeNull();
  expect(saved).toEqual([]);
});

it("files that hand no figures on to the period are named", async () => {
  const before = { name: "truong.xlsx", bytes: writeWorkbook(await form("right")) };
  await open({ handed: [before, { name: "khac.xlsx", bytes: text("không phải") }] });
  await pickUnits();
  await press(/^Số liệu kỳ trước/);
  // A workbook of the same period hands nothing on to it.
  expect(await screen.findByText("Đọc được 0 tệp")).toBeVisible();
  expect(screen.getByText(/^Không lấy được số kỳ trước .* truong\.xlsx; khac\.xlsx/)).toBeVisible();
});

it("what earlier workbooks give to whom is told, and which of them give nothing", async () => {
  const unallocated = [{ office: { code: "S", name: "Sở Ví Dụ" }, from: [{ code: "Q1", name: "Phòng Ví Dụ" }] }];
  const carrying = {
    units: 3,
    unsure: [{ code: "A2", name: PAYLOAD }],
    unlisted: [{ code: "Z9", name: "Trường Lạ" }],
    unallocated,
    offices: 2,
    officesUnsure: [{ code: "X1", name: "Xã Ví Dụ" }],
  };
  const outset = { kinds: new Map(), refused: [], offices: [], unplaced: [], carrying };
  const hands: Partial<IssueHands> = {
    openHanded: () => Promise.resolve(true),
    surveyIssue: () => Promise.resolve(outset),
  };
  await open({ handed: [{ name: "a.xlsx", bytes: text("") }], hands });
  await pickUnits();
  expect(screen.queryByText(/^Ghi sẵn số kỳ trước/)).toBeNull();
  await press(/^Số liệu kỳ trước/);
  expect(await screen.findByText("Ghi sẵn số kỳ trước cho 3 đơn vị trong danh sách.")).toBeVisible();
  expect(screen.getByText(`${PAYLOAD} (A2)`, { exact: false })).toBeVisible();
  expect(screen.getByText(/^Số dư chưa phân bổ của 1 cơ quan .*Phòng Ví Dụ \(Q1\).* của Sở Ví Dụ\.$/)).toBeVisible();
  expect(screen.getByText(/^Không dùng tệp kỳ trước của 1 đơn vị .*: Trường Lạ \(Z9\)/)).toBeVisible();
  expect(screen.getByText("Ghi chỉ tiêu cấp trên đăng ký theo tệp của 2 cơ quan quản lý.")).toBeVisible();
  expect(
    screen.getByText(/^1 cơ quan quản lý có nhiều tệp .* đăng ký chỉ tiêu khác nhau .*: Xã Ví Dụ \(X1\)/),
  ).toBeVisible();
});

it("how far it is can be seen; stopped, it hands nothing over", async () => {
  let [asked, ended] = [0, 0];
  let go: () => void = () => undefined;
  const gate = new Promise<void>((done) => {
    go = done;
  });
  const hands: Partial<IssueHands> = {
    goOnIssuing: async () => {
      asked += 1;
      if (asked > 1) await gate;
      return { at: 40, of: 400, counts: { new: 40, changed: 0, same: 0, refused: 0 }, refused: [] };
    },
    endIssue: () => {
      ended += 1;
      return Promise.resolve();
    },
  };
  const saved = await open({ hands });
  await pickUnits();
  await make();
  expect(await screen.findByRole("progressbar")).toHaveAccessibleName(
    /^Đã lập 40\/400 biểu mẫu, còn khoảng \d+ (giây|phút)/,
  );
  await user.click(await screen.findByRole("button", { name: "Dừng" }, { timeout: 3000 }));
  await act(async () => go());
  expect(await screen.findByText(/^Đã dừng theo yêu cầu/)).toBeVisible();
  expect({ saved, ended }).toEqual({ saved: [], ended: 1 });
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("where Excel may let no file out, it says where to go", async () => {
  await open({ elsewhere: "https://vi-du.example/files.html" });
  await pickUnits();
  await make();
  expect(await screen.findByText(/mở https:\/\/vi-du\.example\/files\.html bằng trình duyệt/)).toBeVisible();
});
