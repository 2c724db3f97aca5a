/** A formula of a row, with `{name}` tokens. */
export type RowText = { readonly row: string; readonly key: string; readonly text: string };

/** The same, cut. Those with the same key may be made alike; a row has at most one of a key. */
export type RowFormula = { readonly row: string; readonly key: string; readonly cut: Cut };

/** What formulas of a row differ in from those of other rows, in a hidden cell of the row. */
export type Own = { readonly column: string } & ({ readonly value: string | number } | { readonly formula: string });

export type Alike = {
  readonly formulas: readonly RowText[];
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

/** A formula as what stays the same in all rows, and what may differ. */
export type Cut = {
  readonly shape: string;
  /** The shape in pieces, one more than there are parts. */
  readonly pieces: readonly string[];
  readonly parts: readonly string[];
};

export function cutOf(text: string): Cut {
  const parts: string[] = [];
  const shape = text.replace(PART, (part: string, at: number) => {
    const fixed = part.startsWith("{") && (!STEADY.test(part) || PLACE.test(text.slice(0, at)));
    if (fixed || part === '""') return part;
    parts.push(part);
    return "\u0001";
  });
  return { shape, pieces: shape.split("\u0001"), parts };
}

/** The formula, with something else in place of some of its parts. */
function joined({ pieces, parts }: Cut, instead: readonly (string | undefined)[] = []): string {
  let text = pieces[0] ?? "";
  for (let at = 0; at < parts.length; at += 1) text += `${instead[at] ?? parts[at] ?? ""}${pieces[at + 1] ?? ""}`;
  return text;
}

/** By row, what stands at one place of a formula. */
type Vector = ReadonlyMap<string, string>;

/** Formulas of one key and shape by row. */
type Cuts = ReadonlyMap<string, Cut>;

/** What stands at one place of the formulas; undefined where it is the same in all rows. */
function vectorAt(cuts: Cuts, at: number): Vector | undefined {
  const vector = new Map<string, string>();
  let [first, steady]: [string | undefined, boolean] = [undefined, true];
  for (const [row, { parts }] of cuts) {
    const part = parts[at] ?? "";
    first ??= part;
    steady &&= part === first;
    vector.set(row, part);
  }
  return steady ? undefined : vector;
}

/** Characters that a hidden cell costs, about. */
const CELL = 18;

/** Formulas of one shape, and the places in which they differ. */
type Group = { readonly cuts: Cuts; readonly own: readonly (Vector | undefined)[] };

function groupOf(cuts: Cuts): Group {
  const [first] = cuts.values();
  return { cuts, own: (first?.parts ?? []).map((_, at) => vectorAt(cuts, at)) };
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

/** For each formula those that it may be made alike with. */
function groupsOf(formulas: readonly RowFormula[]): readonly Cuts[] {
  const known = new Map<string, Map<string, Map<string, Cut>>>();
  return formulas.map(({ row, key, cut }) => {
    const ofKey = known.get(key) ?? new Map<string, Map<string, Cut>>();
    const group = ofKey.get(cut.shape) ?? new Map<string, Cut>();
    known.set(key, ofKey.set(cut.shape, group.set(row, cut)));
    return group;
  });
}

/**
 * Formulas that differ from row to row in figures, texts or cells are made alike: what differs stands in hidden cells of
 * the row. A sheet is then inserted with formulas that are written once and copied.
 * @param name of the hidden columns: `name.0`, `name.1` …
 */
export function makeAlike(formulas: readonly RowFormula[], name: string): Alike {
  const groups = groupsOf(formulas);
  const columns = columnsFor(name);
  const instead = new Map<Cuts, readonly (string | undefined)[]>();
  for (const cuts of new Set(groups)) {
    if (cuts.size === 1) continue;
    const group = groupOf(cuts);
    if (isWorth(group))
      instead.set(
        cuts,
        group.own.map((vector) => vector && columns.of(vector)),
      );
  }
  return {
    formulas: formulas.map(({ row, key, cut }, n) => {
      const group = groups[n];
      return { row, key, text: joined(cut, group && instead.get(group)) };
    }),
    columns: [...columns.all.keys()],
    cells: (row) =>
      [...columns.all].flatMap(([column, parts]) => {
        const part = parts.get(row);
        return part === undefined ? [] : [cellOf(column, part)];
      }),
  };
}
