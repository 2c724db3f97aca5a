/**
 * How far a long piece of work over the workbook is, in requests.
 * - mayStop: nothing that the person sees has been changed, and what was written aside can be taken away
 */
export type Progress = {
  readonly doing: "writing" | "looking";
  readonly at: number;
  readonly of: number;
  readonly mayStop: boolean;
};

/** Time as the room needs it, so that tests wait for nothing. */
export type Clock = {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Lets the page draw and hear between two parts of a long piece of work. */
  readonly breathe: () => Promise<void>;
  /** A promise that is kept when the time is over; `clear` when nobody waits for it any more. */
  readonly deadline: (milliseconds: number) => { readonly over: Promise<void>; readonly clear: () => void };
  /**
   * Told when work begins to wait until the person leaves the cell they type in, and when it goes on.
   * - mayStop: nothing has been written yet, so that the work may end here
   */
  readonly held?: (held: boolean, mayStop: boolean) => void;
  /** Told of long work as it goes on, and nothing when it is over. */
  readonly told?: (progress: Progress | undefined) => void;
  /** Calls when the person wants no answer any more; gives the way to stop listening. Absent: the work goes to its end. */
  readonly onStop?: (stop: () => void) => () => void;
};

/** The clock of work that changes what the person sees: it is waited for. */
export const firm = ({ onStop: _, ...clock }: Clock): Clock => clock;

/** Whether the person wants no more, asked at any time until `deaf`. */
export type Halt = { readonly stopped: () => boolean; readonly deaf: () => void };

export function haltOf({ onStop }: Clock): Halt {
  let stopped = false;
  const deaf = onStop?.(() => {
    stopped = true;
  });
  return { stopped: () => stopped, deaf: () => deaf?.() };
}

export const hostClock: Clock = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  deadline: (milliseconds) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    return { over, clear: () => clearTimeout(timer) };
  },
};
