import type { PublishPaneTexts } from "../../words/pane-publish-texts";
import { Stopped, type Work } from "../shell/work";
import type { ChosenFile, UnitsAsked, UnitsDesk, UnitsFor, UnitsRead, UnitsSeen } from "./hands";

/** The list of units that a panel works with. */
export type UnitsKnown = {
  readonly file: string;
  /** Name of the file of changes. */
  readonly changes: string | undefined;
  readonly keepCodes: boolean;
  readonly seen: UnitsSeen;
};

export type UnitsActions = {
  readonly pick: () => void;
  readonly pickChanges: () => void;
  readonly dropChanges: () => void;
  readonly keepCodes: (keep: boolean) => void;
};

type Tools = {
  readonly desk: UnitsDesk;
  readonly purpose: UnitsFor;
  readonly work: Work;
  readonly said: () => PublishPaneTexts;
};

export type UnitsModel = {
  readonly actions: UnitsActions;
  /** Hands the same list over again, where a worker that was replaced has none. */
  readonly again: () => Promise<void>;
};

/** @param taken told of every list that was read */
export function makeUnits({ desk, purpose, work, said }: Tools, taken: (known: UnitsKnown) => void): UnitsModel {
  let last: UnitsAsked | undefined;

  function seenOf(read: UnitsRead): UnitsSeen {
    if (read.ok) return read.seen;
    const { refusal } = read;
    if (refusal.code === "letters")
      throw new Stopped({ kind: "told", tone: "warning", text: said().letters(refusal.file) });
    throw new Stopped({ kind: "refusal", refusal });
  }

  async function read(asked: UnitsAsked): Promise<void> {
    const seen = seenOf(await desk.hands.readUnits(asked, purpose));
    last = asked;
    const { units, changes, keepCodes } = asked;
    taken({ file: units.name, changes: changes?.name, keepCodes, seen });
  }

  /** The question for a file is no job: some browsers never tell that nobody chose one. */
  const picked = (asked: (file: ChosenFile) => UnitsAsked): void =>
    void desk.choose().then((file) => file && work.run(() => read(asked(file))));

  const anew = (change: (asked: UnitsAsked) => UnitsAsked): void => {
    const asked = last;
    if (asked) void work.run(() => read(change(asked)));
  };

  return {
    again: async () => {
      if (last) seenOf(await desk.hands.readUnits(last, purpose));
    },
    actions: {
      // Codes of another list are confirmed anew; changes may well be the same.
      pick: () => picked((units) => ({ ...last, units, keepCodes: false })),
      pickChanges: () => {
        const asked = last;
        if (asked) picked((changes) => ({ ...asked, changes }));
      },
      dropChanges: () => anew(({ changes: _, ...asked }) => asked),
      keepCodes: (keepCodes) => anew((asked) => ({ ...asked, keepCodes })),
    },
  };
}
