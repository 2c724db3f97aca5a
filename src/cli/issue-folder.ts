import { join } from "node:path";
import {
  decodeCsv,
  type IssuedBefore,
  type IssuedFile,
  ISSUED_LIST,
  issuedListText,
  readIssuedList,
} from "../jobs/index";
import { type ArchiveFile, zipFiles } from "../xlsx/zip-store";
import type { FileFault, Files } from "./files";

/** Where an issue is put together: beside its place, so that nothing half-made is ever found there. */
const ASIDE = ".dang-phat-hanh";

/** The list of an issue that stands in a folder: none, its files, or why it cannot be read. */
export type Standing =
  | { readonly kind: "none" }
  | { readonly kind: "list"; readonly files: readonly IssuedBefore[] }
  | { readonly kind: "fault"; readonly fault: FileFault }
  | { readonly kind: "no-list"; readonly path: string };

export async function standingIssue(folder: string, files: Files): Promise<Standing> {
  const path = join(folder, ISSUED_LIST);
  const found = await files.look(path);
  if (found.kind === "fault" && found.fault.code === "not-found") return { kind: "none" };
  if (found.kind === "fault") return { kind: "fault", fault: found.fault };
  const bytes = await files.read(path);
  if ("code" in bytes) return { kind: "fault", fault: bytes };
  const list = readIssuedList(decodeCsv(bytes) ?? "");
  return list ? { kind: "list", files: list } : { kind: "no-list", path };
}

export type IssueFolder = {
  readonly add: (path: string, bytes: Uint8Array) => Promise<FileFault | undefined>;
  /** Everything to its place, the list last: whoever finds the list finds all its files. */
  readonly finish: (list: readonly IssuedFile[], kept: readonly IssuedBefore[]) => Promise<FileFault | undefined>;
  readonly drop: () => Promise<void>;
};

/** @param zip one archive for each first folder of the paths, which come one folder after another */
export function issueFolder(folder: string, zip: boolean, files: Files): IssueFolder {
  const aside = join(folder, ASIDE);
  const made: string[] = [];
  let archive = "";
  let held: ArchiveFile[] = [];
  const put = (path: string, bytes: Uint8Array): Promise<FileFault | undefined> => {
    made.push(path);
    return files.put(join(aside, path), bytes);
  };
  const flush = async (): Promise<FileFault | undefined> => {
    if (held.length === 0) return undefined;
    const fault = await put(archive, zipFiles(held));
    held = [];
    return fault;
  };
  return {
    add: async (path, bytes) => {
      if (!zip) return put(path, bytes);
      const [first = "", ...rest] = path.split("/");
      const fault = first === archive ? undefined : await flush();
      archive = first;
      held.push({ path: rest.join("/"), bytes });
      return fault;
    },
    finish: async (list, kept) => {
      let fault = (await flush()) ?? (await put(ISSUED_LIST, new TextEncoder().encode(issuedListText(list, kept))));
      for (const path of made) fault ??= await files.move(join(aside, path), join(folder, path));
      await files.removeFolder(aside);
      return fault;
    },
    drop: () => files.removeFolder(aside),
  };
}
