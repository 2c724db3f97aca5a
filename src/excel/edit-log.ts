import type { Area } from "../sheet/placed";

/** What Excel told of: cells whose content or format is another one; without an area it may be anything of the workbook. */
export type Edit = { readonly sheet: string; readonly area: Area | undefined };

/** Edits of the workbook between two readings. */
export type EditLog = {
  readonly note: (edit: Edit) => void;
  /** From now on Excel tells of every edit, or no longer. */
  readonly listening: (now: boolean) => void;
  /** Those since this was last asked; undefined where there may be others. */
  readonly take: () => readonly Edit[] | undefined;
};

export function editLog(): EditLog {
  let edits: readonly Edit[] = [];
  let hears = false;
  let heardAll = false;
  return {
    note: (edit) => {
      edits = [...edits, edit];
    },
    listening: (now) => {
      hears = now;
      heardAll &&= now;
    },
    take: () => {
      const told = heardAll ? edits : undefined;
      edits = [];
      heardAll = hears;
      return told;
    },
  };
}
