import type { EntryRow } from "../../plan/index";
import type { GridBook } from "../../sheet/index";
import type { FormContext } from "../context";
import { type EntryLayout, entryTexts, locateEntry } from "../entry/locate";
import { type InfoLayout, infoTexts, locateInfo } from "../info/read";
import type { Layout } from "../lines/lines";
import { locatePlan, type PlanLayout, planTexts } from "../plan/read";
import { locateTasks, type TasksLayout, tasksTexts } from "../tasks/locate";
import { type Bones, bonesOf, type Heading, isShort, KnownTexts, sameBones, sameHeading } from "./bones";
import { type CommonParts, withoutCells } from "./part-memory";
import { isPrinted } from "./printed";

/** Where the sheets of a form stand in a workbook; a sheet that is not there has no place. */
export type BookLayout = {
  readonly info?: InfoLayout;
  readonly tasks?: TasksLayout;
  readonly plan?: PlanLayout;
  readonly entry?: EntryLayout;
};

/** A layout without the workbook that it was found in: of every part, at which place among the sheets it stands. */
type Kept = {
  readonly bones: Bones;
  readonly heading: Heading | undefined;
  readonly layout: BookLayout;
  readonly sheets: readonly number[];
};

const PARTS = ["info", "tasks", "plan", "entry"] as const;

const parts = (layout: BookLayout): readonly (Layout | undefined)[] => PARTS.map((part) => layout[part]);

const isRight = (layout: BookLayout): boolean => parts(layout).every((part) => !part || isPrinted(part));

/** Programs and templates of one form: each writes it in its own way, and people insert a row now and then. */
const MANY = 8;

function textsOf(rows: readonly EntryRow[], context: FormContext): KnownTexts {
  const targets = rows.length > 0 ? [planTexts(context), entryTexts(rows, context)] : [];
  return KnownTexts.of([infoTexts(context), tasksTexts(context), ...targets]);
}

/**
 * Where one form was found in the last workbooks. Most workbooks of a form differ in what people typed and in nothing
 * else: where the texts of the form stand as in one before, everything is found where it was found there.
 */
export class LayoutMemory {
  private texts: KnownTexts | undefined;
  private kept: readonly Kept[] = [];
  /** The first workbook: what it has in common with others is looked for when there is a second one. */
  private first: { readonly book: GridBook; readonly layout: BookLayout } | undefined;

  constructor(
    private readonly rows: readonly EntryRow[],
    private readonly context: FormContext,
    private readonly common: CommonParts,
  ) {}

  of(book: GridBook, context: FormContext): BookLayout {
    if (!this.texts && !this.first) {
      const layout = this.locate(book, context);
      this.first = { book, layout };
      return layout;
    }
    if (this.first) this.keep(this.first.book, this.first.layout);
    this.first = undefined;
    let heading: Heading | undefined;
    let bones: Bones | undefined;
    for (const kept of this.kept) {
      if (!kept.bones.sheets.every(({ name }, at) => book.sheets[at]?.name === name)) continue;
      if (!bones || !sameHeading(heading, kept.heading)) bones = bonesOf(book, this.known, kept.heading);
      heading = kept.heading;
      if (!bones) break;
      const again = sameBones(bones, kept.bones) ? onSheets(kept, book) : undefined;
      if (!again || !isRight(again)) continue;
      this.kept = [kept, ...this.kept.filter((one) => one !== kept)];
      return again;
    }
    const layout = this.locate(book, context);
    this.keep(book, layout);
    return layout;
  }

  private get known(): KnownTexts {
    return (this.texts ??= textsOf(this.rows, this.context));
  }

  private locate(book: GridBook, context: FormContext): BookLayout {
    const targets = this.rows.length > 0;
    const info = this.common.info.of(book, () => locateInfo(book, context));
    const tasks = this.common.tasks.of(book, () => locateTasks(book, context));
    const plan = targets ? locatePlan(book, context) : undefined;
    const entry = targets ? locateEntry(book, context, this.rows) : undefined;
    return { ...(info && { info }), ...(tasks && { tasks }), ...(plan && { plan }), ...(entry && { entry }) };
  }

  private keep(book: GridBook, layout: BookLayout): void {
    const { info, tasks, plan, entry } = layout;
    const all = parts(layout).flatMap((part) => part ?? []);
    const sheets = parts(layout).map((part) => (part ? book.sheets.indexOf(part.grid) : -1));
    const places = sheets.filter((at) => at >= 0);
    const whole = info && tasks && (this.rows.length === 0 || entry);
    const apart = places.length === all.length && new Set(places).size === places.length;
    if (!whole || !apart || all.some((part) => part.problems.length > 0 || !isPrinted(part))) return;
    const heading = entry && headingOf(entry, sheets[PARTS.indexOf("entry")] ?? -1);
    if (entry && (!heading || !this.isSure(book, tasks, entry))) return;
    const bones = bonesOf(book, this.known, heading);
    if (!bones) return;
    const bare = <T extends Layout>(part: T | undefined): T | undefined => part && withoutCells(part);
    const [i, t, p, e] = [bare(info), bare(tasks), bare(plan), bare(entry)];
    const kept: BookLayout = {
      ...(i && { info: i }),
      ...(t && { tasks: t }),
      ...(p && { plan: p }),
      ...(e && { entry: e }),
    };
    this.kept = [{ bones, heading, layout: kept, sheets }, ...this.kept].slice(0, MANY);
  }

  /** Short numbers typed into the sheet of entries cannot make it look like the sheet of tasks. */
  private isSure(book: GridBook, { found }: TasksLayout, { grid }: EntryLayout): boolean {
    const seen = new Set<string>();
    const texts = new Set(found.flatMap(({ line }) => [line.key, ...line.shown.values()]));
    for (const cell of grid.cells.values()) if (cell.kind === "text" && texts.has(cell.value)) seen.add(cell.value);
    return seen.size + [...texts].filter(isShort).length < found.length;
  }
}

function headingOf({ grid, top, line, printed }: EntryLayout, sheet: number): Heading | undefined {
  if (top === undefined || line === undefined) return undefined;
  const numbers = printed.filter(({ row, expected }) => row === line && isShort(expected)).length;
  return numbers > 2 && grid.cells.size > 0 ? { sheet, top, line, numbers } : undefined;
}

/** The layout in another workbook, whose sheets stand in the same order. */
function onSheets({ layout, sheets }: Kept, book: GridBook): BookLayout {
  const [info = -1, tasks = -1, plan = -1, entry = -1] = sheets;
  const put = <T extends Layout>(part: T | undefined, at: number): T | undefined => {
    const grid = book.sheets[at];
    return part && grid && { ...part, grid };
  };
  const [i, t, p, e] = [
    put(layout.info, info),
    put(layout.tasks, tasks),
    put(layout.plan, plan),
    put(layout.entry, entry),
  ];
  return { ...(i && { info: i }), ...(t && { tasks: t }), ...(p && { plan: p }), ...(e && { entry: e }) };
}
