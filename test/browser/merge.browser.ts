import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { basename } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { checkBook } from "../../src/jobs/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { ports } from "../tools/books";
import { choose, mergeFiles, putList, sentByAll, unitList } from "./office";
import { bootExcelSite } from "./excel-page";
import { ownContent, ownWorkbook } from "./own-workbook";
import { sheetHand } from "./sheet-hand";
import { axe, bootSite, type Site, type Visit } from "./site";
import { folder } from "./workbooks";

let site: Site;
let visit: Visit | undefined;
const files = folder();

const MARKUP = "<img src=x onerror=alert(1)>";

let given: readonly string[];
beforeAll(async () => {
  site = await bootSite();
  given = await sentByAll(files);
});
afterAll(async () => {
  files.remove();
  await site.close();
});
afterEach(async () => {
  if (!visit) return;
  const { foreign, complaints } = visit;
  await visit.close();
  visit = undefined;
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

const picture = (name: string): string => `artefacts/pane/${name}.png`;
const main = (page: Page) => page.getByRole("main");

it("an officer merges what came, decides what waits, and saves a workbook that other programs read", async () => {
  visit = await site.open("files.html", { viewport: { width: 320, height: 800 } });
  const { page } = visit;
  await page.getByLabel("Cơ quan quản lý").check();
  await page.getByRole("navigation").getByRole("button", { name: "Gộp số liệu" }).click();
  await page.getByText(/Gộp tệp của các đơn vị/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: picture("merge-empty"), fullPage: true });
  await mergeFiles(page, page, putList(files, "danh-sach.csv", unitList([MARKUP])), given);
  await page.getByText("danh-sach.csv: 6 dòng dùng được").waitFor();
  await page.getByText(/: 1\/5 đơn vị có số liệu dùng được/).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.screenshot({ path: picture("merge-asked"), fullPage: true });
  await main(page).getByRole("button", { name: "Dùng tệp a1 (2).xlsx" }).click();
  await page.getByText(/: 2\/5 đơn vị có số liệu dùng được/).waitFor();
  await main(page)
    .getByRole("button", { name: /Là của Trường THCS Hoa Cúc/ })
    .click();
  await page.getByText(/: 3\/5 đơn vị có số liệu dùng được/).waitFor();
  await page.screenshot({ path: picture("merge-decided"), fullPage: true });
  const download = page.waitForEvent("download");
  await main(page).getByRole("button", { name: "Lưu thành tệp" }).click();
  const got = await download;
  expect(got.suggestedFilename()).toBe("tong-hop-X1-2026-H1.xlsx");
  const bytes = new Uint8Array(readFileSync(await got.path()));
  expect(XLSX.read(bytes).SheetNames).toEqual(expect.arrayContaining(["Tổng hợp", "Nguồn số liệu", "Sổ tiếp nhận"]));
  const read = readValues(bytes, "tong-hop.xlsx", fflateInflate);
  expect(read.ok && (await checkBook(read.book, ports)).context?.unit.code).toBe("X1");
});

/** Files as they come out of a mail: let fall on the frame, without a place on the disk. */
async function letFall(pane: FrameLocator, paths: readonly string[]): Promise<void> {
  const all = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path).toString("base64") }));
  await pane.getByRole("region", { name: "Tệp của các đơn vị" }).evaluate((frame, given) => {
    const what = new DataTransfer();
    for (const { name, bytes } of given)
      what.items.add(new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name));
    frame.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: what }));
  }, all);
}

it("beside the open workbook the merge is written into it, and what is saved is read by other programs", async () => {
  const excel = await bootExcelSite("preview");
  const { page, complaints } = await excel.open();
  const hand = sheetHand(page);
  const { pane } = hand;
  const own = await ownWorkbook();
  await pane.getByText("Chưa gửi được").waitFor();
  await hand.openFile(files.put("so cua xa.xlsx", own));
  await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();
  await pane.getByLabel("Cơ quan quản lý").check();
  await hand.ribbon("Gộp số liệu");
  await choose(page, pane, /^Danh sách đơn vị/, putList(files, "danh-sach.csv", unitList()));
  await pane.getByText("danh-sach.csv: 5 dòng dùng được").waitFor();
  await letFall(pane, given);
  await pane.getByText("Đã chọn 5 tệp").waitFor();
  await pane.getByRole("button", { name: "Gộp", exact: true }).click();
  await pane.getByText(/: 1\/4 đơn vị có số liệu dùng được/).waitFor();
  await pane.getByRole("button", { name: "Ghi vào sổ" }).click();
  await pane.getByText(/^Đã ghi \d+ trang tổng hợp vào sổ/).waitFor();
  await page.screenshot({ path: picture("merge-written") });
  const bytes = await hand.save();
  const book = XLSX.read(bytes);
  expect(book.SheetNames).toEqual(expect.arrayContaining(["Tổng hợp", "Nguồn số liệu", "Sổ tiếp nhận"]));
  const ledger = XLSX.utils.sheet_to_csv(book.Sheets["Sổ tiếp nhận"]!);
  for (const path of given) expect(ledger).toContain(basename(path));
  expect(await ownContent(bytes)).toEqual(await ownContent(own));
  const read = readValues(bytes, "so.xlsx", fflateInflate);
  const checked = read.ok ? await checkBook(read.book, ports) : undefined;
  expect(checked?.context?.unit.code).toBe("X1");
  // Of what the selected total is made, down to the cell of the school.
  await pane.getByRole("button", { name: "Trang đầu" }).click();
  await pane.getByText("Chọn một ô số liệu ở trang Tổng hợp").waitFor();
  await hand.sheet("Tổng hợp");
  await hand.goTo(checked?.results?.summary.addressOf("#total", "MT3-CT3.n") ?? "");
  await pane.getByText(/TỔNG CỘNG – MT3-CT3/).waitFor();
  const parts = pane.getByRole("region", { name: "Nguồn của số liệu đang chọn" });
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: picture("merge-parts") });
  await parts
    .getByRole("button", { name: /trang Chỉ tiêu, ô H\d+/ })
    .first()
    .click();
  await page
    .getByRole("navigation", { name: "Các trang tính" })
    .locator("[aria-current]", { hasText: "Nguồn số liệu" })
    .waitFor();
  expect(complaints).toEqual([]);
  await excel.close();
});
