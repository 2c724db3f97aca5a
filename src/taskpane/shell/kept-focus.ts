import { type RefObject, useEffect } from "react";

/** Where an element stood when it had the focus: each place above it, and as which of its children. */
type Step = { readonly within: Element; readonly at: number };

const trailOf = (element: Element, root: Element): readonly Step[] => {
  const steps: Step[] = [];
  for (let one = element; one !== root && one.parentElement; one = one.parentElement)
    steps.push({ within: one.parentElement, at: [...one.parentElement.children].indexOf(one) });
  return steps;
};

/** What has something to say of its own, so that who hears the page knows where they are. */
const TELLS = "li, section, fieldset, [role=group]";

/** What is told first of the whole page. */
const TITLE = "h2";

/** In a list what took the place of the one that is gone; else the nearest part of the page around it. */
function landing(trail: readonly Step[]): Element | undefined {
  for (const { within, at } of trail) {
    if (!within.isConnected) continue;
    const next = within.matches("ul") ? (within.children[at] ?? within.lastElementChild) : null;
    if (next) return next;
    if (within.matches(TELLS)) return within;
  }
  return undefined;
}

function focusOn(element: Element | null, preventScroll: boolean): void {
  if (!(element instanceof HTMLElement)) return;
  // Reached by no key of its own: from there Tab goes on to what stands next.
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll });
}

/**
 * A button that was pressed is often gone with what it was pressed for: a finding that is mended, an answer that was
 * given. The browser then forgets where the person was, and Tab begins at the top of the page; here focus goes to what
 * stands there now. It goes to no other button: who presses twice would press that one.
 */
export function useKeptFocus(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return undefined;
    let last: Element | undefined;
    let trail: readonly Step[] = [];
    let byPointer = false;
    const seen = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : undefined;
      trail = last ? trailOf(last, page) : [];
    };
    const pressed = ({ target }: Event): void => {
      byPointer = true;
      // A press beside everything lets go on purpose.
      if (target instanceof Element && !last?.contains(target)) last = undefined;
    };
    const typed = (): void => {
      byPointer = false;
    };
    // Who works in the sheet stays there: on coming back, focus is told anew.
    const away = (): void => {
      last = undefined;
    };
    const watch = new MutationObserver(() => {
      if (!last) return;
      if (last.isConnected) {
        trail = trailOf(last, page);
        return;
      }
      last = undefined;
      if (document.activeElement === null || document.activeElement === document.body)
        // Who works with the mouse looks where they pressed.
        focusOn(landing(trail) ?? page.querySelector(TITLE), byPointer);
    });
    page.addEventListener("focusin", seen);
    page.addEventListener("pointerdown", pressed);
    page.addEventListener("keydown", typed);
    window.addEventListener("blur", away);
    watch.observe(page, { childList: true, subtree: true });
    return () => {
      page.removeEventListener("focusin", seen);
      page.removeEventListener("pointerdown", pressed);
      page.removeEventListener("keydown", typed);
      window.removeEventListener("blur", away);
      watch.disconnect();
    };
  }, [root]);
}
