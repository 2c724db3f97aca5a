import type { FormContext } from "../forms/index";
import { formRows } from "../forms/index";
import { type OrgUnit, type Pack, parsePeriod } from "../plan/index";
import type { Problem } from "../problems/index";
import type { PlacedBook } from "../sheet/index";
import { type Checker, checker, ruleBook } from "./check";
import { fillByName } from "./fill";
import { sampleAnswers } from "./fill-sample";
import type { Ports } from "./ports";
import { previousFrom } from "./previous";
import { ACROSS } from "./self-check/across";
import { asRead } from "./self-check/as-read";
import { FIGURES } from "./self-check/figures";
import { REGISTERED } from "./self-check/registered";
import type { ErrorClass, Seed } from "./self-check/seed";
import { DAMAGE } from "./self-check/damage";
import { SHEETS } from "./self-check/sheets";
import { TYPING } from "./self-check/typing";
import { makeTemplate } from "./template";

/** Every way of filling in wrongly that is tried. */
export const ERROR_CLASSES: readonly ErrorClass[] = [
  ...TYPING,
  ...FIGURES,
  ...ACROSS,
  ...REGISTERED,
  ...SHEETS,
  ...DAMAGE,
];

/** What became of the errors of one class; `falseAlarms` are findings above a note in rows that were right. */
export type ClassResult = {
  readonly class: string;
  readonly seeded: number;
  readonly found: number;
  readonly falseAlarms: number;
};

/** A workbook filled without a fault. */
export type RightBook = { readonly context: FormContext; readonly book: PlacedBook };

const FILE = "tu-kiem-tra.xlsx";
/** Workbooks in which a class is tried, spread evenly over plans, kinds of unit and levels. */
const MOST = 8;

function units({ units: kinds, levels }: Pack): readonly OrgUnit[] {
  const base = { code: "01A07", name: "Đơn vị Hoa Sữa (ví dụ)", ownership: "cong-lap" } as const;
  const schools = levels.map((level): OrgUnit => ({ ...base, kind: "truong", levels: [level] }));
  const offices = kinds.filter((kind) => kind !== "truong").map((kind): OrgUnit => ({ ...base, kind, levels: [] }));
  return [...(kinds.includes("truong") ? schools : []), ...offices];
}

async function cleanBook(pack: Pack, unit: OrgUnit, id: string, ports: Ports, before?: RightBook): Promise<RightBook> {
  const period = parsePeriod(id);
  if (!period) throw new Error(`no period ${id}`);
  const wish = { pack, unit, period };
  const carried = before && (await previousFrom(asRead(before.book, FILE), wish, ports));
  const made = await makeTemplate({ ...wish, ...(carried?.ok && { previous: carried.previous }) }, ports);
  if (!made.ok) throw new Error(`the template was refused: ${made.refusal.code}`);
  return { context: made.context, book: fillByName(made.book, sampleAnswers(made.context)) };
}

/** Rightly filled workbooks of every plan, kind of unit and level: one without and one with figures carried over. */
export async function rightBooks(ports: Ports): Promise<readonly RightBook[]> {
  const books: RightBook[] = [];
  for (const id of ports.packs.ids) {
    const pack = ports.packs.find(id);
    if (!pack) continue;
    const { from, to } = pack.years;
    const year = Math.max(from, Math.min(to, 2026));
    for (const unit of units(pack)) {
      const first = await cleanBook(pack, unit, year > from ? String(year - 1) : `${year}-H1`, ports);
      books.push(first, await cleanBook(pack, unit, year > from ? `${year}-H1` : String(year), ports, first));
    }
  }
  return books;
}

const nameOf = (code: string, key: string): string => (/^[A-Z]|^(?:info|kh)\./.test(key) ? key : `${code}.${key}`);

const aboveNote = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ severity }) => severity !== "note");

async function trySeed(
  { book }: RightBook,
  code: string,
  seed: Seed,
  check: Checker,
): Promise<{ readonly found: boolean; readonly alarms: number }> {
  const wrong = new Map(Object.entries(seed.change).map(([key, value]) => [nameOf(code, key), value] as const));
  const filled = fillByName(book, wrong);
  const given = asRead(seed.damage?.(filled) ?? filled, FILE);
  const { problems } = await check(given);
  if (seed.anywhere) return { found: problems.some((problem) => problem.code === seed.code), alarms: 0 };
  const at = nameOf(code, seed.at);
  const own = (name: string): boolean => name === at || (!at.startsWith("info.") && name.startsWith(`${code}.`));
  return {
    found: problems.some((problem) => problem.code === seed.code && problem.name === at),
    alarms: aboveNote(problems).filter(({ name }) => !own(name)).length,
  };
}

async function tryClass(one: ErrorClass, books: readonly RightBook[], check: Checker): Promise<ClassResult> {
  const possible = books.flatMap((clean) => {
    const rows = formRows(clean.context);
    const seeds = rows.flatMap((row) => {
      const seed = one.seed(row, clean.context, rows);
      return seed ? [{ clean, code: row.code, seed }] : [];
    });
    return seeds.slice(0, 1);
  });
  const step = Math.max(1, Math.floor(possible.length / MOST));
  const chosen = possible.filter((_, at) => at % step === 0).slice(0, MOST);
  let [found, falseAlarms] = [0, 0];
  for (const { clean, code, seed } of chosen) {
    const told = await trySeed(clean, code, seed, check);
    found += told.found ? 1 : 0;
    falseAlarms += told.alarms;
  }
  const seeded = chosen.length;
  return { class: one.id, seeded, found, falseAlarms };
}

async function tryClean(books: readonly RightBook[], check: Checker): Promise<ClassResult> {
  let falseAlarms = 0;
  for (const { book } of books) falseAlarms += aboveNote((await check(asRead(book, FILE))).problems).length;
  return { class: "right", seeded: 0, found: 0, falseAlarms };
}

/**
 * The check itself, checked: errors are put into rightly filled workbooks, and each must be told at its cell, with
 * nothing said of the rows that are right. The last line is of workbooks without any error.
 * @param off id of a rule, or code of a reader's finding, that is switched off: only the classes that it finds are tried
 */
export async function selfCheck(
  ports: Ports,
  { books, off }: { readonly books?: readonly RightBook[]; readonly off?: string } = {},
): Promise<readonly ClassResult[]> {
  const right = books ?? (await rightBooks(ports));
  const classes = ERROR_CLASSES.filter(({ rule }) => off === undefined || rule === off);
  const check = checker(ports, ruleBook(off));
  const results: ClassResult[] = [];
  for (const one of classes) results.push(await tryClass(one, right, check));
  return off === undefined ? [...results, await tryClean(right, check)] : results;
}
