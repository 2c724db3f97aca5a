// Every state of the pane in every theme: those that Office tells, and those that Windows forces.
import type { BrowserContextOptions, Page } from "playwright-core";
import { bootExcelSite, type ExcelSite } from "./excel-page";
import { ownWorkbook } from "./own-workbook";
import { type SheetHand, sheetHand } from "./sheet-hand";
import { axe } from "./site";
import { folder } from "./workbooks";

let site: ExcelSite;
const files = folder();

beforeAll(async () => {
  site = await bootExcelSite("preview");
});
afterAll(async () => {
  files.remove();
  await site.close();
});

/** Name, what the browser is told, the ground that Office tells (on the web it tells none). */
const THEMES: readonly (readonly [string, BrowserContextOptions, string | undefined])[] = [
  ["light", { colorScheme: "light" }, undefined],
  ["dark", { colorScheme: "dark" }, undefined],
  ["office-black", { colorScheme: "light" }, "#262626"],
  ["aquatic", { colorScheme: "dark" }, "#202020"],
  ["desert", { colorScheme: "light" }, "#FFFAEF"],
  ["dusk", { colorScheme: "dark" }, "#2D3236"],
  ["night-sky", { colorScheme: "dark" }, "#000000"],
  ["forced-light", { forcedColors: "active", colorScheme: "light" }, undefined],
  ["forced-dark", { forcedColors: "active", colorScheme: "dark" }, undefined],
];

/** Office on the desktop tells its theme in `Office.context`; on the web, whose runtime this is, nothing is there. */
const tellTheme = (ground: string): void => {
  Object.defineProperty(Object.prototype, "officeTheme", { get: () => ({ bodyBackgroundColor: ground }) });
};

const PANE = 320;

async function narrow(page: Page): Promise<void> {
  await page.evaluate((width) => {
    document.body.style.gridTemplateColumns = `minmax(0, 1fr) ${width + 1}px`;
  }, PANE);
}

/** Pixels by which the pane is wider than its frame. */
const sideways = ({ pane }: SheetHand): Promise<number> =>
  pane.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

it.each(THEMES)(
  "in %s everything can be read at 320 pixels, and axe finds nothing",
  async (name, options, ground) => {
    const { page, complaints, context } = await site.open(options, (one) =>
      ground === undefined ? Promise.resolve() : one.addInitScript(tellTheme, ground),
    );
    const hand = sheetHand(page);
    const { pane } = hand;
    const main = pane.getByRole("main");
    const look = async (state: string): Promise<void> => {
      // Where the pointer rests, a button looks otherwise for a while.
      await page.mouse.move(400, 500);
      expect({ state, found: await axe(page, "#pane iframe") }).toEqual({ state, found: [] });
      expect(await pane.locator("html").evaluate(({ clientWidth }) => clientWidth)).toBe(PANE);
      expect({ state, sideways: await sideways(hand) }).toEqual({ state, sideways: 0 });
      await page.screenshot({ path: `artefacts/themes/${name}-${state}.png` });
    };
    expect(await axe(page)).toEqual([]);
    await narrow(page);
    await pane.getByText("Chưa gửi được").waitFor();
    await look("home");
    await hand.ribbon("Kiểm tra");
    await pane.locator(".finding").first().click();
    await pane.locator("[aria-current=true]").waitFor();
    await look("check");
    await hand.ribbon("Lập báo cáo");
    await main.getByText(/chưa lập được báo cáo/).waitFor();
    await look("held");
    await pane.getByText("Vẫn lập bản nháp").click();
    await main.getByRole("button", { name: "Lập báo cáo" }).click();
    await pane.getByText(/^Đã lập bản nháp/).waitFor();
    await look("draft");
    await pane.getByRole("button", { name: "Hoàn tác" }).click();
    await pane.getByText(/^Đã hoàn tác/).waitFor();
    await look("undone");
    await hand.ribbon("Chèn biểu");
    await pane.getByText("Sổ này là biểu của").waitFor();
    await look("standing");
    await hand.openFile(files.put("so.xlsx", await ownWorkbook()));
    await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();
    await look("empty");
    await hand.ribbon("Chèn biểu");
    await main.getByRole("button", { name: "Chèn biểu" }).click();
    await pane.getByText("Nhập tên đơn vị.").waitFor();
    await look("faults");
    await pane.getByLabel("Loại hình").click();
    await pane.getByRole("option", { name: "Tư thục" }).waitFor();
    await look("list");
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
