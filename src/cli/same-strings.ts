/** Codes, keys and addresses come again in every file; what people wrote does not, so that what is kept stays small. */
const MOST = 20_000;
const LONGEST = 80;

/**
 * What a thread hands over has its own copy of every text. This puts one copy in place of all equal ones, within the
 * arrays and objects of plain data that nobody else holds yet.
 */
export function sameStrings(): <T>(data: T) => T {
  const known = new Map<string, string>();
  const one = (text: string): string => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (text.length <= LONGEST && known.size < MOST) known.set(text, text);
    return text;
  };
  const visit = (data: unknown): void => {
    if (typeof data !== "object" || data === null) return;
    const fields = data as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (typeof value === "string") fields[key] = one(value);
      else visit(value);
    }
  };
  return (data) => {
    visit(data);
    return data;
  };
}
