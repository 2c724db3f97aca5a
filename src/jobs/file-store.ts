import type { HostProblem } from "../problems/host";
import type { GridBook, PlacedBook, PlacedSheet } from "../sheet/index";
import type { Table } from "../sheet/journal";
import { NOTHING_DONE } from "../sheet/overview";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import type { Done, Outcome, Overview, SheetStore } from "../sheet/store";
import { addTo, takeFrom, typeInto } from "./file-sheets";

/** An open file: as it can be written again, and its values. */
export type OpenFile = { readonly name: string; readonly placed: PlacedBook; readonly grid: GridBook };

/** The values that a reader would find in the file, were the book written now; the program hands it in. */
export type ReadBack = (book: PlacedBook, file: string) => Promise<GridBook>;

export type FileStore = SheetStore & {
  readonly file: () => OpenFile;
  /** Something was changed since the file was opened or saved. */
  readonly dirty: () => boolean;
  readonly saved: () => void;
};

type State = { readonly file: OpenFile; readonly tables: readonly Table[] };

const kept = <T>(value: T): Promise<Outcome<T>> => Promise.resolve({ ok: true, value });
const refuse = <T>(problem: HostProblem): Promise<Outcome<T>> => Promise.resolve({ ok: false, problem });

/** The port of jobs over one .xlsx file in memory: nothing reaches a disk until somebody saves. */
export function fileStore(opened: OpenFile, readBack: ReadBack): FileStore {
  let state: State = { file: opened, tables: [] };
  let clean = state;
  /** One snapshot, of the last job: undo changes places with it. */
  let aside: { readonly state: State; readonly job: string } | undefined;
  const become = async (job: string, sheets: readonly PlacedSheet[], tables: readonly Table[]): Promise<void> => {
    const { name } = state.file;
    const grid = await readBack({ sheets }, name);
    aside = { state, job };
    state = { tables, file: { name, placed: { sheets }, grid } };
  };
  const overview = (): Overview => {
    const all = state.file.placed.sheets;
    const seen = all.filter(({ name }) => !sameSheet(name, META_SHEET));
    return {
      sheets: seen.map(({ name, visibility, protect }) => ({ name, visibility, protected: protect })),
      tables: state.tables,
      hasMeta: seen.length < all.length,
      ...(aside && { undo: aside.job }),
    };
  };
  const did = (done: Partial<Done>): Promise<Outcome<Done>> => kept({ ...NOTHING_DONE, ...done });
  return {
    file: () => state.file,
    dirty: () => state !== clean,
    saved: () => {
      clean = state;
    },
    overview: () => kept(overview()),
    read: () => kept(state.file.grid),
    addSheets: async (book, options) => {
      const out = addTo({ sheets: state.file.placed.sheets, tables: state.tables }, book, options);
      if ("code" in out) return refuse(out);
      const { added, replaced, removed } = out;
      if (added.length + replaced.length + removed.length === 0 && !out.meta) return did({});
      await become(options.job, out.sheets, out.tables);
      return did({ added, replaced, removed, notes: [{ code: "undo-offered", added, replaced }] });
    },
    removeSheets: async (job, names) => {
      const out = takeFrom(state.file.placed.sheets, names);
      if ("code" in out) return refuse(out);
      if (out.removed.length === 0) return did({});
      const gone = (table: Table): boolean => out.removed.some((name) => sameSheet(name, table.name));
      await become(
        job,
        out.sheets,
        state.tables.filter((table) => !gone(table)),
      );
      return did({ removed: out.removed });
    },
    writeValues: async (job, sheet, changes) => {
      const sheets = typeInto(state.file.placed.sheets, sheet, changes);
      if ("code" in sheets) return refuse(sheets);
      await become(job, sheets, state.tables);
      return did({ notes: [{ code: "undo-cells", cells: changes.length }] });
    },
    undo: () => {
      if (!aside) return refuse({ code: "nothing-to-undo" });
      const now = state;
      state = aside.state;
      aside = { state: now, job: aside.job };
      return did({});
    },
    forget: () => {
      aside = undefined;
      return did({});
    },
    recover: () => kept(false),
    select: () => kept(undefined),
  };
}
