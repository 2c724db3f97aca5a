// Every state of the pane in every theme: those that Office tells, and those that Windows forces.
import type { Page } from "playwright-core";
import { bootExcelSite, type ExcelSite } from "./excel-page";
import { choose, mergeFiles, putList, sentByAll, unitList } from "./office";
import { ownWorkbook } from "./own-workbook";
import { type SheetHand, sheetHand } from "./sheet-hand";
import { axe, axeAgain, COLOURS } from "./site";
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

type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;
const plain = (colorScheme: "light" | "dark"): Media => ({ colorScheme, forcedColors: "none" });
const forced = (colorScheme: "light" | "dark"): Media => ({ colorScheme, forcedColors: "active" });

/** What the browser is told, the ground that Office tells (on the web it tells none), the theme that is worn then. */
type Theme = readonly [name: string, media: Media, ground: string | undefined, worn: string];
const FIRST: Theme = ["night-sky", plain("dark"), "#000000", "night-sky"];
const THEMES: readonly Theme[] = [
  ["light", plain("light"), undefined, "light"],
  ["dark", plain("dark"), undefined, "dark"],
  ["office-black", plain("light"), "#262626", "dark"],
  ["aquatic", plain("dark"), "#202020", "aquatic"],
  ["desert", plain("light"), "#FFFAEF", "desert"],
  ["dusk", plain("dark"), "#2D3236", "dusk"],
  FIRST,
  ["forced-light", forced("light"), undefined, "light"],
  ["forced-dark", forced("dark"), undefined, "dark"],
];

/** Office on the desktop tells its theme in `Office.context`; on the web, whose runtime this is, nothing is there. */
const tellTheme = (ground: string): void => {
  const office = window.top as unknown as { ground?: string | undefined };
  if (window === window.top) office.ground = ground;
  Object.defineProperty(Object.prototype, "officeTheme", {
    get: () => (office.ground === undefined ? undefined : { bodyBackgroundColor: office.ground }),
  });
};

/** Another theme while the pane is open, as Office has it: the pane looks when somebody comes back to it. */
async function wear(page: Page, { pane }: SheetHand, [, media, ground, worn]: Theme): Promise<void> {
  await page.emulateMedia(media);
  await page.evaluate((told) => {
    (window as unknown as { ground?: string | undefined }).ground = told;
  }, ground);
  const html = pane.locator("html");
  await html.evaluate(() => window.dispatchEvent(new Event("focus")));
  await pane.locator(`html[data-theme=${worn}]`).waitFor({ state: "attached" });
  // A colour on its way to another is none of either theme.
  await html.evaluate(() => {
    for (const moving of document.getAnimations()) if (moving instanceof CSSTransition) moving.finish();
  });
}

const PANE = 320;

/** Over a hundred pictures, for somebody who looks at them: `PICTURES=1 npm run test:browser -- themes`. */
const PICTURES = Boolean(process.env["PICTURES"]);

async function narrow(page: Page): Promise<void> {
  await page.evaluate((width) => {
    document.body.style.gridTemplateColumns = `minmax(0, 1fr) ${width + 1}px`;
  }, PANE);
}

/** Pixels by which the pane is wider than its frame. */
const sideways = ({ pane }: SheetHand): Promise<number> =>
  pane.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

it("every state of the pane can be read in every theme at 320 pixels, and axe finds nothing", async () => {
  const [, media, ground = ""] = FIRST;
  const { page, complaints, context } = await site.open(media as object, (one) => one.addInitScript(tellTheme, ground));
  const hand = sheetHand(page);
  const { pane } = hand;
  const main = pane.getByRole("main");
  const button = (name: string | RegExp) => main.getByRole("button", { name, exact: true });
  const found: unknown[] = [];
  const { width: wide = 0, height = 0 } = page.viewportSize() ?? {};
  const clip = { x: wide - PANE, y: 0, width: PANE, height };
  const look = async (state: string): Promise<void> => {
    // Where the pointer rests, a button looks otherwise for a while.
    await page.mouse.move(400, 500);
    const width = await pane.locator("html").evaluate(({ clientWidth }) => clientWidth);
    const over = await sideways(hand);
    if (width !== PANE || over !== 0) found.push({ state, width, over });
    for (const theme of THEMES) {
      const [name] = theme;
      await wear(page, hand, theme);
      const told = await (name === "light" ? axe(page, "#pane iframe") : axeAgain(pane.locator("html"), COLOURS));
      if (told.length > 0) found.push({ state, theme: name, told });
      if (PICTURES) await page.screenshot({ path: `artefacts/themes/${name}-${state}.png`, clip });
    }
  };
  await pane.getByText("Chưa gửi được").waitFor();
  // At the start the theme is known, and later it is followed.
  await pane.locator(`html[data-theme=${FIRST[3]}]`).waitFor({ state: "attached" });
  for (const theme of THEMES.filter(([, , told]) => told === undefined)) {
    await wear(page, hand, theme);
    expect(await axe(page, undefined, theme[0] === "light" ? undefined : COLOURS)).toEqual([]);
  }
  await narrow(page);
  await look("home");
  await hand.ribbon("Kiểm tra");
  await pane.locator(".finding").first().click();
  await pane.locator("[aria-current=true]").waitFor();
  await look("check");
  await hand.ribbon("Lập báo cáo");
  await main.getByText(/chưa lập được báo cáo/).waitFor();
  await look("held");
  await pane.getByText("Vẫn lập bản nháp").click();
  await button("Lập báo cáo").click();
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
  await button("Chèn biểu").click();
  await pane.getByText("Nhập tên đơn vị.").waitFor();
  await look("faults");
  await pane.getByLabel("Loại hình").click();
  await pane.getByRole("option", { name: "Tư thục" }).waitFor();
  await look("list");
  await page.keyboard.press("Escape");

  await hand.ribbon("Gộp số liệu");
  await main.getByText(/Gộp tệp của các đơn vị/).waitFor();
  await look("merge");
  // A school that stands twice in the list is something to look at.
  const list = putList(files, "danh-sach.csv", `${unitList()}\nA2;Trường THCS Hoa Đào cũ (ví dụ);Trường;THCS;X1`);
  await mergeFiles(page, pane, list, await sentByAll(files));
  await look("merge-asked");
  await hand.ribbon("Phát hành");
  await main.getByRole("group", { name: "Danh sách đơn vị" }).waitFor();
  await button("Lập biểu mẫu").click();
  await main.getByText("Chọn danh sách đơn vị trước.").waitFor();
  await look("publish");
  await choose(page, pane, /^Danh sách đơn vị/, list);
  await main.getByText(/^Trường, cơ sở giáo dục: \d+ biểu mẫu/).waitFor();
  await look("publish-asked");
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);
