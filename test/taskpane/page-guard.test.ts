/** @jest-environment jsdom */
import { askBeforeLeaving, keepPage } from "../../src/taskpane/shell/page-guard";

/** Something that is carried over the page, of these kinds. */
function carried(kind: "dragover" | "drop", ...types: readonly string[]): { event: Event; dataTransfer: DataTransfer } {
  const dataTransfer = { types, dropEffect: "copy" } as unknown as DataTransfer;
  return { event: Object.assign(new Event(kind, { bubbles: true, cancelable: true }), { dataTransfer }), dataTransfer };
}

it("a file that falls beside every frame goes nowhere, one that a frame takes is left to it, and text is dropped as ever", () => {
  keepPage();
  for (const kind of ["dragover", "drop"] as const) {
    const beside = carried(kind, "Files");
    document.body.dispatchEvent(beside.event);
    expect([beside.event.defaultPrevented, beside.dataTransfer.dropEffect]).toEqual([true, "none"]);
    const text = carried(kind, "text/plain");
    document.body.dispatchEvent(text.event);
    expect([text.event.defaultPrevented, text.dataTransfer.dropEffect]).toEqual([false, "copy"]);
    const frame = document.body.appendChild(document.createElement("section"));
    frame.addEventListener(kind, (event) => event.preventDefault());
    const taken = carried(kind, "Files");
    frame.dispatchEvent(taken.event);
    expect(taken.dataTransfer.dropEffect).toBe("copy");
  }
});

it("the browser asks before the page is left while there is something to lose, and only then", () => {
  let unsaved = false;
  askBeforeLeaving(() => unsaved);
  const leave = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  expect(leave()).toBe(false);
  unsaved = true;
  expect(leave()).toBe(true);
});
