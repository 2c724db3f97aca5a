import { readFileSync } from "node:fs";
import path from "node:path";
import { cellsOf, openRaw, type RawBook } from "./raw-book";
import type { Sent } from "./send";
import { column, plus, rowNumber, totalsOf } from "./totals";

export type Ledger = Readonly<Record<"given" | State, number>> & {
  readonly files: readonly { readonly path: string; readonly state: string; readonly unit: string | null }[];
};
const STATES = ["accepted", "superseded", "duplicate", "conflict", "rejected"] as const;
type State = (typeof STATES)[number];

const ofUnit = (unit: string, states: readonly string[]): string => `${unit} ${[...states].sort().join()}`;
const grouped = (all: readonly { readonly key: string; readonly state: string }[]): readonly string[] => {
  const found = new Map<string, string[]>();
  for (const { key, state } of all) found.set(key, [...(found.get(key) ?? []), state]);
  return [...found].map(([key, states]) => ofUnit(key, states));
};

/** Every file once, in the state that was meant for it; the original among copies is the ledger's to choose. */
export function ledgerFaults(ledger: Ledger, sent: readonly Sent[]): readonly string[] {
  const faults: string[] = [];
  const sum = STATES.reduce((all, state) => all + ledger[state], 0);
  if (ledger.given !== sent.length || sum !== ledger.given) faults.push(`given ${ledger.given}, sum ${sum}`);
  const names = new Map(ledger.files.map((file) => [path.basename(file.path).normalize("NFC"), file]));
  const lost = sent.filter(({ file }) => !names.has(file.normalize("NFC")));
  faults.push(...lost.map(({ file }) => `not in the ledger: ${file}`));
  const unitOf = new Map(sent.map(({ file, unit }) => [file.normalize("NFC"), unit]));
  const got = grouped([...names].map(([file, { state }]) => ({ key: unitOf.get(file) ?? "?", state })));
  const wanted = new Set(grouped(sent.map(({ unit, expected }) => ({ key: unit, state: expected }))));
  return [...faults, ...got.filter((one) => !wanted.has(one)).map((one) => `unexpected: ${one}`)];
}

type Figures = Map<string, { readonly value: number; readonly at: string }>;

/** What the accepted files hold, from their own XML: `unit measure key` → figure and its place. */
function figuresOf(ledger: Ledger): Figures {
  const figures: Figures = new Map();
  for (const { path: file, state, unit } of ledger.files) {
    if (state !== "accepted") continue;
    const book = openRaw(file);
    const cells = cellsOf(book, "Chỉ tiêu");
    for (const [name, { sheet, address }] of book.names) {
      const [, row = "", key = ""] =
        /^ct_(MT[^.]*(?:\.q\d)?)\.((?:tu|mau)\.(?:tong|nu)|luyke\.truoc|co)$/.exec(name) ?? [];
      const value = sheet === "Chỉ tiêu" && row !== "" ? cells.get(address) : undefined;
      if (value === undefined) continue;
      const at = `${path.basename(file).normalize("NFC")}!${sheet}!${address}`;
      figures.set(`${unit ?? ""} ${row} ${key}`, { value: value === "Có" ? 1 : Number(value) || 0, at });
    }
  }
  return figures;
}

export type Counted = { readonly figures: number; readonly totals: number; readonly faults: readonly string[] };

/** `MT3-CT4a.n` → `mau.nu`: the cell of an entry that is the numerator or the denominator. */
export type CellKeys = ReadonlyMap<string, string>;

type PlanFile = {
  readonly goals: readonly {
    readonly indicators: readonly {
      readonly measures: readonly {
        readonly id: string;
        readonly numeratorIs?: string;
        readonly denominatorIs?: string;
      }[];
    }[];
  }[];
};

