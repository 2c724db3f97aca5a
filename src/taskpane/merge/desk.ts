import { saveBlob, saveFile } from "../shell/browser";
import { chooseFolder, chooseSubmissions, dropped } from "./given";
import type { MergeHands } from "./hands";
import type { MergeDesk } from "./ports";

export const mergeDesk = (hands: MergeHands): MergeDesk => ({
  hands,
  files: chooseSubmissions,
  folder: chooseFolder,
  dropped,
  save: saveFile,
  saveArchive: (name, bytes) =>
    saveBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: "application/zip" })),
  now: () => performance.now(),
});
