/** A formula of a row, with `{name}` tokens. Those with the same key may be made alike; a row has at most one of a key. */
export type RowFormula = { readonly row: string; readonly key: string; readonly text: string };

/** What formulas of a row differ in from those of other rows, in a hidden cell of the row. */
export type Own = { readonly column: string } & ({ readonly value: string | number } | { readonly formula: string });

export type Alike = {
  readonly formulas: readonly RowFormula[];
  readonly columns: readonly string[];
  readonly cells: (row: string) => readonly Own[];
};

/** Texts, tokens and numbers of a formula. */
const PART = /"(?:[^"]|"")*"|\{[^}]*\}|(?<![\w.])\d+(?:\.\d+)?(?![\w.(])/g;

/**
 * Tokens of cells that always hold a formula or a text: another cell may hold what they do. An empty cell would be a
 * zero there.
 */
const STEADY = /\.gt\}$|^\{cau\.|^\{o\./;

/** Here it matters where a cell stands. */
const PLACE = /(?:ROW|COLUMN)\($/;

type Cut = { readonly shape: string; readonly parts: readonly string[] };

/** A formula as what stays the same in all rows, and what may differ. */
function cutOf(text: string): Cut {
  const parts: string[] = [];
  const shape = text.replace(PART, (part: string, at: number) => {
    const fixed = part.startsWith("{") && (!STEADY.test(part) || PLACE.test(text.slice(0, at)));
    if (fixed || part === '""') return part;
    parts.push(part);
    return "\u0001";
  });
  return { shape, parts };
}

/** By row, what stands at one place of a formula. */
type Vector = ReadonlyMap<string, string>;

function isSteady(vector: Vector): boolean {
  const [first] = vector.values();
  for (const part of vector.values()) if (part !== first) return false;
  return true;
}

/** Characters that a hidden cell costs, about. */
const CELL = 18;

/** Formulas of one shape, and the places in which they differ. */
type Group = { readonly cuts: ReadonlyMap<string, Cut>; readonly own: readonly (Vector | undefined)[] };

function groupOf(cuts: ReadonlyMap<string, Cut>): Group {
  const [first] = cuts.values();
  const vectors = (first?.parts ?? []).map((_, at) => {
    const vector = new Map<string, string>();
    for (const [row, { parts }] of cuts) vector.set(row, parts[at] ?? "");
    return vector;
  });
  return { cuts, own: vectors.map((vector) => (isSteady(vector) ? undefined : vector)) };
}

/** Writing it once, with cells for what differs, is shorter than writing it once for each variant. */
function isWorth({ cuts, own }: Group): boolean {
  const variants = new Set([...cuts.values()].map(({ parts }) => parts.join("\n"))).size;
  const [first] = cuts.values();
  const length = (first?.shape.length ?? 0) + (first?.parts.join("").length ?? 0);
  const vectors = new Set(own.flatMap((vector) => (vector ? [[...vector.values()].join("\n")] : []))).size;
  return (variants - 1) * length > CELL * cuts.size * vectors;
}

/** Columns for what differs: one takes several vectors if they agree wherever both say something. */
function columnsFor(name: string): {
  readonly all: Map<string, Map<string, string>>;
  readonly of: (vector: Vector) => string;
} {
  const all = new Map<string, Map<string, string>>();
  const agrees = (column: Vector, vector: Vector): boolean => {
    let meet = false;
    for (const [row, part] of vector) {
      const there = column.get(row);
      if (there !== undefined && there !== part) return false;
      meet ||= there !== undefined;
    }
    return meet;
  };
  return {
    all,
    of: (vector) => {
      const known = [...all].find(([, column]) => agrees(column, vector));
      const [key, column] = known ?? [`${name}.${all.size}`, new Map<string, string>()];
      for (const [row, part] of vector) column.set(row, part);
      all.set(key, column);
      return `{${key}}`;
    },
  };
}

const cellOf = (column: string, part: string): Own => {
  if (part.startsWith("{")) return { column, formula: part };
  return { column, value: part.startsWith('"') ? part.slice(1, -1).replace(/""/g, '"') : Number(part) };
};

/**
 * Formulas that differ from row to row in figures, texts or cells are made alike: what differs stands in hidden cells of
 * the row. A sheet is then inserted with formulas that are written once and copied.
 * @param name of the hidden columns: `name.0`, `name.1` …
 */
export function makeAlike(formulas: readonly RowFormula[], name: string): Alike {
  const groups = new Map<string, Map<string, Cut>>();
  const cuts = formulas.map(({ row, key, text }) => {
    const cut = cutOf(text);
    return { row, key, cut, group: `${key}\n${cut.shape}` };
  });
  for (const { row, cut, group } of cuts) {
    const members = groups.get(group);
    if (members) members.set(row, cut);
    else groups.set(group, new Map([[row, cut]]));
  }
  const columns = columnsFor(name);
  const spelled = new Map(
    [...groups].map(([key, members]) => {
      const group = groupOf(members);
      return [key, isWorth(group) ? group.own.map((vector) => vector && columns.of(vector)) : []] as const;
    }),
  );
  return {
    formulas: cuts.map(({ row, key, cut, group }) => {
      const tokens = spelled.get(group) ?? [];
      const text = cut.shape.split("\u0001");
      let whole = text[0] ?? "";
      for (let at = 1; at < text.length; at += 1)
        whole += `${tokens[at - 1] ?? cut.parts[at - 1] ?? ""}${text[at] ?? ""}`;
      return { row, key, text: whole };
    }),
    columns: [...columns.all.keys()],
    cells: (row) =>
      [...columns.all].flatMap(([column, parts]) => {
        const part = parts.get(row);
        return part === undefined ? [] : [cellOf(column, part)];
      }),
  };
}
