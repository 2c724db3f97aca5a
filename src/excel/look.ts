import { type Block, type BookState, type SheetState, withoutSigns } from "../sheet/book-state";
import { META_SHEET } from "../sheet/set-aside";
import type { Scalar, Visibility } from "../sheet/spec";
import type { Ask } from "./request";

const VISIBILITY: ReadonlyMap<string, Visibility> = new Map([
  ["hidden", "hidden"],
  ["veryhidden", "veryHidden"],
]);

/** Of a sheet; what a host says that is neither hidden nor very hidden is seen. */
export const visibilityOf = ({ visibility }: { readonly visibility: string }): Visibility =>
  VISIBILITY.get(visibility.toLowerCase()) ?? "visible";

/** Cells of a range, those without anything as null; a host may say it either way. */
export const cellsOrNull = (rows: readonly (readonly Scalar[])[]): Block =>
  rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));

/** Used cells of a sheet, or nothing where there is no such sheet. */
export type Found = { readonly sheet: Excel.Worksheet; readonly used: Excel.Range };

export function findBlock(context: Excel.RequestContext, name: string): Found {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  sheet.load("name");
  used.load("formulas,rowIndex,columnIndex");
  return { sheet, used };
}

/** Excel gives null for the cells of whole columns and rows ("Unbounded ranges"): as if it had said that they are too many. */
const tooMuch = (): Error => Object.assign(new Error("unbounded range"), { code: "ResponsePayloadSizeLimitExceeded" });

/** Rows from A1 on. */
export function blockOf({ sheet, used }: Found): Block | undefined {
  if (sheet.isNullObject) return undefined;
  if (used.isNullObject) return [];
  const formulas = used.formulas as readonly (readonly Scalar[])[] | null;
  if (formulas === null) throw tooMuch();
  const left = Array.from({ length: used.columnIndex }, (): Scalar => null);
  const above = Array.from({ length: used.rowIndex }, (): readonly Scalar[] => []);
  return [...above, ...cellsOrNull(formulas).map((row) => [...left, ...row])];
}

const sheetState = (sheet: Excel.Worksheet): SheetState => ({
  id: sheet.id,
  name: sheet.name,
  visibility: visibilityOf(sheet),
  protected: Boolean(sheet.protection.protected),
});

/** Sheets and what protects them, without a cell. */
export const heads: Ask<BookState> = ({ workbook }) => {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  return () => ({
    sheets: workbook.worksheets.items.map(sheetState),
    structureProtected: Boolean(workbook.protection.protected),
    readOnly: Boolean(workbook.readOnly),
    blocks: new Map(),
  });
};

/** Cells of sheets, `_chitieu` among them where it was asked for. */
export function withBlocks(state: BookState, given: ReadonlyMap<string, Block>): BookState {
  const blocks = withoutSigns(given, given.get(META_SHEET));
  const meta = blocks.get(META_SHEET);
  return { ...state, ...(meta && { meta }), blocks };
}

/** Everything that a transaction decides by, in one request; `names` are sheets whose cells matter too. */
export const look =
  (names: readonly string[]): Ask<BookState> =>
  (context) => {
    const state = heads(context);
    const found = [...new Set([META_SHEET, ...names])].map((name) => [name, findBlock(context, name)] as const);
    return () => {
      const blocks = found.flatMap(([name, one]) => {
        const block = blockOf(one);
        return block ? [[name, block] as const] : [];
      });
      return withBlocks(state(), new Map(blocks));
    };
  };
