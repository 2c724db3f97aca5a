import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { bootSite, type Site } from "../browser/site";
import { bootExcelSite, type ExcelSite } from "../browser/excel-page";
import { ownWorkbook } from "../browser/own-workbook";
import { sheetHand } from "../browser/sheet-hand";
import { folder, workbook } from "../browser/workbooks";
import { unit } from "../tools/books";
import { median, type Row } from "./measure";

const RUNS = 5;
/** Every level that a plan knows: no form of a school has more rows. */
const LARGEST = unit("truong", ["mn", "th", "thcs", "thpt", "gdtx"]);
const row = (name: string, ours: number, limit: number, unit: string, runs: number): Row => ({
  name,
  ours: Math.round(ours * 10) / 10,
  peer: "limit",
  ratio: Math.round((ours / limit) * 1000) / 1000,
  unit,
  n: 1,
  runs,
});

function firstLoad(): number {
  const dist = resolve(__dirname, "../../dist");
  const html = readFileSync(`${dist}/taskpane.html`, "utf8");
  const files = [...html.matchAll(/src="?(pane\/[^">\s]+)/g)].map((match) => readFileSync(`${dist}/${match[1] ?? ""}`));
  return files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1024;
}

/** An Excel that answers at once and holds nothing: what is measured is the pane. */
const OFFICE = `window.Office = { onReady: () => Promise.resolve(), actions: { associate() {} }, context: {} };`;

async function slowed(page: Page): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", (one) =>
    one.fulfill({ contentType: "text/javascript", body: OFFICE }),
  );
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.querySelector("nav button") && !performance.getEntriesByName("usable").length)
        performance.mark("usable");
    }).observe(document, { childList: true, subtree: true });
  });
}

async function readyTime(site: Site): Promise<number> {
  const { page, close } = await site.open("taskpane.html", {}, slowed);
  await page.locator("nav button").first().waitFor();
  const time = await page.evaluate(() => performance.getEntriesByName("usable")[0]?.startTime ?? 0);
  await close();
  return time;
}

type Watched = { readonly tasks: { readonly name: string; readonly duration: number }[] };

/** Every task of over 50 ms, and whose it was: the page around the pane has tasks of its own. */
function watch(): void {
  const tasks: Watched["tasks"] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ name, duration }) => ({ name, duration }))),
  ).observe({ type: "longtask" });
}

type Root = { readonly evaluate: <T>(run: () => T) => Promise<T> };

const forget = (root: Root): Promise<unknown> =>
  root.evaluate(() => (window as unknown as Watched).tasks.splice(0).length);

/** Milliseconds; 0 where no task took over 50. Fails where a task of 80 is not seen: then nothing was measured. */
async function longestOf(root: Root): Promise<number> {
  const own = () => (window as unknown as Watched).tasks.filter(({ name }) => !/ancestor|descendant/.test(name));
  const took = (await root.evaluate(own)).map(({ duration }) => duration);
  await forget(root);
  await root.evaluate(
    () =>
      new Promise<void>((done) =>
        setTimeout(() => {
          const end = performance.now() + 80;
          while (performance.now() < end);
          setTimeout(done, 100);
        }),
      ),
  );
  if ((await root.evaluate(own)).length === 0) throw new Error("long tasks are not seen");
  return Math.max(0, ...took);
}

/**
 * A hand that costs the page next to nothing: what a test asks by roles and names is computed in the page, on forms of
 * this size for longer than anything of the pane takes.
 */
function lightHand(root: Page | Frame) {
  return {
    press: (text: string): Promise<void> =>
      root.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLElement>("nav button, main button, main label")];
        const found = buttons.filter(({ textContent }) => textContent === wanted).pop();
        if (!found) throw new Error(`no button: ${wanted}`);
        found.click();
      }, text),
    /** Waits until the page says so. */
    reads: async (text: string): Promise<void> => {
      const said = (wanted: string): boolean => document.getElementById("root")?.textContent?.includes(wanted) ?? false;
      await root.waitForFunction(said, text, { polling: 50 });
    },
  };
}

/** On the page for files: a workbook is opened, checked and compiled. */
async function longestOnFiles(site: Site): Promise<number> {
  const files = folder();
  const { page, close } = await site.open("files.html", {}, (one) => one.addInitScript(watch));
  const hand = lightHand(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Mở tệp/ }).click();
  await forget(page);
  await (await chooser).setFiles(files.put("so.xlsx", await workbook("right", new Map(), LARGEST)));
  await hand.reads("✔ Gửi được");
  await hand.press("Kiểm tra");
  await hand.reads("nội dung cần rà soát");
  await hand.press("Lập báo cáo");
  await hand.reads("Đánh giá sẽ in trong báo cáo");
  await hand.press("Lập báo cáo");
  await hand.reads("Đã lập báo cáo");
  const took = await longestOf(page);
  await close();
  files.remove();
  return took;
}

const DRAFT = "Vẫn lập bản nháp để xem trước (không trình ký)";

/** Beside the workbook, through office.js: the largest form is inserted, checked and compiled. */
async function longestInExcel(excel: ExcelSite): Promise<number> {
  const files = folder();
  const { page, context } = await excel.open({}, (one) => one.addInitScript(watch));
  const { openFile, pane } = sheetHand(page);
  await openFile(files.put("so.xlsx", await ownWorkbook()));
  await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();
  const frame = page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error("no pane");
  const hand = lightHand(frame);
  await forget(frame);
  await hand.press("Chèn biểu");
  await frame.fill("#insert-code", LARGEST.code);
  await frame.fill("#insert-name", LARGEST.name);
  for (const level of ["Mầm non", "Tiểu học", "THCS", "THPT", "GDTX"]) await hand.press(level);
  await hand.press("Chèn biểu");
  await hand.reads("Đã chèn biểu");
  await hand.press("Kiểm tra");
  await hand.reads("nội dung cần rà soát");
  await hand.press("Lập báo cáo");
  await hand.reads(DRAFT);
  await hand.press(DRAFT);
  await hand.press("Lập báo cáo");
  await hand.reads("Đã lập bản nháp");
  const took = await longestOf(frame);
  await context.close();
  files.remove();
  return took;
}

/** What the pane costs before it can be used, and while it works. */
export async function bench(): Promise<readonly Row[]> {
  const { buildPane } = require("../../.ci/build-pane.cjs") as { readonly buildPane: () => boolean };
  const { chromium } = require("../tools/chromium.cjs") as {
    readonly chromium: () => Promise<{
      readonly executablePath: string;
      readonly args: readonly string[];
      readonly clean: () => void;
    }>;
  };
  if (!buildPane()) throw new Error("the pane could not be built");
  const { clean, ...how } = await chromium();
  process.env["CHROMIUM"] = JSON.stringify(how);
  const site = await bootSite();
  const excel = await bootExcelSite("https");
  try {
    const ready: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ready.push(await readyTime(site));
      longest.push(Math.max(await longestOnFiles(site), await longestInExcel(excel)));
    }
    return [
      row("pane-gzip-kb", firstLoad(), 150, "KB", 1),
      row("pane-ready-ms-6x", median(ready), 600, "ms", RUNS),
      row("longest-task-ms", median(longest), 50, "ms", RUNS),
    ];
  } finally {
    await excel.close();
    await site.close();
    clean();
  }
}
