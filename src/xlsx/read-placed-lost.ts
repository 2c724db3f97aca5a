import { isFault } from "./read-package";
import type { Package } from "./read-package";
import { END, OPEN } from "./xml-tokens";

/** What a placed book has no place for; it is gone when the book is written again. */
export type LostPart =
  | "array-formula"
  | "border-line"
  | "chart"
  | "comment"
  | "conditional-format"
  | "connection"
  | "custom-xml"
  | "date-1904"
  | "drawing"
  | "embedded-object"
  | "extension"
  | "external-link"
  | "filter-criteria"
  | "font-effect"
  | "formula"
  | "gradient-fill"
  | "header-or-footer"
  | "hyperlink"
  | "macro"
  | "merge"
  | "name"
  | "paper-size"
  | "password"
  | "pattern-fill"
  | "picture"
  | "pivot-table"
  | "print-scale"
  | "rich-text"
  | "slicer"
  | "split-pane"
  | "table"
  | "validation"
  | "workbook-protection";

/** Kinds of parts by where every known program puts them; nothing here decides more than what a person is told. */
const PARTS: readonly (readonly [RegExp, LostPart])[] = [
  [/\/charts?(heets|ex)?\//i, "chart"],
  [/\/(threaded)?comments[^/]*(\/|\.xml$)/i, "comment"],
  [/\/(connections\.xml|querytables\/)/i, "connection"],
  [/^customxml\//i, "custom-xml"],
  [/\/(embeddings|activex|ctrlprops)\//i, "embedded-object"],
  [/\/externallinks\//i, "external-link"],
  [/vbaproject|\/macrosheets\//i, "macro"],
  [/\/media\//i, "picture"],
  [/\/pivot(tables|cache)\//i, "pivot-table"],
  [/\/(slicers|slicercaches|timelines)\//i, "slicer"],
  [/\/tables\//i, "table"],
];

/** LibreOffice writes a drawing part without anything in it. */
const isDrawn = (pack: Package, name: string): boolean => {
  const tokens = pack.open(name);
  if (isFault(tokens)) return true;
  for (let token = tokens.next(); token !== END; token = tokens.next())
    if (token === OPEN && tokens.depth > 1) return true;
  return false;
};

const DRAWING = /\/drawings\/[^/]+\.xml$/i;

export const lostParts = (pack: Package): readonly LostPart[] =>
  pack
    .names()
    .flatMap((name) => [
      ...PARTS.filter(([pattern]) => pattern.test(name)).map(([, lost]) => lost),
      ...(DRAWING.test(name) && isDrawn(pack, name) ? (["drawing"] as const) : []),
    ]);
