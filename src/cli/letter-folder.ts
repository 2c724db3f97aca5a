import { join, resolve } from "node:path";
import { decodeCsv, type Letter, letterListText, readLetterList } from "../jobs/index";
import { writeWorkbook } from "../xlsx/write";
import type { FileFault, Files } from "./files";
import { nodePacking } from "./packing";

/** What a merge wrote into a folder, so that the next one takes its own letters away and no other file. */
const LIST = "danh-sach-van-ban.csv";

/** Letters of the last merge in a folder, by their places in it. */
async function lettersIn(folder: string, files: Files): Promise<readonly string[]> {
  const found = await files.look(join(folder, LIST));
  if (found.kind !== "file") return [];
  const bytes = await files.read(join(folder, LIST));
  return "code" in bytes ? [] : readLetterList(decodeCsv(bytes) ?? "");
}

/** The paths of those letters, in full: they are not among the files that units sent. */
export const letterPaths = async (folder: string, files: Files): Promise<ReadonlySet<string>> =>
  new Set((await lettersIn(folder, files)).map((path) => resolve(folder, path)));

function bytesOf({ draw }: Letter, title: string): Uint8Array {
  const content = draw();
  return content.kind === "list"
    ? new TextEncoder().encode(content.text)
    : writeWorkbook(content.book, { title }, nodePacking);
}

/**
 * Letters as files. The list comes first, with those of the last merge: whatever happens then, the next merge knows what
 * is its own. A letter of the last merge that is due no more goes, so that nobody sends it.
 * @param title of the workbooks
 */
export async function writeLetters(
  folder: string,
  letters: readonly Letter[],
  title: string,
  files: Files,
): Promise<FileFault | undefined> {
  const before = await lettersIn(folder, files);
  const now = new Set(letters.map(({ path }) => path));
  const gone = before.filter((path) => !now.has(path));
  const old = gone.map((path) => ({ path, code: "", name: "", email: "" }));
  const list = (all: Parameters<typeof letterListText>[0]): Promise<FileFault | undefined> =>
    files.put(join(folder, LIST), new TextEncoder().encode(letterListText(all)));
  let fault = await list([...letters, ...old]);
  for (const letter of letters) fault ??= await files.put(join(folder, letter.path), bytesOf(letter, title));
  if (fault) return fault;
  for (const path of gone) await files.removeFolder(join(folder, path));
  return list(letters);
}
