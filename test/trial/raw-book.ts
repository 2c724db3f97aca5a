import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

/**
 * A workbook by plain patterns over its unzipped XML: a few lines that share nothing with the readers of the product, for
 * counting again what they counted.
 */
export type RawBook = {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Path of the part of each sheet, by the sheet's name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Cell of each name of ours that means one cell: sheet and address. */
  readonly names: ReadonlyMap<string, { readonly sheet: string; readonly address: string }>;
};

type Cell = string | number;

const decoded = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, "&")
    .normalize("NFC");

const partOf = ({ parts }: Pick<RawBook, "parts">, path: string): string => strFromU8(parts[path] ?? new Uint8Array());
const attribute = (tag: string, name: string): string => decoded(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

export function rawBook(bytes: Uint8Array): RawBook {
  const parts = unzipSync(bytes);
  const workbook = partOf({ parts }, "xl/workbook.xml");
  const targets = new Map(
    [...partOf({ parts }, "xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      `xl/${attribute(tag, "Target").replace(/^\/?xl\//, "")}`,
    ]),
  );
  const sheets = new Map(
    [...workbook.matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      attribute(tag, "name"),
      targets.get(attribute(tag, "r:id")) ?? "",
    ]),
  );
  const named = [...workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)].flatMap(([, tag = "", means = ""]) => {
    const [, sheet = "", column = "", row = ""] = /^'?([^'!]+)'?!\$([A-Z]+)\$(\d+)$/.exec(decoded(means)) ?? [];
    const name = attribute(` ${tag}`, "name");
    return name.startsWith("ct_") && sheet !== "" ? [[name, { sheet, address: column + row }] as const] : [];
  });
  return { parts, sheets, names: new Map(named) };
}

export const openRaw = (path: string): RawBook => rawBook(readFileSync(path));

/** Values of a sheet by address; formulas count for nothing. */
export function cellsOf(book: RawBook, sheet: string): ReadonlyMap<string, Cell> {
  const texts = [...partOf(book, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>|<si\/>/gs)].map(([, inner = ""]) =>
    decoded([...inner.matchAll(/<t[^>]*>([^<]*)</g)].map(([, text = ""]) => text).join("")),
  );
  const found = partOf(book, book.sheets.get(sheet) ?? "").matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs);
  return new Map(
    [...found].flatMap(([, address = "", tag = "", inner = ""]): readonly (readonly [string, Cell])[] => {
      if (inner.includes("<f")) return [];
      const [, value] = /<v>([^<]*)<\/v>/.exec(inner) ?? [];
      const inline = decoded(/<t[^>]*>([^<]*)</.exec(inner)?.[1] ?? "");
      if (value === undefined) return inline === "" ? [] : [[address, inline]];
      const type = attribute(tag, "t");
      if (type === "s") return [[address, texts[Number(value)] ?? ""]];
      return [[address, type === "str" ? decoded(value) : Number(value)]];
    }),
  );
}
