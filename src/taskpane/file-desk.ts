import type { FileStore, GridBook, PlacedBook, SheetStore } from "../jobs/index";
import type { Refusal } from "../problems/index";
import type { FileDesk } from "./services";
import { bytesOf, chooseFile, saveFile } from "./shell/browser";
import { model, type Model } from "./shell/model";

/** What the room xlsx does for the page; the entry hands it in. */
export type Formats = {
  readonly open: (bytes: Uint8Array, file: string) => Promise<Opened | { readonly refusal: Refusal }>;
  readonly store: (opened: Opened) => Promise<FileStore>;
  readonly write: (book: PlacedBook) => Promise<Uint8Array>;
};
export type Opened = {
  readonly name: string;
  readonly placed: PlacedBook;
  readonly grid: GridBook;
  readonly lost: readonly string[];
};

/** A question that the page is asking; whoever shows it calls `answer`. */
export type Leaving = { readonly answer: ((yes: boolean) => void) | undefined };

export type PageDesk = FileDesk & {
  /** The port of jobs over whichever file is open. */
  readonly store: SheetStore;
  readonly leaving: Model<Leaving>;
};

const BLANK: Opened = { name: "", placed: { sheets: [] }, grid: { file: "", sheets: [], names: [] }, lost: [] };

/** Jobs keep their store while people open one file after another. */
const following = (current: () => SheetStore): SheetStore => ({
  overview: () => current().overview(),
  read: (wanted) => current().read(wanted),
  addSheets: (book, options) => current().addSheets(book, options),
  removeSheets: (job, keys) => current().removeSheets(job, keys),
  writeValues: (job, sheet, changes) => current().writeValues(job, sheet, changes),
  undo: () => current().undo(),
  forget: () => current().forget(),
  recover: () => current().recover(),
  select: (place) => current().select(place),
});

export async function pageDesk(formats: Formats): Promise<PageDesk> {
  let opened = BLANK;
  let store = await formats.store(BLANK);
  const leaving = model<Leaving>({ answer: undefined });
  const take = async (next: Opened): Promise<void> => {
    store = await formats.store(next);
    opened = next;
  };
  const mayLeave = (): Promise<boolean> =>
    store.dirty()
      ? new Promise((resolve) => {
          leaving.set({
            answer: (yes) => {
              leaving.set({ answer: undefined });
              resolve(yes);
            },
          });
        })
      : Promise.resolve(true);
  return {
    store: following(() => store),
    leaving,
    name: () => (opened === BLANK ? undefined : opened.name),
    dirty: () => store.dirty(),
    lost: () => opened.lost,
    choose: chooseFile,
    mayLeave,
    begin: (name) => take({ ...BLANK, name, grid: { ...BLANK.grid, file: name } }),
    open: async (file) => {
      const found = await formats.open(await bytesOf(file), file.name);
      if ("refusal" in found) return found.refusal;
      await take(found);
      return undefined;
    },
    save: async () => {
      const { name, placed } = store.file();
      saveFile(name, await formats.write(placed));
      store.saved();
      return name;
    },
  };
}
