import type { Grid, GridBook } from "../../sheet/index";
import type { FormContext } from "../context";
import { INFO_TITLE } from "../info/draw";
import { type InfoField, infoFields } from "../info/fields";
import { type InfoLayout, infoTexts } from "../info/read";
import { type FormTexts, type Layout, sheetTitled } from "../lines/lines";
import { TASKS_TITLE } from "../tasks/draw";
import { type TasksLayout, tasksTexts } from "../tasks/locate";
import { bonesLike, KnownTexts, sameNames, sameSheet, type SheetBones } from "./bones";
import { isPrinted } from "./printed";

const NO_CELLS: Grid["cells"] = new Map();

/** A layout that does not hold on to the workbook in which it was found. */
export const withoutCells = <T extends Layout>(layout: T): T => ({
  ...layout,
  grid: { ...layout.grid, cells: NO_CELLS },
});

/** A part that stands in the sheet of its title whole, so that no other sheet can be taken for it. */
type SolePart = Layout & { readonly isSole: boolean };

type Kept<T> = { readonly bones: SheetBones; readonly names: GridBook["names"]; readonly layout: T };

/** Programs and templates: each writes the sheet in its own way. */
const MANY = 8;

/**
 * Where a part that is the same in all forms was found in the last workbooks: where its own texts stand in the sheet of
 * its title as in one before, and that sheet has all of them, it is found where it was found there.
 */
export class PartMemory<T extends SolePart> {
  private known: KnownTexts | undefined;
  private kept: readonly Kept<T>[] = [];
  /** Of the first workbook; what it has in common with others is looked for when there is a second one. */
  private first: { readonly names: GridBook["names"]; readonly layout: T } | undefined;

  constructor(
    private readonly title: string,
    private readonly texts: () => FormTexts,
  ) {}

  of(book: GridBook, locate: () => T | undefined): T | undefined {
    if (!this.known && !this.first) {
      const layout = locate();
      this.first = layout && { names: book.names, layout };
      return layout;
    }
    if (this.first) this.keep(this.first.names, this.first.layout);
    this.first = undefined;
    const again = this.again(book);
    if (again) return again;
    const layout = locate();
    if (layout) this.keep(book.names, layout);
    return layout;
  }

  private again(book: GridBook): T | undefined {
    const grid = sheetTitled(book, this.title);
    const bones = grid && this.bones(grid);
    if (!bones) return undefined;
    for (const kept of this.kept) {
      if (!sameSheet(bones, kept.bones) || !sameNames(book.names, kept.names)) continue;
      const layout = { ...kept.layout, grid };
      if (isPrinted(layout)) return layout;
    }
    return undefined;
  }

  private keep(names: GridBook["names"], layout: T): void {
    const { grid, isSole, problems } = layout;
    if (!isSole || problems.length > 0 || !isPrinted(layout)) return;
    const bones = this.bones(grid);
    if (!bones) return;
    this.kept = [{ bones, names, layout: withoutCells(layout) }, ...this.kept].slice(0, MANY);
  }

  private bones(grid: Grid): SheetBones | undefined {
    this.known ??= KnownTexts.of([this.texts()]);
    return bonesLike(grid, this.known, undefined);
  }
}

/** What the forms of a plan have in common: they differ in their targets, not in these sheets. */
export type CommonParts = { readonly info: PartMemory<InfoLayout>; readonly tasks: PartMemory<TasksLayout> };

/** The common parts of all forms that one checker meets. */
export class PartMemories {
  private readonly infos = new WeakMap<readonly InfoField[], PartMemory<InfoLayout>>();
  private readonly tasks = new WeakMap<FormContext["pack"], PartMemory<TasksLayout>>();

  of(context: FormContext): CommonParts {
    const fields = infoFields(context);
    const info = this.infos.get(fields) ?? new PartMemory<InfoLayout>(INFO_TITLE, () => infoTexts(context));
    this.infos.set(fields, info);
    const tasks = this.tasks.get(context.pack) ?? new PartMemory<TasksLayout>(TASKS_TITLE, () => tasksTexts(context));
    this.tasks.set(context.pack, tasks);
    return { info, tasks };
  }
}
