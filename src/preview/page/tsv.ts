// Ranges as other programs copy and paste them: lines of cells between tabs, quoted where a cell has a line break.

const needsQuotes = /[\t\r\n"]/;

export const toTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((text) => (needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join("\t"))
    .join("\r\n");

/** One closing line break belongs to the text, as other programs write it. */
export function fromTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  const body = text.replace(/(\r\n|\r|\n)$/, "");
  while (cell.lastIndex <= body.length) {
    const [, quoted, plain = "", end = ""] = cell.exec(body) ?? [];
    rows[rows.length - 1]?.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** The same range as a table, for programs that paste one (Word, mail). */
export const toHtml = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `<td>${escaped(text).replace(/\r?\n/g, "<br>")}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join("")}</table>`;
};
