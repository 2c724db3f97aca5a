import type { BrowserContextOptions, Page } from "playwright-core";
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
