// The clerk's morning without a mouse: nothing is clicked, nothing is focused but by keys.
import { readFileSync } from "node:fs";
import { school, toType, type Typed } from "./answers";
import { bootExcelSite, type ExcelSite } from "./excel-page";
import { type KeyboardHand, keyboardHand } from "./keyboard-hand";
import { ownWorkbook } from "./own-workbook";
import { sheetHand } from "./sheet-hand";
import { checkedByTerminal } from "./terminal";
import { folder } from "./workbooks";

let site: ExcelSite;
const files = folder();

beforeAll(async () => {
  site = await bootExcelSite("preview");
}, 600_000);
afterAll(async () => {
  files.remove();
  await site.close();
});

/** The address of the cell in which one would type now. */
const cellOf = async ({ standing }: KeyboardHand): Promise<string> => (await standing()).name.split(/[: ]/)[0] ?? "";

/** From open cell to open cell; where there is something to say, it is typed. */
async function fillSheet(keys: KeyboardHand, cells: readonly Typed[]): Promise<void> {
  const left = new Map(cells.map((one) => [one.address, String(one.value)]));
  await keys.press("Control+Home");
  await keys.press("Control+ArrowLeft");
  for (let n = 0; n < 2_000 && left.size > 0; n += 1) {
    const here = await cellOf(keys);
    const text = left.get(here);
    if (text !== undefined) await keys.type(text);
    left.delete(here);
    await keys.press("Tab");
  }
  expect([...left.keys()]).toEqual([]);
}

async function command(keys: KeyboardHand, name: RegExp): Promise<void> {
  await keys.goTo("ribbon");
  await keys.tabTo(name);
  await keys.press("Enter");
}

it("a form is inserted, filled, checked, mended, reported and saved", async () => {
  const { page, complaints } = await site.open();
  const keys = keyboardHand(page);
  const { pane } = sheetHand(page);
  await pane.getByText("Chưa gửi được").waitFor();
  // Awaited before the keys: a key can overtake the order to catch the window where the page is at work.
  const chooser = page.waitForEvent("filechooser");
  await keys.press("Shift+F6");
  expect((await keys.standing()).name).toMatch(/^Mở tệp/);
  await keys.press("Enter");
  await (await chooser).setFiles(files.put("so cua truong.xlsx", await ownWorkbook()));
  await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();

  await command(keys, /^Chèn biểu$/);
  await pane.getByRole("heading", { name: "Chèn biểu" }).and(pane.locator(":focus")).waitFor();
  await pane.getByLabel(/^Mã đơn vị/).waitFor();
  await keys.tabTo(/^Mã đơn vị/);
  await keys.type(school.code);
  await keys.tabTo(/^Tên đơn vị/);
  await keys.type(school.name);
  await keys.tabTo(/^THCS$/);
  await keys.press("Space");
  await keys.tabTo(/^Chèn biểu$/);
  await keys.press("Enter");
  await pane.getByText(/^Đã chèn biểu/).waitFor();
  // The sheet to be filled comes to the front; who works in the pane stays there.
  await page.locator(".tabs [aria-current]").getByText("Chỉ tiêu (2)", { exact: true }).waitFor();
  expect((await keys.standing()).inPane).toBe(true);
  await page.screenshot({ path: "artefacts/keyboard/1-inserted.png" });

  const { wrong, right } = await toType();
  const tab = page.locator(".tabs [aria-current]");
  await keys.goTo("sheet");
  const names = await page.locator(".tabs button").allInnerTexts();
  for (let n = 0; n < names.length; n += 1) await keys.press("Control+PageUp");
  for (const name of names) {
    await tab.getByText(name, { exact: true }).waitFor();
    await fillSheet(
      keys,
      wrong.filter(({ sheet }) => sheet === name),
    );
    await keys.press("Control+PageDown");
  }

  await command(keys, /^Kiểm tra$/);
  // What was missing before the cells were filled, scores of them, stands there until they are checked.
  await pane.getByText(/^\d nội dung cần rà soát$/).waitFor();
  const count = pane.getByText(/^\d+ nội dung cần rà soát$/);
  await keys.tabTo(/^Sau$/);
  await keys.press("Enter");
  await pane.getByText(/^1\//).waitFor();
  await keys.tabTo(/^Trước$/, "Shift+Tab");
  await keys.press("Enter");
  await keys.tabTo(/^Sau$/);
  await keys.press("Enter");
  for (let left = parseInt(await count.innerText(), 10); left > 0; left -= 1) {
    await pane.getByText(/^1\//).waitFor();
    const where = /Trang (.*), ô (\w+)$/.exec(await pane.locator("[aria-current=true] .finding-head").innerText());
    const [, sheet = "", cell = ""] = where ?? [];
    await page.locator(`.name-box[value="${cell}"]`).waitFor();
    expect(await keys.standing()).toMatchObject({ name: "Sau", inPane: true });
    await keys.press("Escape");
    expect(await cellOf(keys)).toBe(cell);
    await keys.type(String(right.get(`${sheet}!${cell}`)?.value));
    await keys.press("Enter");
    await pane.getByText(left > 1 ? `${left - 1} nội dung cần rà soát` : "Không có nội dung cần rà soát").waitFor();
    await keys.goTo("pane");
    if (left > 1) {
      expect((await keys.standing()).name).toBe("Sau");
      await keys.press("Enter");
    }
  }
  await page.screenshot({ path: "artefacts/keyboard/2-mended.png" });

  await command(keys, /^Lập báo cáo$/);
  await pane.getByText("Đánh giá sẽ in trong báo cáo").waitFor();
  await keys.tabTo(/^Lập báo cáo$/);
  await keys.press("Enter");
  await pane.getByText(/^Đã lập báo cáo/).waitFor();
  const download = page.waitForEvent("download");
  await command(keys, /^Lưu tệp$/);
  const bytes = new Uint8Array(readFileSync(await (await download).path()));
  expect(await checkedByTerminal(files.put("saved.xlsx", bytes))).toMatchObject({ status: 0 });
  expect(complaints).toEqual([]);
}, 600_000);
