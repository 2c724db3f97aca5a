// The spelling that Excel gives a formula when it takes it: capitals, sheet names quoted only where
// they must be.
import { quoteSheet, unquoteSheet } from "../model/a1";
import { rewrite, type Token } from "./tokens";

const words = /^(true|false)$/i;

function spelled(token: Token): string {
  if (token.kind === "function" || (token.kind === "name" && words.test(token.text))) return token.text.toUpperCase();
  if (token.kind !== "reference" && token.kind !== "name") return token.text;
  const bang = token.text.lastIndexOf("!");
  const rest = token.text.slice(bang + 1);
  const prefix = bang > 0 ? `${quoteSheet(unquoteSheet(token.text.slice(0, bang)))}!` : "";
  return prefix + (token.kind === "reference" ? rest.toUpperCase() : rest);
}

export const normalFormula = (formula: string): string => rewrite(formula, spelled);
