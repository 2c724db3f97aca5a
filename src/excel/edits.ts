import type { Clock } from "./clock";
import { question, request } from "./request";

/** Calls `listener` after every edit of the workbook, by whomever; gives the way to stop. */
export const watchEdits = (clock: Clock, listener: () => void): (() => void) =>
  watch(clock, listener, ({ onChanged }, told) => onChanged.add(told));

/** Calls back after another cell was selected. */
export const watchSelection = (clock: Clock, listener: () => void): (() => void) =>
  watch(clock, listener, ({ onSelectionChanged }, told) => onSelectionChanged.add(told));

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

function watch(
  clock: Clock,
  listener: () => void,
  add: (sheets: Excel.WorksheetCollection, told: () => Promise<void>) => Handler,
): () => void {
  // Removing a handler takes a while; nobody is called after they said stop.
  let wanted = true;
  const adding = question(clock, ({ workbook }) => {
    const handler = add(workbook.worksheets, () => {
      if (wanted) listener();
      return Promise.resolve();
    });
    return () => handler;
  });
  return () => {
    wanted = false;
    void adding.then((added) => {
      if (!added.ok) return;
      const { value: handler } = added;
      void request(
        clock,
        () => {
          handler.remove();
          return () => undefined;
        },
        handler.context,
      );
    });
  };
}
