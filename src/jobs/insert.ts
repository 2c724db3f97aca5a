import { retarget } from "../sheet/retarget";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import { freeName } from "./free-name";
import { keptRecords } from "./kept-records";
import { tableKey } from "../sheet/store";
import { makeTemplate, type Template, type TemplateRefusal, type TemplateWish } from "./template";
import { type TemplateSize, templateSize } from "./template-size";
import { findMeta, type FormContext, formKey, readRecords } from "../forms/index";
import type { Place } from "../problems/place";
import { address, type GridBook, type PlacedBook } from "../sheet/index";
import { holdsForm, otherForm, type Standing, standingSheets } from "./standing";
import { bookKey, type Done, type Outcome, type Overview, type SheetStore } from "./workbook";
import type { Ports } from "./ports";

/** What inserting would do, told before it is done. */
export type InsertPlan = {
  readonly book: PlacedBook;
  readonly context: FormContext;
  readonly size: TemplateSize;
  /** Sheets that people will see, in order, that are not there yet. */
  readonly adds: readonly string[];
  /** Sheets of the form that are made later, when the report is compiled. */
  readonly later: readonly string[];
  /** Ours whose name a sheet of the user's own has. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Sheets of this very form that came with the workbook, made as a file: they stay. */
  readonly replaces: Standing;
};

/**
 * Why a form is not inserted; `other-form`: the workbook is the one of another unit, plan or period; `merged`: it is that
 * of an office after a merge, of which a form knows nothing.
 */
export type InsertRefusal =
  | TemplateRefusal
  | { readonly code: "other-form"; readonly unit: string; readonly period: string }
  | { readonly code: "merged" };

export type InsertPlanned =
  { readonly ok: true; readonly plan: InsertPlan } | { readonly ok: false; readonly refusal: InsertRefusal };

type Named = Pick<InsertPlan, "book" | "adds" | "later" | "renamed">;

/** Sheets that "Lập báo cáo" makes. */
const COMPILED: ReadonlySet<string> = new Set(["report", "annex"]);

/**
 * Where the form joins sheets that are open in Excel, the pane stands beside it and compiles the report when it is
 * wanted. A book without a sheet is a file being made: who gets it may have no pane, so its report is bound in.
 */
const inserted = (book: PlacedBook, { sheets }: Overview): PlacedBook["sheets"] =>
  sheets.length === 0 ? book.sheets : book.sheets.filter(({ role }) => !COMPILED.has(role));

/** The sheets under names that are free; one that stands already by its key keeps the name that people gave it. */
function named(
  { book, context }: Extract<Template, { readonly ok: true }>,
  overview: Overview,
  stands: Standing,
): Named {
  const standing = new Map(overview.tables.map(({ key, name }) => [key, name]));
  const taken = overview.sheets.map(({ name }) => name);
  const names = new Map<string, string>();
  const adds: string[] = [];
  const own = inserted(book, overview);
  for (const { name, role } of own) {
    if (sameSheet(name, META_SHEET)) continue;
    const now = standing.get(tableKey(bookKey(context), role)) ?? stands.get(role);
    const free = now ?? (taken.some((one) => sameSheet(one, name)) ? freeName(name, taken) : name);
    if (free !== name) names.set(name, free);
    if (now === undefined) adds.push(free);
  }
  const renamed = [...names].filter(([, to]) => adds.includes(to)).map(([from, to]) => ({ from, to }));
  const sheets = names.size === 0 ? own : own.map((sheet) => retarget(sheet, names));
  const later = book.sheets.filter((sheet) => !own.includes(sheet)).map(({ name }) => name);
  return { book: { sheets }, adds, later, renamed };
}

/**
 * Draws the form of a unit for a workbook; nothing is written.
 * @param there the form that the workbook holds already, where it holds one
 */
export async function planInsert(
  wish: TemplateWish,
  overview: Overview,
  ports: Pick<Ports, "digest">,
  there?: GridBook,
): Promise<InsertPlanned> {
  if (there && formKey(there)?.merged) return { ok: false, refusal: { code: "merged" } };
  const meta = there && findMeta(there);
  const made = await makeTemplate(wish, ports, (fresh) => (meta ? keptRecords(readRecords(meta), fresh) : []));
  if (!made.ok) return { ok: false, refusal: made.refusal };
  const { context } = made;
  const other = otherForm(bookKey(context), overview.tables, there);
  if (other) return { ok: false, refusal: { code: "other-form", unit: other.unit, period: other.period } };
  const same = there !== undefined && holdsForm(there, bookKey(context));
  const replaces = same ? standingSheets(made.book.sheets, there) : new Map<string, string>();
  return {
    ok: true,
    plan: { ...named(made, overview, replaces), replaces, context, size: templateSize(context) },
  };
}

/** Where somebody begins to fill the form: the first open cell of its sheet of figures. */
export function firstEntry({ book }: Pick<InsertPlan, "book">): Pick<Place, "sheet" | "cell"> | undefined {
  const entry = book.sheets.find(({ role }) => role === "entry");
  const open = entry?.cells.filter(({ style }) => style.locked === false) ?? [];
  const [first] = [...open].sort((a, b) => a.row - b.row || a.column - b.column);
  return entry && first && { sheet: entry.name, cell: address(first.row, first.column) };
}

/** Inserting twice adds nothing the second time; what people typed stays. */
export const insertForm = (store: SheetStore, { book, context, replaces }: InsertPlan): Promise<Outcome<Done>> =>
  store.addSheets(book, { job: "insert", key: bookKey(context), same: "keep", replaces });
