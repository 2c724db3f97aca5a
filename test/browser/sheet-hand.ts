import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";

/** A person at the page that stands for Excel. */
export type SheetHand = {
  readonly pane: FrameLocator;
  readonly tabs: () => Promise<readonly string[]>;
  readonly sheet: (name: string) => Promise<void>;
  /** Waits until that cell is the active one. */
  readonly stands: (address: string) => Promise<void>;
  /** Types into a cell, and ends with Enter. */
  readonly type: (address: string, text: string) => Promise<void>;
  readonly goTo: (address: string) => Promise<void>;
  readonly ribbon: (name: string) => Promise<void>;
  readonly openFile: (path: string) => Promise<void>;
  readonly save: () => Promise<Uint8Array>;
};

/** The first key begins the entry; of a long text the rest comes at once, as from a keyboard for Vietnamese. */
export async function typeText(page: Page, text: string): Promise<void> {
  const [first = "", ...rest] = text;
  await page.keyboard.type(first);
  if (rest.length > 0) await page.keyboard.insertText(rest.join(""));
}

export function sheetHand(page: Page): SheetHand {
  const nameBox = page.getByRole("textbox", { name: "Ô đang chọn" });
  const tabs = page.getByRole("navigation", { name: "Các trang tính" }).getByRole("button");
  const ribbon = page.getByRole("toolbar");
  const goTo = async (address: string): Promise<void> => {
    await nameBox.fill(address);
    await nameBox.press("Enter");
  };
  return {
    pane: page.frameLocator("#pane iframe"),
    tabs: () => tabs.allInnerTexts(),
    sheet: (name) => tabs.filter({ hasText: new RegExp(`^${name.replace(/[()]/g, "\\$&")}$`) }).click(),
    stands: (address) => page.locator(`.name-box[value="${address}"]`).waitFor(),
    goTo,
    type: async (address, text) => {
      await goTo(address);
      await typeText(page, text);
      await page.keyboard.press("Enter");
    },
    ribbon: (name) => ribbon.getByRole("button", { name, exact: true }).click(),
    openFile: async (path) => {
      const chooser = page.waitForEvent("filechooser");
      await ribbon.getByRole("button", { name: /^Mở tệp/ }).click();
      await (await chooser).setFiles(path);
    },
    save: async () => {
      const download = page.waitForEvent("download");
      await ribbon.getByRole("button", { name: "Lưu tệp" }).click();
      return new Uint8Array(readFileSync(await (await download).path()));
    },
  };
}
