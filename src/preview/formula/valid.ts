// Would Excel take this text as a formula, or refuse the whole write?
import { type Token, tokens } from "./tokens";

type State = { readonly wantsOperand: boolean; readonly depth: readonly string[] };

/** What one token does to the state; null: Excel stops here. */
function step({ wantsOperand, depth }: State, token: Token): State | null {
  const top = depth[depth.length - 1];
  switch (token.kind) {
    case "space":
      return { wantsOperand, depth };
    case "number":
    case "string":
    case "error":
    case "array":
      return wantsOperand ? { wantsOperand: false, depth } : null;
    case "reference":
    case "name":
      // Two references side by side are an intersection.
      return { wantsOperand: false, depth };
    case "function":
      return { wantsOperand: true, depth: [...depth, "function"] };
    case "open":
      if (top === "function") return { wantsOperand: true, depth: [...depth.slice(0, -1), "call"] };
      return wantsOperand ? { wantsOperand: true, depth: [...depth, "("] } : null;
    case "close":
      if (top === undefined || (wantsOperand && top !== "call")) return null;
      return { wantsOperand: false, depth: depth.slice(0, -1) };
    case "separator":
      return top === "call" ? { wantsOperand: true, depth } : null;
    case "infix":
      return wantsOperand ? null : { wantsOperand: true, depth };
    case "prefix":
      return { wantsOperand: true, depth };
    case "postfix":
      return wantsOperand ? null : { wantsOperand: false, depth };
    case "bad":
      return null;
  }
}

export function isFormula(formula: string): boolean {
  if (formula.length > 8192) return false;
  let state: State | null = { wantsOperand: true, depth: [] };
  for (const token of tokens(formula.slice(1))) {
    state = step(state, token);
    if (!state) return false;
  }
  return !state.wantsOperand && state.depth.length === 0;
}
