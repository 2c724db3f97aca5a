import type { ProblemCode } from "../../problems/index";
import type { ErrorClass, Seed } from "./seed";

type Where = (...of: Parameters<ErrorClass["seed"]>) => boolean;

/** Tried once a workbook, with its first row. */
export const once = (
  code: ProblemCode,
  what: string,
  at: string,
  change: Seed["change"],
  more: Partial<Pick<ErrorClass, "rule">> & Pick<Seed, "damage" | "anywhere"> & { readonly where?: Where } = {},
): ErrorClass => ({
  id: `${code} ${what}`,
  rule: more.rule ?? code,
  seed: (row, here, rows) => {
    if (row !== rows[0] || (more.where && !more.where(row, here, rows))) return undefined;
    return {
      change,
      code,
      at,
      ...(more.damage && { damage: more.damage }),
      ...(more.anywhere && { anywhere: more.anywhere }),
    };
  },
});
