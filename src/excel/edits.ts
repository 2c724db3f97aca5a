import { parseArea } from "../sheet/address";
import type { Clock } from "./clock";
import type { EditLog } from "./edit-log";
import { question, request } from "./request";

/** Calls `listener` after every edit of the workbook, by whomever, and logs it; gives the way to stop. */
export function watchEdits(clock: Clock, log: EditLog, listener: () => void): () => void {
  const note = (sheet: string, address: string | undefined): void =>
    log.note({ sheet, area: address === undefined ? undefined : parseArea(address) });
  const stop = watch(
    clock,
    ({ onChanged, onFormatChanged }, heard) => [
      onChanged.add(
        heard(({ worksheetId, address, changeType }) => {
          // Rows that were put in or taken out move other cells, and formulas of other sheets.
          note(worksheetId, changeType === "RangeEdited" ? address : undefined);
          listener();
        }),
      ),
      onFormatChanged.add(heard(({ worksheetId, address }) => note(worksheetId, address))),
    ],
    () => log.listening(true),
  );
  return () => {
    log.listening(false);
    stop();
  };
}

/** Calls back after another cell was selected. */
export const watchSelection = (clock: Clock, listener: () => void): (() => void) =>
  watch(clock, ({ onSelectionChanged }, heard) => [onSelectionChanged.add(heard(listener))]);

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;
type Heard = <T>(told: (event: T) => void) => (event: T) => Promise<void>;

/** @param begun called once Excel tells */
function watch(
  clock: Clock,
  add: (sheets: Excel.WorksheetCollection, heard: Heard) => readonly Handler[],
  begun: () => void = () => undefined,
): () => void {
  // Removing a handler takes a while; nobody is called after they said stop.
  let wanted = true;
  const heard: Heard = (told) => (event) => {
    if (wanted) told(event);
    return Promise.resolve();
  };
  const adding = question(clock, ({ workbook }) => {
    const handlers = add(workbook.worksheets, heard);
    return () => handlers;
  }).then((added) => {
    if (added.ok && wanted) begun();
    return added;
  });
  return () => {
    wanted = false;
    void adding.then((added) => {
      if (!added.ok) return;
      const { value: handlers } = added;
      void request(
        clock,
        () => {
          for (const handler of handlers) handler.remove();
          return () => undefined;
        },
        handlers[0]?.context,
      );
    });
  };
}
