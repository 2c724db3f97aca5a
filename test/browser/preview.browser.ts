import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";

type Served = { readonly server: Server; readonly address: string };

const ci = (name: string): string => resolve(__dirname, "../../.ci", name);
let browser: Browser;
let served: Served;
let page: Page;
let complaints: string[] = [];

beforeAll(async () => {
  const built = spawnSync(process.execPath, [ci("build-preview.cjs")], { encoding: "utf8" });
  expect(built.stderr).toBe("");
  const { serve } = require("../../.ci/serve-preview.cjs") as { readonly serve: () => Promise<Served> };
  served = await serve();
  browser = await chromium.launch({ ...(JSON.parse(process.env["CHROMIUM"] ?? "{}") as object), headless: true });
});
afterAll(async () => {
  await browser.close();
  served.server.close();
});
beforeEach(async () => {
  complaints = [];
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 }, locale: "vi-VN" });
  page = await context.newPage();
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(served.address) && !/^(blob|data):/.test(url)) complaints.push(`asked ${url}`);
  });
  await page.goto(served.address);
  await cell("A1").waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const cell = (address: string) => page.locator(`[role=gridcell][data-address=${address}]`);
const pane = () => page.frameLocator("#pane iframe");
const tab = (name: string) => page.getByRole("navigation", { name: "Các trang tính" }).getByRole("button", { name });
const nameBox = () => page.getByRole("textbox", { name: "Ô đang chọn" });
const said = () => page.locator(".foot [role=status]");
const picture = (name: string): string => `artefacts/preview/${name}.png`;

async function goTo(address: string): Promise<void> {
  await nameBox().fill(address);
  await nameBox().press("Enter");
}

it("shows the school's workbook, and beside it the pane that has read it through Office.js", async () => {
  await pane().getByText("Trường THCS Hoa Sữa (ví dụ)").waitFor();
  await pane().getByText("Chưa gửi được").waitFor();
  expect(await cell("A1").innerText()).toBe("THÔNG TIN ĐƠN VỊ VÀ KỲ BÁO CÁO");
  await page.screenshot({ path: picture("start") });
});

it("types a number in Vietnamese spelling, computes, and takes it back", async () => {
  await tab("Chỉ tiêu").click();
  await goTo("G15");
  const [before, male] = [await cell("G15").innerText(), await cell("I15").innerText()];
  await page.keyboard.type("1.012");
  await page.keyboard.press("Enter");
  expect(await cell("G15").innerText()).toBe("1.012");
  expect(await cell("I15").innerText()).not.toBe(male);
  await page.keyboard.press("Control+z");
  expect(await cell("G15").innerText()).toBe(before);
  expect(await cell("I15").innerText()).toBe(male);
});

it("does not let a locked cell be typed in, and says why", async () => {
  await tab("Chỉ tiêu").click();
  await goTo("B12");
  const before = await cell("B12").innerText();
  await page.keyboard.type("x");
  await page.keyboard.press("Enter");
  expect(await said().innerText()).toContain("khóa");
  expect(await cell("B12").innerText()).toBe(before);
});

it("opens the list of a cell with the keyboard, and refuses what is not in it", async () => {
  await tab("Chỉ tiêu").click();
  await goTo("M12");
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("option", { name: "Không", exact: true }).waitFor();
  await page.screenshot({ path: picture("list") });
  await page.getByRole("option", { name: "Không", exact: true }).click();
  expect(await cell("M12").innerText()).toBe("Không");
  await page.keyboard.type("Có lẽ");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Hủy" }).click();
  expect(await cell("M12").innerText()).toBe("Không");
});

it("goes where the pane points, and the pane hears what is typed there", async () => {
  await pane().getByRole("navigation").getByRole("button", { name: "Kiểm tra" }).click();
  await pane().getByText("6 nội dung cần rà soát").waitFor();
  await pane().getByRole("button", { name: "Sau" }).click();
  await page.getByRole("textbox", { name: /^K15/ }).waitFor({ state: "attached" });
  await page.screenshot({ path: picture("check") });
  await cell("K15").click();
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await pane().getByText("5 nội dung cần rà soát").waitFor();
});

it("pastes what another program copied, and copies what it shows", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await tab("Chỉ tiêu").click();
  await page.evaluate(() => navigator.clipboard.writeText("21\t13\r\n"));
  await goTo("G15");
  await page.keyboard.press("Control+v");
  expect([await cell("G15").innerText(), await cell("H15").innerText()]).toEqual(["21", "13"]);
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("21\t13");
});

it("holds the window for choosing a file until it is answered, and leaves nothing of it", async () => {
  const fields = page.locator("input[type=file]");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Mở tệp…" }).click();
  const window = await chooser;
  expect(await fields.count()).toBe(1);
  await window.setFiles({ name: "hong.xlsx", mimeType: "application/zip", buffer: Buffer.from("PK") });
  await said().getByText("hong.xlsx").waitFor();
  expect(await fields.count()).toBe(0);
});

it("shows A4 pages and saves a file that can be read again", async () => {
  await tab("Chỉ tiêu").click();
  await page.getByRole("button", { name: "Xem bản in" }).click();
  await page.getByRole("region", { name: /^Trang 1\// }).waitFor();
  await page.screenshot({ path: picture("print") });
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp" }).click();
  const got = await download;
  const read = readPlaced(new Uint8Array(readFileSync(await got.path())), "a.xlsx", fflateInflate);
  expect(read.ok && read.book.sheets.map(({ name }) => name)).toContain("Chỉ tiêu");
});
