import {
  drawBook,
  drawLeftover,
  fillSpec,
  fingerprintText,
  type FormContext,
  formRows,
  type Leftover,
  readMeta,
  readSources,
} from "../forms/index";
import type { Place, Problem } from "../problems/index";
import { type GridBook, place, type PlacedBook, type Scalar } from "../sheet/index";
import { retarget } from "../sheet/retarget";
import { META_SHEET, sameSheet } from "../sheet/set-aside";
import { freeName } from "./free-name";
import { inUse } from "./in-use";
import { keptRecords } from "./kept-records";
import type { Ports } from "./ports";
import { leftoverOf } from "./restore/leftover";
import { placeKey, typedIn } from "./restore/typed";
import { hasBoundReport } from "./stale";
import { underTheirNames } from "./their-names";
import { bookKey, type Done, type Outcome, type Overview, type SheetStore } from "./workbook";

/** What drawing a form anew would give, told before anything is written. */
export type RestorePlan = {
  readonly book: PlacedBook;
  readonly context: FormContext;
  /** Role → sheet that is drawn anew. */
  readonly replaces: ReadonlyMap<string, string>;
  /** Values that people typed and that stand in the form again. */
  readonly kept: number;
  /** What has no place in the form; it is written on a sheet of its own. */
  readonly leftover: readonly Leftover[];
  /** Cells whose figure may be that of another row: drawn anew, the form shows no trace of it any more. */
  readonly doubts: readonly Problem[];
};

/** - merged: the workbook is that of an office after a merge, whose sheets only the next merge draws */
export type RestorePlanned =
  | { readonly ok: true; readonly plan: RestorePlan }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly merged?: true };

/** A value corrected on the way. */
export type Correction = { readonly place: Pick<Place, "sheet" | "cell">; readonly value: Scalar };

const COMPILED: ReadonlySet<string> = new Set(["report", "annex"]);

/** The sheets of the form by the names that they have now; one that is gone comes back under a free name. */
function underStandingNames(fresh: PlacedBook, standing: ReadonlyMap<string, string>, book: GridBook): PlacedBook {
  const taken = book.sheets.map(({ name }) => name);
  const names = new Map(
    fresh.sheets.flatMap(({ role, name }): (readonly [string, string])[] => {
      if (sameSheet(name, META_SHEET)) return [];
      const now = standing.get(role) ?? (taken.some((one) => sameSheet(one, name)) ? freeName(name, taken) : name);
      return now === name ? [] : [[name, now]];
    }),
  );
  return names.size === 0 ? fresh : { sheets: fresh.sheets.map((sheet) => retarget(sheet, names)) };
}

/**
 * Draws lists, formats, formulas, labels, names and locks of the form anew around the values that people typed. What
 * stands outside the cells of the form is listed and kept on a sheet of its own; sheets of the user's own are not read.
 */
export async function planRestore(
  given: GridBook,
  { packs, digest }: Ports,
  corrections: readonly Correction[] = [],
): Promise<RestorePlanned> {
  const book = inUse(given);
  const meta = readMeta(book, packs);
  if (!meta.ok) return { ok: false, problems: [meta.problem] };
  if (meta.context.merged) return { ok: false, problems: [], merged: true };
  const { records } = meta;
  // The form is drawn as it is issued today, whatever version the file has.
  const { formVersion: _, planVersion: __, ...context } = meta.context;
  const { typed, sheets, computed, doubts, outlook } = typedIn(book, meta.context, formRows(context).length > 0);
  const corrected = new Map(corrections.map((one) => [placeKey(one.place), one.value]));
  const values = new Map<string, Scalar>([
    ...typed.map(({ name, value, place: at }) => {
      const other = corrected.get(placeKey(at));
      return [name, other === undefined ? value : other] as const;
    }),
    ...outlook.map((text, at) => [`tasks!PH.${at + 1}`, text] as const),
    ...[...readSources(book, context).text].map(
      ([key, text]) => [`report!source.${key}`, text === "" ? null : text] as const,
    ),
  ]);
  const drawn = drawBook(context, await digest(fingerprintText(context)), (fresh) => keptRecords(records, fresh));
  const { spec, taken } = fillSpec(drawn, values);
  const report = hasBoundReport(book);
  const placed = place(spec).sheets.filter(({ role }) => report !== undefined || !COMPILED.has(role));
  const replaces = new Map([...sheets, ...(report ?? [])]);
  const fresh = underStandingNames({ sheets: placed }, replaces, book);
  const leftover = leftoverOf(book, fresh, {
    sheets: [...sheets.values()],
    placed: new Set(typed.flatMap((one) => (taken.has(one.name) ? [placeKey(one.place)] : []))),
    computed,
    texts: outlook.filter((_, at) => taken.has(`tasks!PH.${at + 1}`)),
  });
  const keptValues = typed.filter(({ name, value }) => value !== null && taken.has(name)).length;
  const extra =
    leftover.length === 0
      ? []
      : place(
          { sheets: [drawLeftover(leftover)], lists: [] },
          book.sheets.map(({ name }) => name),
        ).sheets;
  // Every such sheet is a new one: what an earlier one holds is not lost either.
  const kept = extra.map((sheet) => ({ ...sheet, role: `leftover ${sheet.name}` }));
  return {
    ok: true,
    plan: {
      ...{ book: { sheets: [...fresh.sheets, ...kept] }, context, replaces, kept: keptValues, leftover },
      // A correction writes a figure in another way: whose it is, it does not say.
      doubts,
    },
  };
}

/**
 * One undoable step: the sheets of the form are replaced by those drawn anew.
 * @param overview where sheets stand beside those that were read: none of ours takes the name of one
 */
export const restoreForm = (
  store: SheetStore,
  { book, context, replaces }: RestorePlan,
  job = "restore",
  overview: Pick<Overview, "sheets" | "tables"> = { sheets: [], tables: [] },
): Promise<Outcome<Done>> => {
  const key = bookKey(context);
  return store.addSheets(underTheirNames(book, key, overview, replaces), { job, key, same: "renew", replaces });
};
