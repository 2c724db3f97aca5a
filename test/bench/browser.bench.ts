import { createServer } from "node:http";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium as browsers, type Page } from "playwright-core";
import webpack from "webpack";
import type { Told } from "./browser/page";
import type { Asked } from "./browser/reader";
import { filledFiles } from "./filled-files";
import { median, type Row } from "./measure";

/**
 * Reading in a worker of Chromium what a merge wants of 500 workbooks, from the `File` that a person chose: ours against
 * SheetJS with its fastest options, `File.arrayBuffer()` included, a new worker for every run. Time on the clock. And the
 * longest task of the page meanwhile: what keeps a person from pressing a button.
 */

const FILES = 500;
const RUNS = 3;

const compiled = (folder: string): Promise<void> =>
  new Promise((resolve, reject) =>
    webpack(
      {
        mode: "production",
        target: ["web", "es2021"],
        entry: path.join(__dirname, "browser/page.ts"),
        output: { path: folder, filename: "page.js" },
        resolve: { extensions: [".ts", ".js"] },
        module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true } }] },
        performance: { hints: false },
      },
      (fault, stats) => {
        const [wrong] = stats?.toJson({ errors: true }).errors ?? [];
        if (fault || wrong) reject(fault ?? new Error(wrong?.message));
        else resolve();
      },
    ),
  );

const served = (folder: string): Promise<{ readonly origin: string; readonly close: () => void }> => {
  const server = createServer((request, answer) => {
    const file = path.join(folder, path.basename(request.url ?? ""));
    const found = request.url !== "/" && existsSync(file);
    answer.writeHead(200, { "content-type": found ? "text/javascript" : "text/html" });
    answer.end(found ? readFileSync(file) : '<!doctype html><script defer src="page.js"></script>');
  });
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () =>
      done({
        origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
        close: () => {
          server.close();
          server.closeAllConnections();
        },
      }),
    ),
  );
};

type Watched = { readonly tasks: number[] };
type Run = { readonly run: (way: Asked["way"], count: number) => Promise<Told> };

const watch = (): void => {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
};

/** Milliseconds a file, and the longest task over 50 of the page meanwhile. */
async function timed(page: Page, way: Asked["way"]): Promise<{ readonly cost: number; readonly longest: number }> {
  await page.evaluate(() => void (window as unknown as Watched).tasks.splice(0));
  const told = await page.evaluate(([how, count]) => (window as unknown as Run).run(how, count), [way, FILES] as const);
  if (told.good !== FILES) throw new Error(`${way} read ${told.good} of ${FILES}`);
  const tasks = await page.evaluate(() => (window as unknown as Watched).tasks);
  return { cost: told.took / FILES, longest: Math.max(0, ...tasks) };
}

export async function bench(): Promise<readonly Row[]> {
  const { chromium } = require("../tools/chromium.cjs") as {
    readonly chromium: () => Promise<{
      readonly executablePath: string;
      readonly args: string[];
      readonly clean: () => void;
    }>;
  };
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-browser-bench-"));
  const built = path.join(folder, "site");
  const { clean, ...how } = await chromium();
  await compiled(built);
  const { files } = await filledFiles(folder, FILES);
  const site = await served(built);
  const browser = await browsers.launch({ ...how, headless: true });
  try {
    const page = await browser.newPage();
    await page.addInitScript(watch);
    await page.goto(site.origin);
    await page.setInputFiles("input", [...files]);
    const own: number[] = [];
    const theirs: number[] = [];
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const ours = await timed(page, "ours");
      own.push(ours.cost);
      longest.push(ours.longest);
      theirs.push((await timed(page, "sheetJs")).cost);
    }
    const mine = median(own);
    return [
      {
        name: "read-in-browser",
        ours: mine,
        peer: "sheetjs",
        ratio: median(theirs) / mine,
        unit: "ms a file",
        n: FILES,
        runs: RUNS,
      },
      {
        name: "read-longest-task-ms",
        ours: median(longest),
        peer: "limit",
        ratio: median(longest) / 50,
        unit: "ms",
        n: FILES,
        runs: RUNS,
      },
    ];
  } finally {
    await browser.close();
    site.close();
    clean();
    rmSync(folder, { recursive: true, force: true });
  }
}
