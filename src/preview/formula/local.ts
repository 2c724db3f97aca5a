// Formulas as a workbook with Vietnamese settings shows them: ";" between arguments, "," in numbers.
import { rewrite } from "./tokens";

export type Separators = {
  readonly decimal: string;
  readonly thousands: string;
  readonly list: string;
};

export const vietnamese: Separators = { decimal: ",", thousands: ".", list: ";" };

export const toLocal = (formula: string, to: Separators): string =>
  to.list === ","
    ? formula
    : rewrite(formula, (token) => {
        if (token.kind === "separator") return to.list;
        if (token.kind === "number") return token.text.replace(".", to.decimal);
        return token.text;
      });

/** Reads local spelling by cutting outside quotes: list separator → ",", decimal → ".". */
export function fromLocal(formula: string, from: Separators): string {
  if (from.list === ",") return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u)
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/(\d),(\d)/g, "$1.$2")
            .split(from.list)
            .join(","),
    )
    .join("");
}
