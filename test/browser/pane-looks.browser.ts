import type { BrowserContextOptions, Page } from "playwright-core";
import { makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import { pack, ports, unit } from "../tools/books";
import { axe, bootSite, sideScroll, type Site, type Visit } from "./site";
import { folder, workbook } from "./workbooks";

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

async function openWrong(options: BrowserContextOptions): Promise<Page> {
  visit = await site.open("files.html", options);
  const { page } = visit;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Mở tệp/ }).click();
  await (await chooser).setFiles(files.put("sai.xlsx", await workbook("wrong")));
  await page.getByText("Chưa gửi được").waitFor();
  return page;
}

const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("button", { name });

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["contrast", { forcedColors: "active" }],
  ["contrast-dark", { forcedColors: "active", colorScheme: "dark" }],
];

it.each(LOOKS)("every panel can be read at 320 pixels: %s", async (name, options) => {
  const page = await openWrong({ ...options, viewport: { width: 320, height: 700 } });
  for (const [panel, ready] of [
    ["Trang đầu", /Chưa gửi được/],
    ["Kiểm tra", /Mục tiêu 4/],
    ["Lập báo cáo", /Đánh giá sẽ in/],
    ["Tạo biểu mẫu", /Mã đơn vị/],
  ] as const) {
    await tab(page, panel).click();
    await page.getByText(ready).first().waitFor();
    expect(await sideScroll(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    await page.screenshot({ path: `artefacts/pane/${name}-${panel}.png`, fullPage: true });
  }
});

it("the keyboard alone gets from finding to finding, and focus goes where the person goes", async () => {
  const page = await openWrong({});
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
  await tab(page, "Kiểm tra").focus();
  await page.keyboard.press("Enter");
  await page.getByText(/nội dung cần rà soát/).waitFor();
  expect(await focused()).toBe("Kiểm tra");
  for (let n = 0; n < 30 && (await focused()) !== "Sau"; n += 1) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await page.locator(".position").innerText()).toMatch(/^2\//);
  expect(await focused()).toBe("Sau");
});

it("the pane speaks English when asked to", async () => {
  const page = await openWrong({});
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Not ready to send").waitFor();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
});

const PAYLOADS = [
  "<img src=x onerror=window.hit=1>",
  "<script>window.hit=1</script>",
  "<svg onload=window.hit=1>",
  '"><b onmouseover=window.hit=1>x</b>',
  "javascript:window.hit=1",
  "<a href='javascript:window.hit=1'>x</a>",
  "{{constructor.constructor('window.hit=1')()}}",
  "<iframe srcdoc='<script>parent.hit=1</script>'>",
  "${window.hit=1}",
  "<style>*{display:none}</style>",
];

it("text from a file is text, whatever it says", async () => {
  visit = await site.open("files.html");
  const { page } = visit;
  const who = unit("truong", ["thcs"], { name: PAYLOADS.join(" ") });
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: who, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const cells = [...sampleAnswers(made.context).keys()].filter((name) => /^MT.*\.(tong|nu)$/.test(name));
  const typed = new Map(PAYLOADS.map((payload, n) => [cells[n] ?? "", payload] as const));
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Mở tệp/ }).click();
  const path = files.put("<img src=x onerror=hit=1>.xlsx", await workbook("right", typed, who));
  await (await chooser).setFiles(path);
  await page.getByText("Chưa gửi được").waitFor();
  expect(await page.getByRole("main").innerText()).toContain(PAYLOADS[0]);
  await tab(page, "Kiểm tra").click();
  await page.getByText(/nội dung cần rà soát/).waitFor();
  // Repeats are folded away.
  for (const more of await page.getByRole("button", { name: /dòng khác$/ }).all()) await more.click();
  const shown = await page.getByRole("main").innerText();
  for (const payload of PAYLOADS) expect(shown).toContain(payload);
  expect(await page.locator("img, iframe, main script, main style, a[href^=javascript]").count()).toBe(0);
  expect(await page.evaluate(() => "hit" in window)).toBe(false);
});