/** From the catalogue as it stands on the disk. */
export function cellKeysOf(plan: string): CellKeys {
  const file = path.resolve(__dirname, "..", "..", "src", "plan", "catalog", `${plan}.json`);
  const { goals } = JSON.parse(readFileSync(file, "utf8")) as PlanFile;
  const measures = goals.flatMap(({ indicators }) => indicators.flatMap((one) => one.measures));
  return new Map(
    measures.flatMap(({ id, numeratorIs = "tu.tong", denominatorIs = "mau.tong" }) => [
      [`${id}.n`, numeratorIs] as const,
      [`${id}.d`, denominatorIs] as const,
    ]),
  );
}

/** Sheet Nguồn số liệu against the files, and the rows and totals of Tổng hợp against both. */
export function countAgain(merged: string, ledger: Ledger, keys: CellKeys): Counted {
  const faults: string[] = [];
  const figures = figuresOf(ledger);
  const places = new Map([...figures.values()].map(({ at, value }) => [at, value]));
  const book = openRaw(merged);
  const sums = new Map<string, Map<string, number>>();
  let counted = 0;
  for (const sheet of [...book.sheets.keys()].filter((name) => name.startsWith("Nguồn số liệu"))) {
    const cells = cellsOf(book, sheet);
    for (const [address, value] of cells) {
      if (column(address) !== "A" || typeof value !== "number") continue;
      const at = (key: string) => cells.get(key + rowNumber(address));
      const place = `${String(at("H"))}!${String(at("I"))}!${String(at("J"))}`;
      const own = at("G") === "Có" ? 1 : Number(at("G")) || 0;
      counted += 1;
      if (places.get(place) !== own) faults.push(`${place}: ${String(places.get(place))}, listed ${String(at("G"))}`);
      places.delete(place);
      const sum = `${String(at("B"))} ${String(at("M"))}`;
      sums.set(sum, (sums.get(sum) ?? new Map<string, number>()).set(String(at("E")), own));
    }
  }
  faults.push(...[...places].map(([place, value]) => `not listed: ${place} = ${value}`));
  const again = totalFaults(book, sums, keys);
  return { figures: counted, totals: again.totals, faults: [...faults, ...again.faults] };
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Answers by unit; of quarters all must be yes. */
function answersOf(measure: string, sums: Sums): ReadonlyMap<string, number> | undefined {
  const [first, ...others] = ["co", "q1.co", "q2.co", "q3.co", "q4.co"].flatMap(
    (key) => sums.get(`${measure} ${key}`) ?? [],
  );
  return (
    first &&
    new Map([...first].map(([unit, value]) => [unit, Math.min(value, ...others.map((one) => one.get(unit) ?? 0))]))
  );
}

/**
 * Each total is a sum over the rows of the units and the office's own line, and gives what the files give by the one cell
 * that the plan names. Units that an answer is not asked of stand apart: their answers are in the list of figures, not in
 * the sum.
 */
function totalFaults(book: RawBook, sums: Sums, keys: CellKeys) {
  const totals = totalsOf(book);
  const faults = [...totals].flatMap(([key, { total, asked }]) => {
    const [measure = "", side = ""] = key.split(".");
    const sumOf = (cell: string): number => plus(sums.get(`${measure} ${cell}`)?.values() ?? []);
    const answers = answersOf(measure, sums);
    const yes = plus([...(answers ?? [])].flatMap(([unit, value]) => (asked.has(unit) ? [value] : [])));
    const cells = side === "c" ? ["luyke.truoc", "tu.tong"] : [keys.get(key) ?? "tu.tong"];
    // The office's own lũy kế is a formula: of units alone.
    const cumulative = plus(
      cells.flatMap((cell) =>
        [...(sums.get(`${measure} ${cell}`) ?? [])].flatMap(([unit, n]) => (asked.has(unit) ? [n] : [])),
      ),
    );
    const figures = side === "c" ? cumulative : plus(cells.map(sumOf));
    const wanted = answers ? (side === "n" ? yes : asked.size) : figures;
    return total === wanted ? [] : [`${key}: ${total}, files give ${wanted}`];
  });
  return { totals: totals.size, faults };
}
