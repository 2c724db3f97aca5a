import type { Checker, CheckResult, GridBook, Ports } from "../../jobs/index";
import type { Labour } from "../hands";

/** The jobs themselves, wherever this runs. */
export function labourOf(ports: () => Promise<Ports>): Labour {
  const jobs = () => import("../../jobs/index");
  // Every edit is checked: what the form is does not change with it.
  let known: Checker | undefined;
  const checked: Checker = async (book) => {
    known ??= (await jobs()).checker(await ports());
    return known(book);
  };
  // A merged workbook may list many thousand figures: they do not go over again for every cell that is asked about.
  let merged: { readonly book: GridBook; readonly result: CheckResult } | undefined;
  return {
    partsAt: async (spot) => merged && (await jobs()).partsOf(merged.book, merged.result, spot),
    check: async (book) => {
      const result = await checked(book);
      const { context, problems, sendable } = result;
      merged = result.results ? { book, result } : undefined;
      const { quickFix } = await jobs();
      const fixes = problems.map((problem) => quickFix(problem, book));
      return { ...(context && { context }), problems, sendable, fixes };
    },
    planRestore: async (book, corrections) => (await jobs()).planRestore(book, await ports(), corrections),
    planReport: async (book, previous) => (await jobs()).planReport(book, await ports(), previous),
    planInsert: async (wish, overview, there) => (await jobs()).planInsert(wish, overview, await ports(), there),
    planRemove: async (book, overview) => (await jobs()).planRemove(book, overview, await ports()),
    previousFrom: async (book, wish) => (await jobs()).previousFrom(book, wish, await ports()),
  };
}
