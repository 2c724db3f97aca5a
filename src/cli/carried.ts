import {
  type CarriedAll,
  carriedWhole,
  checker,
  type Handed,
  type HandedBy,
  handedBy,
  type OfficePlan,
  officePlanOf,
  officesOf,
  type PublishWish,
  type UnitList,
} from "../jobs/index";
import type { Pack, Period } from "../plan/index";
import type { GridBook } from "../sheet/index";
import { named } from "../words/index";
import { expandInputs } from "./inputs";
import { line } from "./lines";
import { openBook } from "./open-book";
import type { Session } from "./shell";
import { publishTexts } from "./texts/publish";

type Wanted = { readonly pack: Pack; readonly period: Period; readonly under?: string };

/** How many files between two lines of progress. */
const STEP = 250;

/** What each workbook of a folder gives; one that gives nothing is told by its path. Ends where somebody asks to stop. */
async function taken<T>(
  path: string,
  session: Session,
  take: (book: GridBook) => Promise<T | undefined>,
  left: (path: string) => string,
): Promise<readonly T[]> {
  const all: T[] = [];
  const { inputs } = await expandInputs([path], session.files);
  for (const [at, input] of inputs.entries()) {
    if (session.isCancelled()) break;
    const opened = await openBook(input, session);
    const one = opened.ok ? await take(opened.book) : undefined;
    if (one) all.push(one);
    else session.complain([line(left(input.path), "warning", 1)]);
    if (session.watched && (at + 1) % STEP === 0)
      session.complain([line(publishTexts(session.language).read(at + 1, inputs.length), "quiet")]);
  }
  return all;
}

const units = (all: readonly HandedBy[]): string => named(all, ({ code, name }) => `${name} (${code})`).join("; ");

/** Figures of the period before and what units registered then, from the folder of accepted workbooks. */
async function carriedFigures(
  wish: Wanted,
  { register, crosswalk }: UnitList,
  session: Session,
): Promise<Partial<CarriedAll>> {
  const folder = session.values.get("previous-data");
  if (folder === undefined) return {};
  const own = publishTexts(session.language);
  const check = checker(session.ports);
  const handed = await taken<Handed>(folder, session, (book) => handedBy(book, wish, check), own.notCarried);
  if (session.isCancelled()) return {};
  const carried = carriedWhole(handed, { ...wish, register, crosswalk });
  const { previous, registered, unsure, unlisted, unallocated } = carried;
  session.complain([
    line(own.carried(previous.size, registered.size), "note"),
    ...unallocated.map(({ office, from }) => line(own.unallocated(office.name, from.length, units(from)), "note")),
    ...(unsure.length > 0 ? [line(own.unsure(unsure.length, units(unsure)), "warning")] : []),
    ...(unlisted.length > 0 ? [line(own.unlisted(unlisted.length, units(unlisted)), "warning")] : []),
  ]);
  return carried;
}

/** What the offices above register for themselves, from their own workbooks. */
async function officePlans(wish: Wanted, session: Session): Promise<Pick<PublishWish, "offices">> {
  const path = session.values.get("parent-data");
  if (path === undefined) return {};
  const own = publishTexts(session.language);
  const check = checker(session.ports);
  const plans = await taken<OfficePlan>(path, session, (book) => officePlanOf(book, wish, check), own.noPlan);
  if (session.isCancelled()) return {};
  const { offices, unsure } = officesOf(plans);
  session.complain([
    line(own.offices(offices.size), "note"),
    ...(unsure.length > 0 ? [line(own.officesUnsure(unsure.length, units(unsure)), "warning")] : []),
  ]);
  return { offices };
}

/** Everything that the workbooks named on the command line hand on to those that are to be issued. */
export const carried = async (wish: Wanted, units: UnitList, session: Session): Promise<Partial<PublishWish>> => ({
  ...(await carriedFigures(wish, units, session)),
  ...(await officePlans(wish, session)),
});
