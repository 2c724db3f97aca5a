import type { Checker, Ports } from "../../jobs/index";
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
  return {
    check: async (book) => {
      const { context, problems, sendable } = await checked(book);
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
