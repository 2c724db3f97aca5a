// The parts of the page among which F6 goes round, as in Excel: sheet, its tabs, task pane, ribbon. Escape leads back to
// the sheet.
import * as React from "react";
import type { Exit } from "../xdm/conversation";
import type { Pane } from "../xdm/frame";

const regions = [
  { within: ".sheet", first: ".sink" },
  { within: ".tabs", first: ".tabs [aria-current]" },
  { within: "#pane", first: "#pane iframe" },
  { within: ".ribbon", first: ".ribbon button" },
] as const;
const [sheet, tabs, , ribbon] = regions;

/** Where somebody stood in the pane: a browser forgets it as soon as another page has the focus. */
let stoodAt: HTMLElement | null = null;

function enter({ first }: { readonly first: string }): boolean {
  const place = document.querySelector<HTMLElement>(first);
  place?.focus({ preventScroll: true });
  if (place?.tagName === "IFRAME" && stoodAt?.isConnected) stoodAt.focus({ preventScroll: true });
  return place !== null;
}

export const toSheet = (): boolean => enter(sheet);

/** The formula bar counts as the sheet. */
const here = (): number =>
  Math.max(
    regions.findIndex(({ within }) => document.activeElement?.closest(within)),
    0,
  );

/** To the next part that is there. */
function goRound(by: 1 | -1): void {
  const from = here();
  regions.some((_, n) => {
    const place = regions[(from + by * (n + 1) + 2 * regions.length) % regions.length];
    return place !== undefined && enter(place);
  });
}

const ways: Readonly<Record<Exit, () => void>> = {
  sheet: () => void toSheet(),
  after: () => void enter(ribbon),
  before: () => void enter(tabs),
};

export function useRegions(pane: Pane | null): void {
  React.useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (document.querySelector("dialog[open]")) return;
      if (event.key === "F6" && !event.ctrlKey) {
        event.preventDefault();
        goRound(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape" && document.activeElement?.closest(".ribbon, .tabs")) toSheet();
    };
    // Keys pressed in the pane come to its own window only.
    const listen = (): void => {
      const view = pane?.frame.contentWindow;
      view?.addEventListener("keydown", (event) => {
        // Not where the focus comes to: on the way out office.js itself puts it elsewhere.
        stoodAt = event.target as HTMLElement;
        press(event);
      });
    };
    pane?.onExit((to) => ways[to]());
    pane?.frame.addEventListener("load", listen);
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
      pane?.frame.removeEventListener("load", listen);
    };
  }, [pane]);
}
