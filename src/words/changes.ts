import type { FormChange } from "../problems/index";
import type { Language } from "./sentence";

type Words = {
  readonly was: (what: string, was: string, now: string) => string;
  readonly none: string;
  readonly added: (what: string) => string;
  readonly removed: (what: string) => string;
  readonly form: string;
  readonly plan: (number: string) => string;
  readonly sheet: (title: string) => string;
  readonly rows: (sheet: string, name: string, was: string, now: string) => string;
  readonly column: (sheet: string, name: string, was: string, now: string) => string;
  readonly of: Readonly<Record<"label" | "howTo" | "unit" | "kind" | "target", string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly list: (changes: string) => string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    was: (what, was, now) => `${what}: trước là ${was}, nay là ${now}`,
    none: "chưa có",
    added: (what) => `thêm ${what}`,
    removed: (what) => `bỏ ${what}`,
    form: "phiên bản biểu mẫu",
    plan: (number) => `phiên bản bộ chỉ tiêu kế hoạch ${number}`,
    sheet: (title) => `trang ${title}`,
    rows: (sheet, name, was, now) => `trang ${sheet}, ${name}: từ hàng ${was} sang hàng ${now}`,
    column: (sheet, name, was, now) => `trang ${sheet}, cột “${name}”: từ ${was} sang ${now}`,
    of: {
      label: "tên chỉ tiêu",
      howTo: "cách nhập",
      unit: "đơn vị tính",
      kind: "loại chỉ tiêu",
      target: "mốc phải đạt",
    },
    kinds: { ratio: "tỷ lệ", count: "số lượng", boolean: "có/không", task: "nhiệm vụ" },
    list: (changes) => `Thay đổi so với biểu mẫu của tệp: ${changes}.`,
  },
  en: {
    was: (what, was, now) => `${what}: was ${was}, is now ${now}`,
    none: "none",
    added: (what) => `${what} came in`,
    removed: (what) => `${what} went`,
    form: "version of the form",
    plan: (number) => `version of plan ${number}`,
    sheet: (title) => `sheet ${title}`,
    rows: (sheet, name, was, now) => `sheet ${sheet}, ${name}: row ${was} is now row ${now}`,
    column: (sheet, name, was, now) => `sheet ${sheet}, column “${name}”: ${was} is now ${now}`,
    of: { label: "label", howTo: "how to fill", unit: "unit", kind: "kind", target: "milestones" },
    kinds: { ratio: "share", count: "count", boolean: "yes or no", task: "task" },
    list: (changes) => `Changes since the form of the file: ${changes}.`,
  },
};

const shift = ({ was, now }: FormChange): number => Number(now) - Number(was);
const span = (first: string, last: string): string => (first === last ? first : `${first}–${last}`);

/** Rows that moved together are told together; all else is a group of its own. */
function grouped(changes: readonly FormChange[]): readonly (readonly FormChange[])[] {
  const groups: FormChange[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const together = first?.what === "row" && change.what === "row" && first.sheet === change.sheet;
    if (group && first && together && shift(first) === shift(change)) group.push(change);
    else groups.push([change]);
  }
  return groups;
}

function textOf(group: readonly FormChange[], words: Words): string {
  const [first] = group;
  const last = group.at(-1) ?? first;
  if (!first || !last) return "";
  const { what, sheet, name, was, now } = first;
  const quoted = (text: string): string => (text === "" ? words.none : `“${text}”`);
  switch (what) {
    case "form":
      return words.was(words.form, was, now);
    case "plan":
      return words.was(words.plan(name), was, now);
    case "sheet":
      return was === "" ? words.added(words.sheet(now)) : words.removed(words.sheet(was));
    case "row": {
      const names = name === last.name ? name : `${name} … ${last.name}`;
      return words.rows(sheet, names, span(was, last.was), span(now, last.now));
    }
    case "column":
      return words.column(sheet, name, was, now);
    case "label":
      if (was === "") return words.added(`${name} “${now}”`);
      return now === "" ? words.removed(name) : words.was(`${name}, ${words.of.label}`, quoted(was), quoted(now));
    case "kind":
      return words.was(`${name}, ${words.of.kind}`, words.kinds[was] ?? was, words.kinds[now] ?? now);
    default:
      return words.was(`${name}, ${words.of[what]}`, quoted(was), quoted(now));
  }
}

/** What changed since the form of a file, one text a thing, each with what it was and what it is now. */
export const changeTexts = (changes: readonly FormChange[], language: Language): readonly string[] =>
  grouped(changes).map((group) => textOf(group, WORDS[language]));

/** All of it as one sentence; empty where nothing changed. The versions are told by the note itself. */
export function changesSentence(changes: readonly FormChange[], language: Language): string {
  const [, ...others] = changes;
  return others.length === 0 ? "" : WORDS[language].list(changeTexts(others, language).join("; "));
}
