import type { z } from "zod";

/** Where in the pack, what stands there, and what should; the last two as a Vietnamese reader sees them. */
export type PackError = { readonly path: string; readonly found: string; readonly expected: string };
export type Path = readonly PropertyKey[];

/** `["goals", 1, "label"]` → `goals[1].label`; the pack itself is "". */
export const at = (path: Path): string =>
  path.map((key, i) => (typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${String(key)}`)).join("");

/** At most 60 characters of the value, as JSON. */
export const shown = (value: unknown): string => {
  if (value === undefined) return "không có";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

const valueAt = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );

const TYPES: ReadonlyMap<string, string> = new Map([
  ["string", "một chuỗi chữ"],
  ["number", "một số"],
  ["int", "một số nguyên"],
  ["boolean", "true hoặc false"],
  ["array", "một danh sách [ ]"],
  ["object", "một nhóm trường { }"],
  ["record", "một nhóm trường { }"],
]);

const size = (issue: { readonly origin: string }, word: string, limit: number | bigint): string =>
  `${word} ${limit}${issue.origin === "string" ? " ký tự" : issue.origin === "array" ? " mục" : ""}`;

const expectedOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return TYPES.get(issue.expected) ?? issue.expected;
    case "invalid_value":
      return `một trong: ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return size(issue, "nhiều nhất", issue.maximum);
    case "too_small":
      return size(issue, "ít nhất", issue.minimum);
    case "unrecognized_keys":
      return "không có trường này";
    case "invalid_format":
      // A schema with words of its own passes them as the message; otherwise the pattern speaks for itself.
      return issue.message.startsWith("Invalid") ? `theo mẫu ${issue.pattern ?? issue.format}` : issue.message;
    case "invalid_key":
      return "một tên trường đã định nghĩa";
    default:
      return issue.message;
  }
};

export const schemaErrors = (issues: readonly z.core.$ZodIssue[], json: unknown): readonly PackError[] =>
  issues.flatMap((issue) => {
    const paths: readonly Path[] =
      issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ path: at(path), found: shown(valueAt(json, path)), expected: expectedOf(issue) }));
  });
