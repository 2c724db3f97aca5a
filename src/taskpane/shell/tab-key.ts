/** What office.js counts when it moves the focus itself (excel-web, `_tabbableElements`). */
const COUNTED = ["a[href]", "button", "input", "select", "textarea", "[tabindex]"]
  .map((kind) => `${kind}:not([disabled]):not([tabindex='-1'])`)
  .join();

/**
 * On the web office.js takes the Tab key, and leads out of the pane from wherever it does not count: from the heading
 * that focus was given to, from an entry of a list. There the browser goes on by itself.
 */
export function keepTab(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && event.target instanceof Element && !event.target.matches(COUNTED))
      event.stopPropagation();
  });
}
