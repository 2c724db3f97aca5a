import type { Parts, Spot } from "../../jobs/index";
import type { Services } from "../services";
import { type Model, model } from "../shell/model";
import { must, type Work } from "../shell/work";

/** Stays as it was when a cell without a figure is selected: who goes to a source comes back to the same list. */
export type PartsState = {
  readonly parts: Parts | undefined;
  /** The cell that shows the figure. */
  readonly spot: Spot | undefined;
};

export type PartsModel = Pick<Model<PartsState>, "get" | "subscribe"> & {
  /** After a check: of what the figure is made now, which was told before, and where the person is. */
  readonly renew: () => Promise<void>;
  /** Follows the selection, as long as the list is in sight. */
  readonly watch: () => () => void;
  /** Goes to the line of a source. */
  readonly go: (line: Parts["lines"][number]) => void;
  /** Another workbook, or figures that were added up anew. */
  readonly forget: () => void;
};

/** Who walks through a sheet by arrow keys passes over many cells. */
const PAUSE = 250;

export function makeParts(
  { selection, labour, store }: Pick<Services, "selection" | "labour" | "store">,
  work: Work,
): PartsModel {
  const state = model<PartsState>({ parts: undefined, spot: undefined });
  let asked = 0;
  const look = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    if (!selection || work.get().busy !== "no") return;
    const spot = await selection.now();
    const parts = spot && (await labour.partsAt(spot));
    if (parts && mine === asked) state.set({ parts, spot });
  };
  const renew = async (): Promise<void> => {
    const { spot } = state.get();
    const parts = spot && (await labour.partsAt(spot));
    // Figures that were added up anew are never shown beside old parts.
    if (spot === state.get().spot) state.set({ parts, spot: parts && spot });
    await look();
  };
  // A worker that was lost is told by the job that needs it; a list that does not come is asked for again by selecting.
  const quietly = (): void => void look().catch(() => undefined);
  return {
    get: state.get,
    subscribe: state.subscribe,
    renew: () => renew().catch(() => undefined),
    watch: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = selection?.watch(() => {
        clearTimeout(timer);
        timer = setTimeout(quietly, PAUSE);
      });
      return () => {
        clearTimeout(timer);
        stop?.();
      };
    },
    go: ({ sheet, cell }) => void work.run(async () => void must(await store.select({ sheet, cell }))),
    forget: () => state.set({ parts: undefined, spot: undefined }),
  };
}
