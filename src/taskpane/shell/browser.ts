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

/** SHA-256 of a text (UTF-8), in lower-case hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Eight of `0-9a-z`. */
export const randomToken = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join("");

/** Asks for a file in the browser's own window; undefined when nobody chose one. */
export function chooseFile(): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx";
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (file: File | undefined): void => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => end(input.files?.[0]));
    input.addEventListener("cancel", () => end(undefined));
    input.click();
  });
}

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

/** Hands bytes over as a download. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The catalogue and its judge are a chunk of their own. */
export async function catalogue(): Promise<Packs> {
  const { packIds, packById } = await import("../../plan/catalog/index");
  return { ids: packIds, find: packById };
}
