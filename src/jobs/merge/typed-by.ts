import { type FormContext, readSources } from "../../forms/index";
import type { GridBook, Scalar } from "../../sheet/index";
import { typedIn } from "../restore/typed";

type Typed = ReadonlyMap<string, Scalar>;

/** Figures are not among it: they are added up. */
function cellsIn(book: GridBook, context: FormContext): Typed {
  const { typed, outlook } = typedIn(book, context, true);
  return new Map<string, Scalar>([
    ...typed.flatMap(({ name, value }) => (name.startsWith("entry!") ? [] : [[name, value] as const])),
    ...outlook.map((text, at) => [`tasks!PH.${at + 1}`, text] as const),
  ]);
}

const sentences = (of: ReadonlyMap<string, string>): Typed =>
  new Map([...of].map(([key, text]) => [`report!source.${key}`, text === "" ? null : text] as const));

/**
 * What people typed into a merged workbook, by role and name of the cell: Thông tin, Kế hoạch, Nhiệm vụ and the sentences
 * of the report.
 */
export const typedBy = (book: GridBook, context: FormContext): Typed =>
  new Map([...cellsIn(book, context), ...sentences(readSources(book, context).text)]);

/**
 * The same of an office's own form, as its merged workbook takes it over. Of the report only what the form does not
 * propose: in the merged workbook the sentences about figures say of how many units these are.
 */
export const typedInForm = (book: GridBook, context: FormContext): Typed =>
  new Map(
    [...cellsIn(book, context), ...sentences(readSources(book, context).own)].filter(([, value]) => value !== null),
  );
