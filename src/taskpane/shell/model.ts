import { useEffect, useState } from "react";

/** State that panels show and actions change; nothing of it outlives the page. */
export type Model<S> = {
  readonly get: () => S;
  readonly set: (change: Partial<S> | ((now: S) => Partial<S>)) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function model<S extends object>(first: S): Model<S> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (change) => {
      now = { ...now, ...(typeof change === "function" ? change(now) : change) };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The state of a model in a component; what changed between drawing and listening is not missed. */
export function useModel<S>({ get, subscribe }: Pick<Model<S>, "get" | "subscribe">): S {
  const [state, setState] = useState(get);
  useEffect(() => {
    setState(get);
    return subscribe(() => setState(get));
  }, [get, subscribe]);
  return state;
}
