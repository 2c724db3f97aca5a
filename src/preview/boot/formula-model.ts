// IronCalc in node: the wasm bytes are read once a process.
import { readFileSync } from "fs";
import { formulaModels } from "../calc/ironcalc";
import type { FormulaModel, MakeModel } from "../calc/model";

let make: MakeModel | null = null;

export function makeFormulaModel(): FormulaModel {
  make ??= formulaModels(readFileSync(`${process.cwd()}/node_modules/@ironcalc/wasm/wasm_bg.wasm`));
  return make();
}
