/** A file that falls beside every frame would open in the place of the page, and all work in it be gone: it goes nowhere. */
export function keepPage(page: Window = window): void {
  const beside = (event: DragEvent): void => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  page.addEventListener("dragover", beside);
  page.addEventListener("drop", beside);
}

/** The browser asks before the page is closed or left while there is something to lose. */
export const askBeforeLeaving = (unsaved: () => boolean, page: Window = window): void =>
  page.addEventListener("beforeunload", (event) => {
    if (!unsaved()) return;
    event.preventDefault();
    // Chrome 109, the last one for Windows 7, asks only for this.
    Object.assign(event, { returnValue: true });
  });
