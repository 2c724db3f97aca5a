import { breathe } from "./breathe";
import { cut, isPiece, joiner, type Piece } from "./pieces";

/** What passes between two threads: a message, and before it what is long in it. */
export type Passing<T> = T | Piece;

/** Milliseconds for which a thread may copy before it looks up. */
const AT_ONCE = 8;

/** Sends messages whole and in the order in which they are given; rejects for what cannot be copied. */
export function sender<T extends object>(post: (passing: Passing<T>) => void): (message: T) => Promise<void> {
  let before = Promise.resolve();
  const send = async ({ pieces, rest }: ReturnType<typeof cut<T>>): Promise<void> => {
    let began = performance.now();
    for (const piece of pieces) {
      post(piece);
      if (performance.now() - began < AT_ONCE) continue;
      await breathe();
      began = performance.now();
    }
    post(rest);
  };
  return (message) => {
    const all = cut(message);
    const sent = before.then(() => send(all));
    before = sent.catch(() => undefined);
    return sent;
  };
}

/** Hears messages from the other side, each when it is whole. */
export function hearer<T extends object>(hear: (message: T) => void): (passing: Passing<T>) => void {
  const { take, join } = joiner();
  return (passing) => {
    if (isPiece(passing)) take(passing);
    else hear(join(passing));
  };
}
