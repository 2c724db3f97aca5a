// What a browser gives: panels get it as ports.
import type { Packs } from "../../jobs/index";
import type { FileHands } from "../hands";
import type { Services } from "../services";

const two = (value: number): string => String(value).padStart(2, "0");

/** The day on the person's own calendar, ISO. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 of a text (UTF-8). */
export const sha256 = (text: string): Promise<string> => digestOf(new TextEncoder().encode(text));

/** Eight of `0-9a-z`. */
export const randomToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join("");

/** Asks for files in the browser's own window; none when nobody chose one. */
export function chooseFiles(
  ask: Partial<Pick<HTMLInputElement, "accept" | "multiple" | "webkitdirectory">>,
): Promise<readonly File[]> {
  const input = Object.assign(document.createElement("input"), { type: "file", hidden: true, ...ask });
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (files: readonly File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", () => end([...(input.files ?? [])]));
    input.addEventListener("cancel", () => end([]));
    input.click();
  });
}

/** Asks for a workbook; undefined when nobody chose one. */
export const chooseFile = async (): Promise<File | undefined> => (await chooseFiles({ accept: ".xlsx" }))[0];

export const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Asks for a file and reads its values. */
export const pickWith =
  (choose: () => Promise<File | undefined>, { readFile }: Pick<FileHands, "readFile">): Services["pick"] =>
  async () => {
    const file = await choose();
    if (!file) return undefined;
    const read = await readFile(await bytesOf(file), file.name);
    return read.ok ? { ok: true, file: file.name, book: read.book } : read;
  };

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands a content over as a download. */
export function saveBlob(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Hands the bytes of a workbook over. */
export const saveFile = (name: string, bytes: Uint8Array): void =>
  saveBlob(name, new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));

/** The catalogue and its judge are a chunk of their own. */
export async function catalogue(): Promise<Packs> {
  const { packIds, packById } = await import("../../plan/catalog/index");
  return { ids: packIds, find: packById };
}
