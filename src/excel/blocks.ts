import type { Area } from "../sheet/placed";

/** Written cells of a sheet: `rows[row]?.get(column)` says whether there is something. */
export type Filled = ReadonlyMap<number, ReadonlySet<number>>;

/** What one more range costs, in empty cells: `"",` each. */
const RANGE = 110;

const cellsOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

type Span = { readonly from: number; readonly to: number };
const wider = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a && b ? { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) } : (a ?? b);

/** For every row (column) of an area, from where to where its cells are filled. */
function spans(
  filled: Filled,
  area: Area,
): { readonly rows: readonly (Span | undefined)[]; readonly columns: readonly (Span | undefined)[] } {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (): Span | undefined => undefined);
  const columns = Array.from({ length: area.right - area.left + 1 }, (): Span | undefined => undefined);
  for (let row = area.top; row <= area.bottom; row += 1)
    for (const column of filled.get(row) ?? []) {
      if (column < area.left || column > area.right) continue;
      rows[row - area.top] = wider(rows[row - area.top], { from: column, to: column });
      columns[column - area.left] = wider(columns[column - area.left], { from: row, to: row });
    }
  return { rows, columns };
}

/** Lines side by side as the smallest block that holds what is filled in them: first and last such line, and its span. */
type Band = Span & { readonly span: Span };

const grown = (band: Band | undefined, at: number, span: Span | undefined): Band | undefined =>
  span
    ? { from: Math.min(band?.from ?? at, at), to: Math.max(band?.to ?? at, at), span: wider(band?.span, span) ?? span }
    : band;

/** The bands before each line. */
function before(lines: readonly (Span | undefined)[]): readonly (Band | undefined)[] {
  const out: (Band | undefined)[] = [undefined];
  lines.forEach((span, at) => out.push(grown(out[at], at, span)));
  return out;
}

/** The bands from each line on. */
function after(lines: readonly (Span | undefined)[]): readonly (Band | undefined)[] {
  const out: (Band | undefined)[] = [undefined];
  for (let at = lines.length - 1; at >= 0; at -= 1) out.unshift(grown(out[0], at, lines[at]));
  return out;
}

const sizeOf = ({ from, to, span }: Band): number => (to - from + 1) * (span.to - span.from + 1);

type Cut = { readonly cost: number; readonly bands: readonly Band[] };

/** Above this many lines an area is cut in two only: three bands take a square of the time. */
const MOST_LINES = 200;

/** The cheapest way to cut lines into two or three bands. */
function bestCut(lines: readonly (Span | undefined)[]): Cut | undefined {
  const [firsts, lasts] = [before(lines), after(lines)];
  let best: Cut | undefined;
  const offer = (...offered: readonly (Band | undefined)[]): void => {
    const bands = offered.flatMap((band) => band ?? []);
    const cost = bands.reduce((sum, band) => sum + sizeOf(band) + RANGE, 0);
    if (bands.length > 1 && (!best || cost < best.cost)) best = { cost, bands };
  };
  for (let from = 1; from < lines.length; from += 1) {
    offer(firsts[from], lasts[from]);
    let middle: Band | undefined;
    for (let to = from; to < lines.length - 1 && lines.length <= MOST_LINES; to += 1) {
      middle = grown(middle, to, lines[to]);
      offer(firsts[from], middle, lasts[to + 1]);
    }
  }
  return best;
}

/** Few blocks that hold all filled cells, cut where that spares more than a range costs. */
export function blocksOf(filled: Filled, area: Area): readonly Area[] {
  const { rows, columns } = spans(filled, area);
  const { top, left } = area;
  const [byRow, byColumn] = [bestCut(rows), bestCut(columns)];
  const least = Math.min(byRow?.cost ?? Infinity, byColumn?.cost ?? Infinity);
  if (least >= cellsOf(area) + RANGE) return [area];
  const areas =
    byRow?.cost === least
      ? byRow.bands.map(({ from, to, span }) => ({
          top: top + from,
          bottom: top + to,
          left: span.from,
          right: span.to,
        }))
      : (byColumn?.bands ?? []).map(({ from, to, span }) => ({
          left: left + from,
          right: left + to,
          top: span.from,
          bottom: span.to,
        }));
  return areas.flatMap((part) => blocksOf(filled, part));
}
