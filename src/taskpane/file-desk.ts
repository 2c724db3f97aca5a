import type { FileStore, SheetStore } from "../jobs/index";
import type { FileHands, OpenedFile } from "./hands";
import type { FileDesk } from "./services";
import { bytesOf, chooseFile, saveFile } from "./shell/browser";
import { model, type Model } from "./shell/model";

/** A question that the page is asking; whoever shows it calls `answer`. */
export type Leaving = { readonly answer: ((yes: boolean) => void) | undefined };

export type PageDesk = FileDesk & {
  /** The port of jobs over whichever file is open. */
  readonly store: SheetStore;
  readonly leaving: Model<Leaving>;
};

const BLANK: OpenedFile = { name: "", placed: { sheets: [] }, grid: { file: "", sheets: [], names: [] }, lost: [] };

/** Jobs keep their store while people open one file after another. */
const following = (current: () => SheetStore): SheetStore => ({
  overview: () => current().overview(),
  read: (wanted) => current().read(wanted),
  addSheets: (book, options) => current().addSheets(book, options),
  removeSheets: (job, sheets) => current().removeSheets(job, sheets),
  writeValues: (job, sheet, changes) => current().writeValues(job, sheet, changes),
  undo: () => current().undo(),
  forget: () => current().forget(),
  recover: () => current().recover(),
  select: (place) => current().select(place),
});

export async function pageDesk(hands: FileHands): Promise<PageDesk> {
  const storeOf = async (file: OpenedFile): Promise<FileStore> =>
    (await import("../jobs/file-store")).fileStore(file, hands.readBack);
  let opened = BLANK;
  let store = await storeOf(BLANK);
  const leaving = model<Leaving>({ answer: undefined });
  const take = async (next: OpenedFile): Promise<void> => {
    store = await storeOf(next);
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
    empty: () => store.file().placed.sheets.length === 0,
    lost: () => opened.lost,
    choose: chooseFile,
    mayLeave,
    begin: (name) => take({ ...BLANK, name, grid: { ...BLANK.grid, file: name } }),
    open: async (file) => {
      const bytes = await bytesOf(file).catch(() => undefined);
      if (!bytes) return "unread";
      const found = await hands.openFile(bytes, file.name);
      if ("refusal" in found) return found.refusal;
      await take(found);
      return undefined;
    },
    save: async (title) => {
      const { name, placed } = store.file();
      saveFile(name, await hands.writeFile(placed, title));
      store.saved();
      return name;
    },
  };
}
