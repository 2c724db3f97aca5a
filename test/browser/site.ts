import { createServer, type Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";

const dist = resolve(__dirname, "../../dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** The built pages as a static server would give them. */
function serve(): Promise<Server> {
  const server = createServer((request, answer) => {
    const file = join(dist, (request.url ?? "/").split(/[?#]/)[0] ?? "");
    if (!file.startsWith(dist) || !existsSync(file) || !extname(file)) {
      answer.writeHead(404).end();
      return;
    }
    answer.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    answer.end(readFileSync(file));
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

export type Before = (page: Page) => Promise<unknown>;

export type Site = {
  readonly origin: string;
  /** `before` is done to the page before it goes anywhere. */
  readonly open: (path: string, options?: BrowserContextOptions, before?: Before) => Promise<Visit>;
  readonly close: () => Promise<void>;
};

/** A page, and everything it did that it should not. */
export type Visit = {
  readonly page: Page;
  readonly foreign: readonly string[];
  /** Console errors, exceptions and violations of the policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
};

async function visit(
  browser: Browser,
  origin: string,
  path: string,
  options: BrowserContextOptions,
  before: Before,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 400, height: 800 }, locale: "vi-VN", ...options });
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) foreign.push(url);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await before(page);
  await page.goto(`${origin}/${path}`);
  return { page, foreign, complaints, close: () => context.close() };
}

/** Chromium and the built pages; `npm run test:browser` says where Chromium is. */
export async function bootSite(): Promise<Site> {
  const how = process.env["CHROMIUM"];
  if (how === undefined) throw new Error("these tests are run by: npm run test:browser");
  const browser = await chromium.launch({ ...(JSON.parse(how) as object), headless: true });
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    open: (path, options = {}, before = async () => undefined) => visit(browser, origin, path, options, before),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

/** What axe finds, one line a rule; in the whole page, or in a frame of it only; by every rule, or by some. */
export async function axe(page: Page, frame?: string, rules?: readonly string[]): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page });
  if (frame !== undefined) builder.include([frame, "html"]);
  if (rules) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** What the colours of a page change for axe. */
export const COLOURS: readonly string[] = ["color-contrast", "link-in-text-block"];

type Axe = {
  readonly run: (
    document: Document,
    how: { readonly runOnly: readonly string[] },
  ) => Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { html: string }[] }[];
  }>;
};

/** What some rules find in a document that `axe` has looked through before: axe is still there. */
export const axeAgain = (html: Locator, rules: readonly string[]): Promise<readonly string[]> =>
  html.evaluate(async (_, runOnly) => {
    // A colour on its way to another is none of either look.
    for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
    const { violations } = await (window as unknown as { readonly axe: Axe }).axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  }, rules);

/** Pixels by which the page is wider than its window. */
export const sideScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
