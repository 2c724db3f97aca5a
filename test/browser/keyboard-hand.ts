import type { Page } from "playwright-core";
import { typeText } from "./sheet-hand";

/** Where the keyboard stands: in the page or in the frame of the pane, and what is told of it. */
export type Standing = {
  readonly name: string;
  readonly inPane: boolean;
  /** Something is drawn around it. Fields have their caret. */
  readonly seen: boolean;
};

/** Somebody who has no mouse. */
export type KeyboardHand = {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly standing: () => Promise<Standing>;
  /** Tab by Tab to what has this name. */
  readonly tabTo: (name: RegExp, key?: "Tab" | "Shift+Tab") => Promise<void>;
  /** Presses F6 until the focus is in that part. */
  readonly goTo: (part: "ribbon" | "pane" | "sheet") => Promise<void>;
};

const MOST = 60;

function standingIn(): Standing {
  const inPane = document.activeElement?.tagName === "IFRAME";
  const frame = document.activeElement as HTMLIFrameElement | null;
  const home = (inPane && frame?.contentDocument) || document;
  const view = home.defaultView ?? window;
  const element = home.activeElement ?? home.body;
  const label =
    element instanceof view.HTMLElement && "labels" in element ? (element as HTMLInputElement).labels : null;
  const name = element.getAttribute("aria-label") ?? label?.[0]?.textContent ?? element.textContent ?? "";
  const drawn = (pseudo?: string): boolean => {
    const { outlineStyle, borderTopStyle, content, boxShadow } = view.getComputedStyle(element, pseudo);
    if (pseudo === undefined) return outlineStyle !== "none" || boxShadow !== "none";
    return content !== "none" && (outlineStyle !== "none" || borderTopStyle !== "none");
  };
  const field = /^(INPUT|TEXTAREA)$/.test(element.tagName);
  return { name: element === home.body ? "" : name.trim(), inPane, seen: field || drawn() || drawn("::after") };
}

export function keyboardHand(page: Page): KeyboardHand {
  const standing = (): Promise<Standing> => page.evaluate(standingIn);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const inRibbon = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest(".ribbon") !== null);
  const inSheet = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest(".sheet") !== null);
  return {
    press,
    type: (text) => typeText(page, text),
    standing,
    tabTo: async (name, key = "Tab") => {
      const passed: string[] = [];
      for (let n = 0; n < MOST; n += 1) {
        await press(key);
        const now = await standing();
        passed.push(now.name);
        if (!now.seen) throw new Error(`nobody sees the focus on: ${now.name}`);
        if (name.test(now.name)) return;
      }
      throw new Error(`the keyboard does not get to ${String(name)}: ${passed.join(" | ")}`);
    },
    goTo: async (part) => {
      for (let n = 0; n < 5; n += 1) {
        if (part === "pane" ? (await standing()).inPane : await (part === "ribbon" ? inRibbon() : inSheet())) return;
        await press("F6");
      }
      throw new Error(`F6 does not lead to the ${part}`);
    },
  };
}
