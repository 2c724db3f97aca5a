import type { EntryRow } from "../../plan/index";
import type { RawCell } from "../../entries/index";
import type { FormContext } from "../context";
import { previousOf } from "./rows";

const cell = (value: number | string | undefined): RawCell | undefined => {
  if (value === undefined) return undefined;
  return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
};

/** Figures carried over are those issued with the workbook, not what stands in the locked cells now. */
export function carriedValue(row: EntryRow, key: string, context: FormContext): RawCell | undefined {
  const before = previousOf(context, row);
  const open = (row.cells as readonly string[]).includes(key);
  if (key === "kytruoc.n") return cell(before.result);
  if (key === "kytruoc.d") return cell(before.denominator);
  if (key === "luyke.truoc" && !open) return cell(before.cumulative);
  if (key === "h1" && !open) return cell(context.previous?.firstHalf.get(row.code));
  return undefined;
}
