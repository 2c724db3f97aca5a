// What happens in the workbook and who asked to hear of it. The numbers of the events come from the
// runtime's own class table.

/** One entry of the event message to the client. */
export type EventEntry = readonly [65536, number, string, string];

export type Subscriptions = {
  readonly add: (event: number, target: string) => void;
  readonly remove: (event: number, target: string) => void;
  readonly wants: (event: number, target: string) => boolean;
  readonly clear: () => void;
};

export function makeSubscriptions(): Subscriptions {
  const counts = new Map<string, number>();
  const key = (event: number, target: string): string => `${event}|${target}`;
  return {
    add: (event, target) => {
      counts.set(key(event, target), (counts.get(key(event, target)) ?? 0) + 1);
    },
    remove: (event, target) => {
      const left = (counts.get(key(event, target)) ?? 0) - 1;
      if (left > 0) counts.set(key(event, target), left);
      else counts.delete(key(event, target));
    },
    wants: (event, target) => counts.has(key(event, target)),
    clear: () => {
      counts.clear();
    },
  };
}
