import type { Clock } from "./clock";
import { question, request } from "./request";

/** Calls `listener` after every edit of the workbook, by whomever; gives the way to stop. */
export function watchEdits(clock: Clock, listener: () => void): () => void {
  // Removing a handler takes a while; nobody is called after they said stop.
  let wanted = true;
  const adding = question(clock, ({ workbook }) => {
    const handler = workbook.worksheets.onChanged.add(() => {
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
