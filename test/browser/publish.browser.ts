import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { checkBook, readIssuedList } from "../../src/jobs/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readValues } from "../../src/xlsx/read";
import { ports } from "../tools/books";
import { province } from "../tools/province";
import { csv } from "../tools/register-csv";
import { axe, bootSite, sideScroll, type Site, type Visit } from "./site";
import { folder } from "./workbooks";

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

const main = (page: Page) => page.getByRole("main");

async function openPanel(page: Page): Promise<void> {
  await page.getByLabel("Cơ quan quản lý").check();
  await page.getByRole("navigation").getByRole("button", { name: "Phát hành" }).click();
  await page.getByRole("group", { name: "Danh sách đơn vị" }).waitFor();
}

async function choose(page: Page, label: string, path: string | readonly string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: `${label}: ` }).click();
  await (await chooser).setFiles(path);
}

async function made(page: Page): Promise<ReadonlyMap<string, Uint8Array>> {
  const download = page.waitForEvent("download");
  await main(page).getByRole("button", { name: "Lập biểu mẫu" }).click();
  const got = await download;
  expect(got.suggestedFilename()).toMatch(/^phat-hanh-hanoi-605-\d{4}(-H[12])?\.zip$/);
  return new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(await got.path())))));
}

const LIST = "danh-sach-tep.csv";
const listOf = (zip: ReadonlyMap<string, Uint8Array>) =>
  readIssuedList(new TextDecoder().decode(zip.get(LIST) ?? new Uint8Array())) ?? [];

it("an office makes the workbooks of its units, and the next time only those that changed", async () => {
  visit = await site.open("files.html", { viewport: { width: 320, height: 700 } });
  const { page } = visit;
  await openPanel(page);
  await main(page).getByRole("button", { name: "Lập biểu mẫu" }).click();
  await page.getByText("Chọn danh sách đơn vị trước.").waitFor();
  expect(await axe(page)).toEqual([]);
  const { register } = province(60, 3);
  await choose(page, "Danh sách đơn vị", files.put("danh-sach.csv", csv(register)));
  await page.getByText(/^Trường, cơ sở giáo dục: \d+ biểu mẫu/).waitFor();
  expect(await sideScroll(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  // A round button is round in every look: an outline, which the browser draws with corners, stands around none.
  const round = await main(page)
    .getByRole("radio")
    .evaluateAll((all) =>
      all.map((one) => {
        const { width, height } = one.getBoundingClientRect();
        return [width, height, getComputedStyle(one).outlineStyle];
      }),
    );
  expect(round).toEqual([
    [18, 18, "none"],
    [18, 18, "none"],
  ]);
  await page.screenshot({ path: "artefacts/pane/publish.png", fullPage: true });
  const zip = await made(page);
  const list = listOf(zip);
  expect(list.length).toBeGreaterThan(60);
  expect([...zip.keys()].sort()).toEqual([LIST, ...list.map(({ path }) => path)].sort());
  for (const { path, sha256, code } of list) {
    const bytes = zip.get(path) ?? new Uint8Array();
    expect([path, createHash("sha256").update(bytes).digest("hex")]).toEqual([path, sha256]);
    if (!code.endsWith("7")) continue;
    const read = readValues(bytes, path, fflateInflate);
    expect(read.ok && (await checkBook(read.book, ports)).context?.unit.code).toBe(code);
  }
  await page.getByText(/^Đã lưu phat-hanh/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: "artefacts/pane/publish-done.png", fullPage: true });

  const [first, ...others] = register.lines.filter(({ kind }) => kind === "truong").slice(-2);
  const renamed = register.lines.map((line) => (line === first ? { ...line, name: `${line.name} Mới` } : line));
  expect(others).toHaveLength(1);
  await choose(page, "Danh sách đơn vị", files.put("danh-sach-2.csv", csv({ lines: renamed })));
  await choose(
    page,
    "Danh sách tệp của lần phát hành trước (nếu có)",
    files.put(LIST, zip.get(LIST) ?? new Uint8Array()),
  );
  await page.getByText(`${list.length} biểu mẫu đã phát hành`, { exact: false }).waitFor();
  const again = await made(page);
  await page.getByText(/^0 biểu mẫu mới, 1 thay đổi/).waitFor();
  expect(again.size).toBe(2);
  expect(listOf(again).map(({ code }) => code)).toEqual(list.map(({ code }) => code));
});
