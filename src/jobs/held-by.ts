import type { Problem } from "../problems/index";

/** Keys whose findings are about evidence or words: the figure itself stands. */
const WORDS: ReadonlySet<string> = new Set(["lydo", "ghichu", "cansua", "danhgia", "trangthai"]);

/**
 * The first of these errors and questions that touches the figure of a row.
 * @param row code of the row: `MT3-CT4b`
 * @param holding errors and questions alone
 */
export function heldBy(row: string, holding: readonly Problem[]): string | undefined {
  const start = `${row}.`;
  return holding.find(({ name }) => name.startsWith(start) && !WORDS.has(name.slice(start.length)))?.code;
}
