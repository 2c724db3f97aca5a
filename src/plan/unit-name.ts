import { fold } from "./fold";

/** Words that offices write in full or short; only those that stand for nothing else in the name of a unit. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\btrung hoc pho thong\b/g, "thpt"],
  [/\btrung hoc co so\b/g, "thcs"],
  [/\btieu hoc\b/g, "th"],
  [/\b(mam non|mau giao)\b/g, "mn"],
  [/\bgiao duc thuong xuyen\b/g, "gdtx"],
  [/\bgiao duc nghe nghiep\b/g, "gdnn"],
  [/\bpho thong dan toc\b/g, "ptdt"],
  [/\bban tru\b/g, "bt"],
  [/\bnoi tru\b/g, "nt"],
  [/\bgiao duc va dao tao\b|\bgiao duc dao tao\b|\bgd (va )?dt\b/g, "gddt"],
  [/\buy ban nhan dan\b/g, "ubnd"],
];

/**
 * Key for comparing names of units: folded, without punctuation, levels and offices in their short form, without the
 * word "trường" in front and "và" between: "Trường TH&THCS Hoa Sữa" = "TH và THCS hoa sữa". It finds candidates for a
 * person to choose; a name is never a key of data.
 */
export function unitNameKey(name: string): string {
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), plain)
    .replace(/\bptdt (bt|nt)\b/g, "ptdt$1")
    .replace(/\bva\b/g, " ")
    .replace(/^truong\b/, "")
    .replace(/\s+/g, " ")
    .trim();
}

export const sameUnitName = (one: string, other: string): boolean =>
  one === other || unitNameKey(one) === unitNameKey(other);
