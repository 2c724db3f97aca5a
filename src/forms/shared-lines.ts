/** What the rows of a sheet have to tell: by code of the row, its lines as spreadsheet text, in the order of the rules. */
export type RowLines = ReadonlyMap<string, readonly string[]>;

/** A hidden column with what several rows tell alike. */
export type SharedColumn = { readonly key: string; readonly text: string };

export type SharedLines = {
  /** A column for each run of lines, in the order in which they stand. */
  readonly columns: readonly SharedColumn[];
  /** The lines of a row: its own as they are, a run that it shares as the cell that holds it. */
  readonly of: (code: string) => readonly string[];
  /** What stands in the hidden columns of a row. */
  readonly cells: (code: string) => readonly SharedColumn[];
};

/** Less is not worth a column of its own, characters that need not be written again. */
const LEAST = 400;

/** A formula may have 8192 characters (Excel's limit); most tokens are longer than the addresses that replace them. */
export const PART_LIMIT = 6500;

/** Rows that tell a line, as one text. */
function rowsOf(lines: RowLines): ReadonlyMap<string, string> {
  const rows = new Map<string, string[]>();
  for (const [code, all] of lines)
    for (const line of all) {
      const known = rows.get(line);
      if (known) known.push(code);
      else rows.set(line, [code]);
    }
  return new Map([...rows].map(([line, codes]) => [line, codes.join("\n")]));
}

/** Lines that every row tells directly after another one. */
function followers(lines: RowLines): ReadonlyMap<string, ReadonlySet<string | undefined>> {
  const next = new Map<string, Set<string | undefined>>();
  for (const all of lines.values())
    all.forEach((line, at) => {
      const known = next.get(line);
      if (known) known.add(all[at + 1]);
      else next.set(line, new Set([all[at + 1]]));
    });
  return next;
}

/** `text` is all lines joined. */
type Run = { readonly lines: readonly string[]; readonly rows: string; readonly text: string };

/** The lines of a row in runs: those of a run are told by the same rows, one directly after the other. */
function runsOf(
  lines: readonly string[],
  rows: ReadonlyMap<string, string>,
  next: ReadonlyMap<string, ReadonlySet<string | undefined>>,
): readonly Run[] {
  const out: Run[] = [];
  for (const line of lines) {
    const last = out[out.length - 1];
    const before = last?.lines.at(-1);
    const own = rows.get(line) ?? "";
    const follows = before !== undefined && next.get(before)?.size === 1 && last?.rows === own;
    const fits = (last?.text.length ?? 0) + line.length < PART_LIMIT;
    if (last && follows && fits)
      out[out.length - 1] = { lines: [...last.lines, line], rows: own, text: `${last.text}&${line}` };
    else out.push({ lines: [line], rows: own, text: line });
  }
  return out;
}

const saved = ({ rows, text }: Run): number => (rows.split("\n").length - 1) * text.length;

/**
 * What several rows tell alike is told once a column and not once more in every row: a sheet is then inserted with
 * formulas that are written once and copied. Runs of the same rows stand side by side.
 */
export function shareLines(lines: RowLines): SharedLines {
  const rows = rowsOf(lines);
  const next = followers(lines);
  const runs = new Map([...lines].map(([code, all]) => [code, runsOf(all, rows, next)]));
  const worth = new Map(
    [...runs.values()].flat().flatMap((run) => (saved(run) < LEAST ? [] : [[run.text, run] as const])),
  );
  const groups = new Map<string, string[]>();
  for (const [text, run] of worth) groups.set(run.rows, [...(groups.get(run.rows) ?? []), text]);
  const columns = [...groups.values()].flat().map((text, at) => ({ key: `dong.${at}`, text }));
  const keys = new Map(columns.map(({ key, text }) => [text, key]));
  const told = (code: string): readonly Run[] => runs.get(code) ?? [];
  return {
    columns,
    of: (code) =>
      told(code).flatMap((run) => {
        const key = keys.get(run.text);
        return key === undefined ? run.lines : [`{${key}}`];
      }),
    cells: (code) => {
      const own = new Set(told(code).map(({ text }) => text));
      return columns.filter(({ text }) => own.has(text));
    },
  };
}
