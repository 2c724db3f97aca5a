import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

type Served = { readonly server: Server; readonly address: string };
type Find = (name: string) => string | null;
type Serve = {
  readonly inside: (folder: string, name: string) => string | null;
  readonly serve: (
    site: { readonly find: Find; readonly home: string },
    how: { readonly tls: { readonly key: Buffer; readonly cert: Buffer } },
  ) => Promise<Served>;
};
type ServePreview = {
  readonly office: string;
  readonly findPreview: Find;
  readonly serve: () => Promise<Served>;
};

const root = resolve(__dirname, "../..");
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** A key and a certificate for localhost that nobody trusts, made for one run. */
async function certificate(): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "chitieu-cert-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const { log } = console;
  console.log = () => undefined;
  await generateCertificates(ca, cert, key, 1).finally(() => {
    console.log = log;
  });
  const made = { key: readFileSync(key ?? ""), cert: readFileSync(cert ?? "") };
  rmSync(folder, { recursive: true, force: true });
  return made;
}

/** A page that stands for Excel with the pane beside it. */
export type ExcelSite = {
  readonly name: string;
  /** `before` is done to the page before it goes anywhere. */
  readonly open: (options?: BrowserContextOptions, before?: (page: Page) => Promise<unknown>) => Promise<Opened>;
  readonly close: () => Promise<void>;
};

export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other machines, console errors and warnings, exceptions, violations of a policy. */
  readonly complaints: readonly string[];
};

/** The deployed pane over https: office.js comes from where Microsoft keeps it, as this machine's package has it. */
async function secureWay(): Promise<Served> {
  const { inside, serve } = require("../../.ci/serve.cjs") as Serve;
  const { findPreview } = require("../../.ci/serve-preview.cjs") as ServePreview;
  const ofPane = (name: string): boolean => /^(taskpane\.html|pane\.css|pane\/|assets\/)/.test(name);
  const find: Find = (name) => (ofPane(name) ? inside(join(root, "dist"), name) : findPreview(name));
  return serve({ find, home: "preview.html" }, { tls: await certificate() });
}

async function lendOffice(context: BrowserContext): Promise<void> {
  const { office } = require("../../.ci/serve-preview.cjs") as ServePreview;
  await context.route(`${OFFICE}**`, (one) =>
    one.fulfill({ path: join(office, new URL(one.request().url()).pathname.slice("/lib/1/hosted/".length)) }),
  );
}

/** June of the year that the example is about. */
const TODAY = new Date("2026-06-05T08:00:00+07:00").getTime();

/** Only the date stands still: Playwright's own clock stands between the page and each of its timers, and costs time. */
const fixDate = (today: number): void => {
  globalThis.Date = new Proxy(Date, {
    construct: (made, given, asked) => Reflect.construct(made, given.length === 0 ? [today] : given, asked) as Date,
    get: (made, name) => (name === "now" ? () => today : (Reflect.get(made, name) as unknown)),
  });
};

async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  before: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 800 },
    locale: "vi-VN",
    ignoreHTTPSErrors: true,
    ...options,
  });
  await context.addInitScript(fixDate, TODAY);
  if (address.startsWith("https:")) await lendOffice(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith(OFFICE) && !/^(blob|data):/.test(url))
      complaints.push(`asked ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  await before(page);
  await page.goto(address);
  await page.locator("[data-address=A1]").waitFor();
  return { page, context, complaints };
}

/** `https`: the deployed pane in an iframe, by postMessage. `preview`: what `npm start` serves. */
export async function bootExcelSite(way: "https" | "preview"): Promise<ExcelSite> {
  const built = spawnSync(process.execPath, [join(root, ".ci/build-preview.cjs")], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const preview = require("../../.ci/serve-preview.cjs") as ServePreview;
  const { server, address } = await (way === "https" ? secureWay() : preview.serve());
  const browser = await chromium.launch({ ...(JSON.parse(process.env["CHROMIUM"] ?? "{}") as object), headless: true });
  return {
    name: way,
    open: (options = {}, before = async () => undefined) => visit(browser, address, options, before),
    close: async () => {
      await browser.close();
      server.close();
      server.closeAllConnections();
    },
  };
}
