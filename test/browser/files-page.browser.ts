import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { checkBook } from "../../src/jobs/index";
import { readValues } from "../../src/xlsx/read";
import { fflateInflate } from "../../src/xlsx/inflate";
import { ports } from "../tools/books";
import { checkedByTerminal } from "./terminal";
import { axe, bootSite, type Site, type Visit } from "./site";
import { folder, workbook } from "./workbooks";

let site: Site;
let visit: Visit;
const files = folder();

beforeAll(async () => {
  site = await bootSite();
});
afterAll(async () => {
  files.remove();
  await site.close();
});
afterEach(async () => {
  const { foreign, complaints } = visit;
  await visit.close();
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function openFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await button(page, /^Mở tệp/).click();
  await (await chooser).setFiles(path);
}

async function savedBytes(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = page.waitForEvent("download");
  await button(page, "Lưu tệp").click();
  const got = await download;
  return { name: got.suggestedFilename(), bytes: new Uint8Array(readFileSync(await got.path())) };
}

const picture = (name: string): string => `artefacts/pane/${name}.png`;

it("a clerk without the add-in checks a workbook, compiles its report and saves it", async () => {
  visit = await site.open("files.html");
  const { page } = visit;
  await openFile(page, files.put("so lieu.xlsx", await workbook("right")));
  await page.getByText("Gửi được").waitFor();
  await page.screenshot({ path: picture("home"), fullPage: true });
  await button(page, "Kiểm tra").click();
  await page
    .getByText(/nội dung cần rà soát/)
    .first()
    .waitFor();
  await page.screenshot({ path: picture("check-right"), fullPage: true });
  await page.getByRole("navigation").getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByText("Đánh giá sẽ in trong báo cáo").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: picture("compile"), fullPage: true });
  await page.getByRole("main").getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByText(/^Đã lập báo cáo ở các trang: Báo cáo, Phụ lục I\./).waitFor();
  await page.screenshot({ path: picture("compiled"), fullPage: true });
  const { name, bytes } = await savedBytes(page);
  expect(name).toBe("so lieu.xlsx");
  const read = readValues(bytes, name, fflateInflate);
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  expect(read.book.sheets.map((sheet) => sheet.name)).toEqual(
    expect.arrayContaining(["Thông tin", "Chỉ tiêu", "Báo cáo", "Phụ lục I"]),
  );
  expect(await checkedByTerminal(files.put("saved.xlsx", bytes))).toMatchObject({ status: 0 });
});

it("wrong cells are listed by goal, one after another, and hold the report back", async () => {
  visit = await site.open("files.html");
  const { page } = visit;
  await openFile(page, files.put("sai.xlsx", await workbook("wrong")));
  await page.getByText("Chưa gửi được").waitFor();
  await button(page, "Kiểm tra").first().click();
  await page.getByRole("list").first().waitFor();
  expect(await axe(page)).toEqual([]);
  await button(page, "Sau").click();
  expect(await page.locator("[aria-current=true]").count()).toBe(1);
  await page.screenshot({ path: picture("check-wrong"), fullPage: true });
  await page.getByRole("navigation").getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByText(/chưa lập được báo cáo trình ký/).waitFor();
  expect(await page.getByRole("main").getByRole("button", { name: "Lập báo cáo" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
  await page.screenshot({ path: picture("compile-held"), fullPage: true });
});

it("a new form is made from nothing but what the clerk types", async () => {
  visit = await site.open("files.html");
  const { page } = visit;
  await page.getByRole("main").getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await page.getByLabel("Mã đơn vị").fill("01A07");
  await page.getByLabel("Tên đơn vị").fill("Trường THCS Hoa Sữa (ví dụ)");
  await page.getByLabel("THCS").check();
  await page.getByText(/ô phải nhập/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: picture("insert"), fullPage: true });
  await page.getByRole("main").getByRole("button", { name: "Tạo biểu mẫu" }).click();
  await page.getByText("Đã tạo biểu mẫu").waitFor();
  const { name, bytes } = await savedBytes(page);
  expect(name).toMatch(/^01A07 - .*\.xlsx$/);
  const read = readValues(bytes, name, fflateInflate);
  expect(read.ok && (await checkBook(read.book, ports)).context?.unit.name).toBe("Trường THCS Hoa Sữa (ví dụ)");
});
