import { concat, evaluate, type Expr, formula, type Result } from "../../rules/index";
import type { CellSpec } from "../../sheet/index";

/**
 * How a drawn report gets its texts: bound by formulas to the other sheets of the workbook, or rendered once from what
 * was read. Names are qualified: `entry!MT3-CT4a.ketqua`, `info!sign.post`, `tasks!NV1.1.ketqua`.
 */
export type Binding =
  | { readonly kind: "bound" }
  | {
      readonly kind: "rendered";
      readonly value: (name: string) => Result;
      /** Sentences that people changed. */ readonly source: (key: string) => string | undefined;
    };

/** What stands in a cell for an expression. */
export function bind(expr: Expr, binding: Binding): Pick<CellSpec, "formula" | "value"> {
  // A bare reference to an empty cell would show 0.
  if (binding.kind === "bound") return { formula: formula(expr.op === "ref" ? concat(expr, "") : expr) };
  return { value: evaluate(expr, { value: binding.value, address: (name) => name }) };
}

/** The text of an expression when rendered; undefined when the workbook computes it. */
export const rendered = (expr: Expr, binding: Binding): string | undefined =>
  binding.kind === "bound"
    ? undefined
    : String(evaluate(expr, { value: binding.value, address: (name) => name }) ?? "");

/** Long but likely contents, for the heights of rows whose text the workbook computes later. */
export const SAMPLE: Binding = {
  kind: "rendered",
  source: () => undefined,
  value: (name) => {
    if (name.endsWith(".danhgia")) return "Mốc 2025: Không giữ được; Mốc 2030: Đang thực hiện";
    if (name.endsWith(".co")) return "Không";
    if (name.startsWith("entry!")) return name.endsWith(".lydo") ? "" : 8888;
    // Every other task has something to tell.
    if (name.startsWith("tasks!")) return /[13579]\.ketqua$/.test(name) ? "x ".repeat(40) : "";
    return name.startsWith("info!info.to.") ? "x ".repeat(30) : 888;
  },
};
