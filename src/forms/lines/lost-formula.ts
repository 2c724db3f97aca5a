import type { RawCell } from "../../entries/index";
import type { Place, Problem } from "../../problems/index";

/** What people see of a cell in which a formula of the form should stand. */
export const shownText = (cell: RawCell | undefined): string =>
  String(cell?.value ?? "")
    .normalize("NFC")
    .trim();

/** Typed over, a cell shows what is not so; emptied, it shows nothing, and nothing is computed from it. */
export function lostFormula(cell: RawCell | undefined, place: Place, name: string): Problem {
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
