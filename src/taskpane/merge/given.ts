import { chooseFiles } from "../shell/browser";
import type { Given } from "./ports";

const given = (file: File, path: string): Given => ({
  path,
  size: () => file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

const WORKBOOKS = ".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods";

export const chooseSubmissions = async (): Promise<readonly Given[]> =>
  (await chooseFiles({ multiple: true, accept: WORKBOOKS })).map((file) => given(file, file.name));

export const chooseFolder = async (): Promise<readonly Given[]> =>
  (await chooseFiles({ webkitdirectory: true })).map((file) => given(file, file.webkitRelativePath || file.name));

/** What the disk does not give when it is let fall: it is read in its turn like the others, and told then. */
const lost = (path: string, why: unknown): Given => ({ path, size: () => 0, bytes: () => Promise.reject(why) });

const fileOf = (entry: FileSystemFileEntry, path: string): Promise<Given> =>
  new Promise((resolve) =>
    entry.file(
      (file) => resolve(given(file, path)),
      (why) => resolve(lost(path, why)),
    ),
  );

/** A folder gives its entries a hundred at a time, until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function within(entry: FileSystemEntry): Promise<readonly Given[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry, path)];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry).catch(() => undefined);
  if (!inside) return [{ ...lost(path, undefined), shut: true }];
  return (await Promise.all(inside.map(within))).flat();
}

/** What a mail program lets fall is a file without a place on the disk. */
const loose = (item: DataTransferItem): readonly Given[] => {
  const file = item.getAsFile();
  return file ? [given(file, file.name)] : [];
};

/** Files and folders that were dropped. Entries must be asked for before the event is over. */
export async function dropped({ items }: DataTransfer): Promise<readonly Given[]> {
  const found = [...items].map((item) => item.webkitGetAsEntry() ?? loose(item));
  return (await Promise.all(found.map((one) => ("fullPath" in one ? within(one) : one)))).flat();
}
