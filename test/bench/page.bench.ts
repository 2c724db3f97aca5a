import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { choose, chooseForMerge, mergeFiles } from "../browser/office";
import { bootSite } from "../browser/site";
import { csv } from "../tools/register-csv";
import { filledFiles } from "./filled-files";
import type { Row } from "./measure";

/**
 * The page for files as a person uses it, with the workbooks of many schools: forms for all of them, what they sent merged,
 * written into the open file and saved. The longest task of the page meanwhile is what keeps a person from pressing a
 * button; tasks under 50 ms are not told by the browser.
 */

const FILES = 500;
/** So many fill the largest workbook that may be written into an open one. */
const WRITTEN = 300;

type Watched = { readonly tasks: number[] };

const watch = (): void => {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
};

/** The longest task since it was asked before; what the browser has still to tell comes with its next turns. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestIdleCallback(() => resolve(Math.max(0, ...(window as unknown as Watched).tasks.splice(0)))),
      ),
  );

export async function bench(): Promise<readonly Row[]> {
  const { chromium } = require("../tools/chromium.cjs") as {
    readonly chromium: () => Promise<{ readonly clean: () => void }>;
  };
  const { buildPane } = require("../../.ci/build-pane.cjs") as { readonly buildPane: () => boolean };
  if (!buildPane()) throw new Error("the pages cannot be built");
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-page-bench-"));
  const { clean, ...how } = await chromium();
  process.env["CHROMIUM"] = JSON.stringify(how);
  const { files, register } = await filledFiles(folder, FILES);
  const list = path.join(folder, "danh-sach.csv");
  writeFileSync(list, csv(register));
  const site = await bootSite();
  const rows: Row[] = [];
  const during = async (page: Page, name: string, n: number, deed: () => Promise<unknown>): Promise<void> => {
    await longest(page);
    await deed();
    const ours = await longest(page);
    rows.push({ name, ours, peer: "limit", ratio: ours / 50, unit: "ms", n, runs: 1 });
  };
  const opened = async (panel: string): Promise<Page> => {
    const { page } = await site.open("files.html", {}, (one) => one.addInitScript(watch));
    page.setDefaultTimeout(300_000);
    await page.getByLabel("Cơ quan quản lý").check();
    await page.getByRole("navigation").getByRole("button", { name: panel }).click();
    await page.getByRole("group", { name: "Danh sách đơn vị" }).waitFor();
    return page;
  };
  const pressed = async (page: Page, name: string, until: Promise<unknown>): Promise<void> => {
    await page.getByRole("main").getByRole("button", { name, exact: true }).click();
    await until;
  };
  try {
    const issuing = await opened("Phát hành");
    await during(issuing, "page-publish-longest-task", FILES, async () => {
      await choose(issuing, issuing, /^Danh sách đơn vị/, list);
      await issuing.getByText(/^Trường, cơ sở giáo dục: \d+ biểu mẫu/).waitFor();
      await pressed(issuing, "Lập biểu mẫu", issuing.waitForEvent("download"));
    });
    const all = await opened("Gộp số liệu");
    // Handing over 500 files takes the browser itself a third of a second, before the page hears of them.
    await chooseForMerge(all, all, list, files);
    await during(all, "page-merge-longest-task", FILES, () =>
      pressed(all, "Gộp", all.getByText(/có số liệu dùng được/).waitFor()),
    );
    await during(all, "page-save-longest-task", FILES, () =>
      pressed(all, "Lưu thành tệp", all.waitForEvent("download")),
    );
    const some = await opened("Gộp số liệu");
    await mergeFiles(some, some, list, files.slice(0, WRITTEN));
    await during(some, "page-write-longest-task", WRITTEN, () =>
      pressed(some, "Ghi vào sổ", some.getByText(/^Đã ghi \d+ trang tổng hợp vào sổ/).waitFor()),
    );
  } finally {
    await site.close();
    clean();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
