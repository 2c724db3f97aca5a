// IronCalc in node: the wasm bytes are read once a process.
import { readFileSync } from "fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { FormulaModel } from "../calc/model";

let ready = false;

export function makeFormulaModel(): FormulaModel {
  if (!ready) {
    const file = `${process.cwd()}/node_modules/@ironcalc/wasm/wasm_bg.wasm`;
    initSync({ module: readFileSync(file) });
    ready = true;
  }
  return new Model("book", "en", "UTC", "en");
}
