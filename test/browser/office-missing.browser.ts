import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bootSite, type Site } from "./site";

const OFFICE = "https://appsforoffice.microsoft.com/**";

let site: Site;

beforeAll(async () => {
  site = await bootSite();
});
afterAll(() => site.close());

it("a network that refuses Office.js is named, with what to do", async () => {
  const { page, foreign, close } = await site.open("taskpane.html", {}, (it) => it.route(OFFICE, (one) => one.abort()));
  await page.getByText(/chặn appsforoffice.microsoft.com/).waitFor();
  expect(await page.getByText(/files\.html/).count()).toBe(1);
  expect(foreign).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
  await close();
});

it("a network that never answers is named after ten seconds", async () => {
  const { page, close } = await site.open("taskpane.html", {}, async (it) => {
    await it.clock.install();
    await it.route(OFFICE, (one) => one.fulfill({ contentType: "text/javascript", body: SILENT }));
  });
  await page.getByText("Đang mở…").waitFor();
  await page.clock.fastForward(9_000);
  expect(await page.getByText("Đang mở…").count()).toBe(1);
  await page.clock.fastForward(2_000);
  await page.getByText(/Chưa kết nối được với Excel/).waitFor();
  await close();
});

const SILENT = "window.Office = { onReady: () => new Promise(() => undefined) };";

it("an old Excel is told what to do by a page that needs no newer browser", async () => {
  const { page, close } = await site.open("old-host.html", {}, (it) => it.route(OFFICE, (one) => one.abort()));
  await page.getByText(/chưa chạy được phần bổ trợ/).waitFor();
  expect(await page.locator("#files").innerText()).toBe(`${site.origin}/files.html`);
  await close();
});

it.each(["taskpane", "files"])("the first load of %s.html is at most 150 KB", (name) => {
  const dist = resolve(__dirname, "../../dist");
  const html = readFileSync(`${dist}/${name}.html`, "utf8");
  const first = [...html.matchAll(/src="?(pane\/[^">\s]+)/g)].map((match) => readFileSync(`${dist}/${match[1] ?? ""}`));
  expect(first).toHaveLength(1);
  expect(gzipSync(first[0]!).length).toBeLessThanOrEqual(150 * 1024);
});
