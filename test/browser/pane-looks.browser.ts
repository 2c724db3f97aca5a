import type { Page } from "playwright-core";
import { axe, axeAgain, bootSite, COLOURS, sideScroll, type Site, type Visit } from "./site";
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

async function giveWrong(page: Page): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^Mở tệp/ }).click();
  await (await chooser).setFiles(files.put("sai.xlsx", await workbook("wrong")));
  await page.getByText("Chưa gửi được").waitFor();
}

async function openWrong(): Promise<Page> {
  visit = await site.open("files.html");
  await giveWrong(visit.page);
  return visit.page;
}

const tab = (page: Page, name: string) => page.getByRole("navigation").getByRole("button", { name });

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;

const LOOKS: readonly (readonly [string, Media])[] = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["contrast", { colorScheme: "light", forcedColors: "active" }],
  ["contrast-dark", { colorScheme: "dark", forcedColors: "active" }],
];

/** A panel in every look, one after another on the open page; what no look changes is judged once. */
async function look(page: Page, panel: string, ready: RegExp): Promise<void> {
  await page.emulateMedia(LOOKS[0]?.[1] ?? {});
  await tab(page, panel).click();
  await page.getByText(ready).first().waitFor();
  expect(await sideScroll(page)).toBe(0);
  for (const [name, media] of LOOKS) {
    await page.emulateMedia(media);
    await page.locator(`html[data-theme=${media.colorScheme ?? ""}]`).waitFor({ state: "attached" });
    const found = name === "light" ? await axe(page) : await axeAgain(page.locator("html"), COLOURS);
    expect({ panel, name, found }).toEqual({ panel, name, found: [] });
    await page.screenshot({ path: `artefacts/pane/${name}-${panel}.png`, fullPage: true });
  }
}

it("every panel can be read at 320 pixels, in light, in dark and with forced colours", async () => {
  visit = await site.open("files.html", { viewport: { width: 320, height: 700 }, reducedMotion: "reduce" });
  const { page } = visit;
  await page.getByLabel("Cơ quan quản lý").check();
  await look(page, "Gộp số liệu", /Gộp tệp của các đơn vị/);
  await look(page, "Phát hành", /Lập biểu mẫu đã điền sẵn/);
  await giveWrong(page);
  await look(page, "Trang đầu", /Chưa gửi được/);
  await look(page, "Kiểm tra", /Mục tiêu 4/);
  await look(page, "Lập báo cáo", /Đánh giá sẽ in/);
  await look(page, "Tạo biểu mẫu", /Mã đơn vị/);
});

it("the keyboard alone gets from finding to finding, and focus goes where the person goes", async () => {
  const page = await openWrong();
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
  const page = await openWrong();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Not ready to send").waitFor();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
});
