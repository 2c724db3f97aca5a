import { fold } from "../../plan/index";

/** Letters that every system takes in the name of a file, and that tell nothing of a person. */
const CODE = 32;
const NAME = 56;

/** `Trường THCS Hoa Sữa` → `truong-thcs-hoa-sua`. */
const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, NAME)
    .replace(/^-+|-+$/g, "");

/** Codes keep their capitals; whatever a system may refuse becomes `_`. */
const codePart = (code: string): string =>
  code
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .slice(0, CODE);

/** `01040512-truong-thcs-hoa-sua`: at most 89 letters, never a name that a system keeps for itself. */
const stem = ({ code, name }: { readonly code: string; readonly name: string }): string => {
  const own = slug(name);
  return `${codePart(code)}-${own === "" ? "don-vi" : own}`;
};

export type Namer = (unit: { readonly code: string; readonly name: string }) => string;

/** Names that differ in more than capitals, in the order in which they are asked for. */
export function namer(): Namer {
  const taken = new Set<string>();
  return (unit) => {
    const wanted = stem(unit);
    let name = wanted;
    for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted}-${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}
