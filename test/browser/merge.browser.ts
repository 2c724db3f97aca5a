import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";
import { checkBook } from "../../src/jobs/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { ports } from "../tools/books";
import { mergeFiles, putList, sentByAll, unitList } from "./office";
import { axe, bootSite, type Site, type Visit } from "./site";
import { folder } from "./workbooks";

let site: Site;
let visit: Visit;
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
  const { foreign, complaints } = visit;
  await visit.close();
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
  await page.getByText("danh-sach.csv: 6 đơn vị").waitFor();
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
