/** Cells of a comma-separated text as programs write it: quoted where need be, lines broken inside quotes. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        end = text.indexOf('"', end);
        if (end < 0 || text[end + 1] !== '"') break;
        end += 2;
      }
      if (end < 0) end = text.length;
      value = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    } else {
      const [comma, line] = [text.indexOf(",", at), text.indexOf("\n", at)];
      const end = Math.min(comma < 0 ? text.length : comma, line < 0 ? text.length : line);
      value = text.slice(at, end);
      at = end;
    }
    row.push(value);
    if (text[at] !== ",") {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}
