import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import type { Page } from "playwright-core";
import { checkBook, fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";
import { axe, bootSite, type Site, type Visit } from "./site";
import { folder } from "./workbooks";

let site: Site;
let visit: Visit;
const files = folder();

const SCHOOLS = ["Hoa Mai", "Hoa Đào", "Hoa Cúc", "Hoa Lan"].map((name, n) => ({
  code: `A${n + 1}`,
  name: `Trường THCS ${name} (ví dụ)`,
}));
const MARKUP = "<img src=x onerror=alert(1)>";
const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên",
  "X1;Ủy ban nhân dân xã Hoa Sữa (ví dụ);Xã;;",
  ...SCHOOLS.map(({ code, name }) => `${code};${name};Trường;THCS;X1`),
  `A9;${MARKUP};Trường;THCS;X1`,
].join("\n");

/** What a school sends in June. */
async function sent(file: string, school: (typeof SCHOOLS)[number], more: Readonly<Record<string, Scalar>> = {}) {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: unit("truong", ["thcs"], school), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(more)]);
  return files.put(file, writeWorkbook(fillByName(made.book, answers)));
}

let given: readonly string[];
beforeAll(async () => {
  site = await bootSite();
  const [mai, dao, cuc] = SCHOOLS;
  given = [
    await sent("a1.xlsx", mai!),
    await sent("a1 (2).xlsx", mai!, { "MT3-CT3.tu.nu": 1 }),
    await sent("a2.xlsx", dao!),
    await sent("a3 nham ma.xlsx", { ...cuc!, code: "A8" }),
    files.put("hong.xlsx", new Uint8Array([80, 75])),
  ];
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

async function choose(page: Page, name: string | RegExp, paths: string | readonly string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await main(page).getByRole("button", { name, exact: true }).click();
  await (await chooser).setFiles(paths as string | string[]);
}

it("an officer merges what came, decides what waits, and saves a workbook that other programs read", async () => {
  visit = await site.open("files.html", { viewport: { width: 320, height: 800 } });
  const { page } = visit;
  await page.getByLabel("Cơ quan quản lý").check();
  await page.getByRole("navigation").getByRole("button", { name: "Gộp số liệu" }).click();
  await page.getByText(/Gộp tệp của các đơn vị/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: picture("merge-empty"), fullPage: true });
  await choose(page, /Danh sách đơn vị/, files.put("danh-sach.csv", new TextEncoder().encode(LIST)));
  await page.getByText("danh-sach.csv: 6 đơn vị").waitFor();
  await main(page).getByText("Kỳ báo cáo", { exact: true }).waitFor();
  await page.locator("#merge-part").click();
  await page.getByRole("option", { name: "6 tháng đầu năm 2026" }).click();
  await choose(page, "Chọn tệp…", given);
  await page.getByText("Đã chọn 5 tệp").waitFor();
  await main(page).getByRole("button", { name: "Gộp", exact: true }).click();
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
