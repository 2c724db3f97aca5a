const MARKS = [
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/** Text of a CSV file: UTF-8, or UTF-16 with its mark (Excel's "Unicode Text"); undefined where it is neither. */
export function decodeCsv(bytes: Uint8Array): string | undefined {
  const mark = MARKS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  try {
    return new TextDecoder(mark?.label ?? "utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    return undefined;
  }
}

const DELIMITERS = [";", "\t", ","] as const;

/** The delimiter that stands most often outside quotes; of equals the first. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((one) => [one, 0]));
  let quoted = false;
  for (const letter of text.slice(0, 4000)) {
    if (letter === '"') quoted = !quoted;
    const count = counts.get(letter);
    if (!quoted && count !== undefined) counts.set(letter, count + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** A leading `'` keeps programs from taking a text for a formula; it is no part of the text. */
const unguarded = (text: string): string => text.replace(/^'(?=[=+\-@'])/, "");

/** Rows of fields as they stand; a quoted field may hold delimiters, line ends and doubled quotes (RFC 4180). */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^\ufeff/, "").replace(/^sep=(.)\r?\n/i, "");
  const delimiter = /^\ufeff?sep=(.)/i.exec(text)?.[1] ?? delimiterOf(body);
  const rows: (readonly string[])[] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length) {
    let field = "";
    if (body[at] === '"') {
      let end = at + 1;
      for (; end < body.length; end += 1) {
        if (body[end] !== '"') continue;
        if (body[end + 1] !== '"') break;
        end += 1;
      }
      field = body.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    }
    const start = at;
    while (at < body.length && body[at] !== delimiter && body[at] !== "\n" && body[at] !== "\r") at += 1;
    row.push(unguarded(field + body.slice(start, at)));
    if (body[at] === delimiter) {
      at += 1;
      if (at < body.length) continue;
      row.push("");
    }
    rows.push(row);
    row = [];
    if (body[at] === "\r" && body[at + 1] === "\n") at += 1;
    at += 1;
  }
  return rows;
}

const FORMULA_LIKE = /^[=+\-@'\t\r]/;

/** One line of a list as we write it: all texts quoted, none of them a formula. */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((text) => `"${(FORMULA_LIKE.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`).join(";")}\r\n`;

/** What makes Excel take a list for UTF-8. */
export const CSV_MARK = "\ufeff";
