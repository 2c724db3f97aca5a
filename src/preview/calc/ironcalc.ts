// IronCalc from the bytes of its wasm, wherever they came from.
import { initSync, Model } from "@ironcalc/wasm";
import type { MakeModel } from "./model";

export function formulaModels(wasm: Uint8Array): MakeModel {
  initSync({ module: wasm as Uint8Array<ArrayBuffer> });
  return () => new Model("book", "en", "UTC", "en");
}
