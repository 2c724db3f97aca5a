// Text from a file is text, whatever it says and wherever it is shown.
import type { FrameLocator, Page } from "playwright-core";
import { bootExcelSite, type ExcelSite } from "./excel-page";
import { choose, mergeFiles, putList, unitList } from "./office";
import { harmOf, LONG, PAYLOADS, payloadWorkbook, TURNED } from "./payloads";
import { sheetHand } from "./sheet-hand";
import { bootSite, sideScroll, type Site } from "./site";
import { folder } from "./workbooks";

const NAME = "<img src=x onerror=hit=1>";
const REASON = `${PAYLOADS[1] ?? ""} ${TURNED}`;

const files = folder();
let file: string;
let excel: ExcelSite;
let site: Site;

beforeAll(async () => {
  file = files.put(`${NAME}.xlsx`, await payloadWorkbook());
  excel = await bootExcelSite("preview");
  site = await bootSite();
}, 600_000);
afterAll(async () => {
  files.remove();
  await excel.close();
  await site.close();
});

/** Goes through the panels and lets them say everything that stands in the file. */
async function throughPanels(pane: Page | FrameLocator): Promise<void> {
  const main = pane.getByRole("main");
  const tab = (name: string) => pane.getByRole("navigation").getByRole("button", { name });
  await main.getByText("Chưa gửi được").waitFor();
  expect(await main.innerText()).toContain(PAYLOADS.join(" "));
  await tab("Kiểm tra").click();
  await main.getByText(/nội dung cần rà soát/).waitFor();
  // Repeats are folded away.
  for (const more of await main.getByRole("button", { name: /dòng khác$/ }).all()) await more.click();
  await main
    .getByRole("button", { name: /^Đã xem, có lý do/ })
    .first()
    .click();
  await main.getByLabel("Lý do giữ nguyên số liệu").fill(REASON);
  await main.getByRole("button", { name: "Ghi lý do" }).click();
  await main.getByText(`Lý do giữ nguyên số liệu: ${REASON.replace("\u202e", "\ufffd")}`).waitFor();
  const shown = await main.innerText();
  for (const payload of [...PAYLOADS, LONG]) expect(shown).toContain(payload);
  expect(shown).not.toContain("\u202e");
  await tab("Lập báo cáo").click();
  await main.getByText("Đánh giá sẽ in trong báo cáo").waitFor();
  await main.getByText("Vẫn lập bản nháp").click();
  await main.getByRole("button", { name: "Lập báo cáo" }).click();
  await pane.getByText(/^Đã lập bản nháp/).waitFor();
}

const LISTED = PAYLOADS.slice(0, 6);

/** An office's panels say what stands in lists, in workbooks of units and in the names of their files. */
async function throughOffice(
  page: Page,
  pane: Page | FrameLocator,
  go: (panel: string) => Promise<void>,
): Promise<void> {
  const main = pane.getByRole("main");
  const told = async (texts: readonly string[]): Promise<void> => {
    const shown = await main.innerText();
    for (const one of texts) expect(shown).toContain(one);
    expect(shown).not.toContain("\u202e");
  };
  await go("Gộp số liệu");
  const list = putList(files, `${NAME}.csv`, unitList([...LISTED, TURNED]));
  const garbage = new TextEncoder().encode("<html>");
  const broken = ["{{hit=1}}", "<svg onload=hit=1>", TURNED].map((name) => files.put(`${name}.xlsx`, garbage));
  await mergeFiles(page, pane, list, [file, ...broken]);
  await told([`${NAME}.csv`, `${NAME}.xlsx`, "{{hit=1}}.xlsx", "<svg onload=hit=1>.xlsx", ...LISTED.slice(0, 4)]);
  await go("Phát hành");
  // Who has no level of school gets nothing, and is named.
  const without = LISTED.map((name, n) => `B${n};"${name.replace(/"/g, '""')}";Trường;;X1`).join("\n");
  await choose(page, pane, /^Danh sách đơn vị/, putList(files, `${NAME} 2.csv`, `${unitList()}\n${without}`));
  await main.getByText(/^Trường, cơ sở giáo dục: \d+ biểu mẫu/).waitFor();
  await told([`${NAME} 2.csv`]);
  const download = page.waitForEvent("download");
  await main.getByRole("button", { name: "Lập biểu mẫu" }).click();
  await download;
  await main.getByText(/đơn vị không phát hành\.$/).waitFor();
  await told(LISTED);
}

it("in the page for files", async () => {
  const { page, foreign, complaints, close } = await site.open("files.html", { viewport: { width: 320, height: 700 } });
  await page.getByLabel("Cơ quan quản lý").check();
  await throughOffice(page, page, (name) => page.getByRole("navigation").getByRole("button", { name }).click());
  const open = async (path: string): Promise<void> => {
    const chooser = page.waitForEvent("filechooser");
    await page
      .getByRole("button", { name: /^(Mở tệp|Mở tệp khác)/ })
      .first()
      .click();
    await (await chooser).setFiles(path);
  };
  await open(files.put(`${PAYLOADS[2] ?? ""}.xlsx`, new TextEncoder().encode("<html>")));
  await page
    .locator(".notice")
    .getByText(PAYLOADS[2] ?? "")
    .waitFor();
  await open(file);
  await page.getByText(`Tệp đang mở: ${NAME}.xlsx`).waitFor();
  await throughPanels(page);
  expect(await sideScroll(page)).toBe(0);
  expect({ harm: await harmOf(page), foreign, complaints }).toEqual({ harm: [], foreign: [], complaints: [] });
  await close();
}, 300_000);

it("in the workbook, its lists and messages, its print, and the pane beside it", async () => {
  const { page, complaints, context } = await excel.open();
  const hand = sheetHand(page);
  await hand.openFile(file);
  await page.getByRole("heading", { name: NAME }).waitFor();
  await throughPanels(hand.pane);
  await throughOffice(page, hand.pane, hand.ribbon);
  const tabs = page.getByRole("navigation", { name: "Các trang tính" }).getByRole("button");
  for (const tab of await tabs.filter({ hasText: "hit" }).all()) {
    await tab.click();
    await hand.goTo("A2");
    expect(await page.getByRole("textbox", { name: "Nội dung ô" }).inputValue()).toBe(PAYLOADS[1]);
    expect(await page.locator("[data-address=A1]").innerText()).toBe(PAYLOADS[0]);
    await hand.goTo("C1");
    await page
      .getByRole("note")
      .getByText(PAYLOADS[1] ?? "")
      .waitFor();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("option", { name: NAME }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.type("x");
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog")
      .getByText(PAYLOADS[0] ?? "")
      .waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Xem bản in" }).click();
    await page.getByRole("region", { name: /^Trang 1\// }).waitFor();
    await page.keyboard.press("Escape");
  }
  for (const name of ["Báo cáo", "Thông tin"]) await hand.sheet(name);
  expect({ harm: await harmOf(page), complaints }).toEqual({ harm: [], complaints: [] });
  await context.close();
}, 300_000);
