import path from "node:path";
import { cellsOf, openRaw, type RawBook } from "./raw-book";
import type { Sent } from "./send";

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

const column = (address: string): string => address.replace(/\d+/, "");
const rowNumber = (address: string): number => Number(address.replace(/\D+/, ""));

type Figures = Map<string, { readonly value: number; readonly at: string }>;

/** What the accepted files hold, from their own XML: `unit measure key` → figure and its place. */
function figuresOf(ledger: Ledger): Figures {
  const figures: Figures = new Map();
  for (const { path: file, state, unit } of ledger.files) {
    if (state !== "accepted") continue;
    const book = openRaw(file);
    const cells = cellsOf(book, "Chỉ tiêu");
    for (const [name, { sheet, address }] of book.names) {
      const [, row = "", key = ""] = /^ct_(MT[^.]*(?:\.q\d)?)\.((?:tu|mau)\.(?:tong|nu)|co)$/.exec(name) ?? [];
      const value = sheet === "Chỉ tiêu" && row !== "" ? cells.get(address) : undefined;
      if (value === undefined) continue;
      const at = `${path.basename(file).normalize("NFC")}!${sheet}!${address}`;
      figures.set(`${unit ?? ""} ${row} ${key}`, { value: value === "Có" ? 1 : Number(value) || 0, at });
    }
  }
  return figures;
}

export type Counted = { readonly figures: number; readonly totals: number; readonly faults: readonly string[] };

/** Sheet Nguồn số liệu against the files, and the rows and totals of Tổng hợp against both. */
export function countAgain(merged: string, ledger: Ledger): Counted {
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
  const again = totalFaults(book, sums);
  return { figures: counted, totals: again.totals, faults: [...faults, ...again.faults] };
}

/** `$P$28:$P$31` or `$P$17` → its rows. */
function rowsOf(range: string): readonly number[] {
  const [from = 0, to = from] = range.split(":").map((one) => Number(/\d+/.exec(one)?.[0]));
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, number>>;

const KEYS = { n: ["tu.nu", "tu.tong", "mau.nu"], d: ["mau.tong", "mau.nu"] } as const;
const plus = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

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
 * Each total is a sum over the rows of the units and the office's own line, and gives what the files give. Units that an
 * answer is not asked of stand apart: their answers are in the list of figures, not in the sum.
 */
function totalFaults(book: RawBook, sums: Sums) {
  const faults: string[] = [];
  const cells = cellsOf(book, "Tổng hợp");
  const xml = new TextDecoder().decode(book.parts[book.sheets.get("Tổng hợp") ?? ""]);
  const keyRow = rowNumber([...cells].find(([, value]) => value === "tinhtrang")?.[0] ?? "A0");
  let totals = 0;
  for (const [address, key] of cells) {
    const [, measure = "", side = ""] = /^(MT[^.]*)\.([nd])$/.exec(String(key)) ?? [];
    if (rowNumber(address) !== keyRow || (side !== "n" && side !== "d")) continue;
    const at = column(address);
    const [, formula = ""] = new RegExp(`<c r="${at}${keyRow + 1}"[^>]*>.*?<f[^>]*>(.*?)</f>`).exec(xml) ?? [];
    const [, summed = ""] = /SUM\(([^)]*)\)/.exec(formula) ?? [];
    const rows = summed.split(",").flatMap((range) => rowsOf(range));
    const total = plus(rows.map((row) => Number(cells.get(at + row) ?? 0)));
    const answers = answersOf(measure, sums);
    const asked = new Set(rows.flatMap((row) => (cells.has(at + row) ? [String(cells.get(`B${row}`))] : [])));
    const yes = plus([...(answers ?? [])].flatMap(([unit, value]) => (asked.has(unit) ? [value] : [])));
    const wanted = answers
      ? [side === "n" ? yes : asked.size]
      : KEYS[side].map((one) => plus(sums.get(`${measure} ${one}`)?.values() ?? []));
    totals += 1;
    if (!wanted.includes(total)) faults.push(`${measure}.${side}: ${total}, files give ${wanted.join(" or ")}`);
  }
  return { totals, faults };
}
