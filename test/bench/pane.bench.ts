import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { bootSite, type Site } from "../browser/site";
import { folder, workbook } from "../browser/workbooks";

type Row = {
  readonly name: string;
  readonly ours: number;
  readonly peer: "limit";
  readonly ratio: number;
  readonly unit: string;
  readonly n: number;
  readonly runs: number;
};

const RUNS = 5;
const row = (name: string, ours: number, limit: number, unit: string, runs: number): Row => ({
  name,
  ours: Math.round(ours * 10) / 10,
  peer: "limit",
  ratio: Math.round((ours / limit) * 1000) / 1000,
  unit,
  n: 1,
  runs,
});

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

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

/** The longest task of the page while a workbook is opened, checked and compiled. */
async function longestTask(site: Site): Promise<number> {
  const files = folder();
  const { page, close } = await site.open("files.html", {}, (one) =>
    one.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: "longtask",
      });
    }),
  );
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Mở tệp/ }).click();
  await page.evaluate(() => (window as unknown as { readonly tasks: number[] }).tasks.splice(0));
  await (await chooser).setFiles(files.put("so.xlsx", await workbook("right")));
  await page.getByText("✔ Gửi được").waitFor();
  const tab = page.getByRole("navigation");
  await tab.getByRole("button", { name: "Kiểm tra" }).click();
  await page.getByText(/nội dung cần rà soát/).waitFor();
  await tab.getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByRole("main").getByRole("button", { name: "Lập báo cáo" }).click();
  await page.getByText(/^Đã lập báo cáo/).waitFor();
  const tasks = await page.evaluate(() => (window as unknown as { readonly tasks: readonly number[] }).tasks);
  await close();
  files.remove();
  return Math.max(0, ...tasks);
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
  try {
    const ready: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ready.push(await readyTime(site));
      longest.push(await longestTask(site));
    }
    return [
      row("pane-gzip-kb", firstLoad(), 150, "KB", 1),
      row("pane-ready-ms-6x", median(ready), 600, "ms", RUNS),
      row("longest-task-ms", median(longest), 50, "ms", RUNS),
    ];
  } finally {
    await site.close();
    clean();
  }
}
