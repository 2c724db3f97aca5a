import { parseArea } from "./address";
import type { Area } from "./placed";

const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!\s()[\]{},;+*/&<>=^"]+))!([^!]+)$/;

/** `'Chỉ tiêu'!$G$12` or `Info!A1:B2` → sheet and area; undefined for anything else. */
export function parseReference(text: string): { readonly sheet: string; readonly area: Area } | undefined {
  const match = REFERENCE.exec(text);
  if (!match) return undefined;
  const area = parseArea((match[3] ?? "").toUpperCase());
  return area && { sheet: match[1]?.replace(/''/g, "'") ?? match[2] ?? "", area };
}
