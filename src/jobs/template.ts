import {
  drawBook,
  fingerprintText,
  type FormContext,
  type MetaRecord,
  type Previous,
  type Registered,
} from "../forms/index";
import {
  defaultWindow,
  lastDayOf,
  type OrgUnit,
  type Pack,
  type Period,
  reportDueOf,
  type Window,
} from "../plan/index";
import { type PlacedBook, place } from "../sheet/index";
import type { Ports } from "./ports";

export type TemplateWish = {
  readonly pack: Pack;
  readonly unit: OrgUnit;
  readonly period: Period;
  /** Figures of the last accepted submission. */
  readonly previous?: Previous;
  /** What the unit has registered already, by measure and moment: see `FormContext`. */
  readonly registered?: Registered;
  /** What the office above has registered for itself, in the same shape. */
  readonly above?: Registered;
  readonly window?: Window;
  readonly submission?: number;
};

type OutsideYears = { readonly code: "period-outside-plan"; readonly from: number; readonly to: number };

/** Why a template cannot be made for this unit and period. */
export type TemplateRefusal =
  | OutsideYears
  | { readonly code: "unit-kind-outside-plan"; readonly kinds: Pack["units"] }
  | { readonly code: "levels-missing"; readonly levels: Pack["levels"] }
  | { readonly code: "levels-outside-plan"; readonly levels: Pack["levels"] };

const DAY = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Data end no later than the day before the deadline. */
function windowFor(period: Period, due: string | undefined): Window {
  const { from, to } = defaultWindow(period);
  const latest = due === undefined ? to : iso(Date.parse(due) - DAY);
  return { from, to: latest < to ? latest : to };
}

/** A period that the plan does not have: nothing is issued for it, and nothing merged. */
export function outsideYears({ pack, period }: Pick<TemplateWish, "pack" | "period">): OutsideYears | undefined {
  const { from, to } = pack.years;
  return period.year < from || period.year > to ? { code: "period-outside-plan", from, to } : undefined;
}

/** Why a unit gets no workbook of this plan and period; undefined where it gets one. */
export function refusalOf({ pack, unit, period }: TemplateWish): TemplateRefusal | undefined {
  const outside = outsideYears({ pack, period });
  if (outside) return outside;
  if (!pack.units.includes(unit.kind)) return { code: "unit-kind-outside-plan", kinds: pack.units };
  if (unit.kind !== "truong") return undefined;
  if (unit.levels.length === 0) return { code: "levels-missing", levels: pack.levels };
  return unit.levels.some((level) => pack.levels.includes(level))
    ? undefined
    : { code: "levels-outside-plan", levels: pack.levels };
}

/** The context of a unit's workbook, with the plan's own deadlines and receivers. */
export function contextFor(wish: TemplateWish): FormContext {
  const { pack, unit, period } = wish;
  const report = reportDueOf(pack, unit, period.part);
  const due = report && lastDayOf(report, period);
  return {
    pack,
    unit,
    period,
    window: wish.window ?? windowFor(period, due),
    submission: wish.submission ?? 1,
    ...(due !== undefined && { due }),
    ...(report && { receiver: report.to }),
    ...(wish.previous && { previous: wish.previous }),
    ...(wish.registered && { registered: wish.registered }),
    ...(wish.above && { above: wish.above }),
  };
}

export type Template =
  | { readonly ok: true; readonly book: PlacedBook; readonly context: FormContext }
  | { readonly ok: false; readonly refusal: TemplateRefusal };

/**
 * The self-checking workbook of one unit for one period.
 * @param more what `_chitieu` holds beside what the form itself writes there
 */
export async function makeTemplate(
  wish: TemplateWish,
  { digest }: Pick<Ports, "digest">,
  more?: (records: readonly MetaRecord[]) => readonly MetaRecord[],
): Promise<Template> {
  const refused = refusalOf(wish);
  if (refused) return { ok: false, refusal: refused };
  const context = contextFor(wish);
  const fingerprint = await digest(fingerprintText(context));
  return { ok: true, book: place(drawBook(context, fingerprint, more)), context };
}
