import type { Place, Problem } from "../../problems/index";
import type { GridCell } from "../../sheet/index";

/** `=12/15`, `="Đạt"`: typed as a formula, but reading no other cell, as every formula of a form does. */
const TYPED = /^(?:[\d\s+\-*/^%().,]+|"[^"]*")$/;

/** A formula of the form may stand there; one of a shared formula's followers is empty. */
export const hasFormula = (cell: GridCell | undefined): boolean =>
  cell?.formula !== undefined && !TYPED.test(cell.formula);

/** What people see of a cell in which a formula of the form should stand; of a formula of their own, that. */
export const shownText = (cell: GridCell | undefined): string => {
  const text = cell?.formula !== undefined && TYPED.test(cell.formula) ? `=${cell.formula}` : String(cell?.value ?? "");
  return text.normalize("NFC").trim();
};

/** Typed over, a cell shows what is not so; emptied, it shows nothing, and nothing is computed from it. */
export function lostFormula(cell: GridCell | undefined, place: Place, name: string): Problem {
  const value = shownText(cell);
  return {
    code: "SL-08",
    severity: value === "" ? "warning" : "error",
    facts: { cell: place.cell, value },
    place,
    name,
    clause: "Quy ước biểu mẫu: ô có công thức không nhập",
  };
}

/** A copy without any formula, made before they were computed, lost nothing that people did: then these are not told. */
export const isEmptied = ({ code, facts }: Problem): boolean =>
  code === "SL-08" && "value" in facts && facts.value === "";
