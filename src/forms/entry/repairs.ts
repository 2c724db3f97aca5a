import type { EntryRow } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { address } from "../../sheet/index";
import type { FormContext } from "../context";
import { entryColumns } from "./columns";
import type { FoundRow } from "./find-rows";
import { rowLabel } from "./rows";
import type { Verdict } from "./votes";

type Where = { readonly file: string; readonly sheet: string };

/** A row that cannot be told from others is refused, not guessed. */
export const lostRow = (row: EntryRow, where: Where): Problem => ({
  code: "BM-04",
  severity: "error",
  facts: { measure: row.code, label: rowLabel(row) },
  place: { ...where, cell: "" },
  name: row.code,
  clause: "Quy ước biểu mẫu",
});

/** Visible anchors by the words in which they are told. */
const KEYS: Readonly<Record<string, string>> = { "mã ẩn": "ma", "tên chỉ tiêu": "ten", "cách nhập": "cach" };

/**
 * A row found again although an anchor was lost or moved; losses of a whole kind are told once.
 * @param edited names of cells that are told as edited, not as lost
 */
export function repairs(found: readonly FoundRow[], edited: ReadonlySet<string>, where: Where): readonly Problem[] {
  const told = found.flatMap(({ row, verdict }) => {
    if (verdict.kind !== "found") return [];
    const lost = verdict.against.filter((by) => !edited.has(`${row.code}.${KEYS[by] ?? ""}`));
    return lost.length > 0 ? [{ row, at: verdict.at, lost: lost.join(", ") }] : [];
  });
  const kinds = new Map<string, typeof told>();
  for (const one of told) kinds.set(one.lost, [...(kinds.get(one.lost) ?? []), one]);
  return [...kinds].map(([lost, rows]): Problem => {
    const [first] = rows;
    const measure =
      rows.length > 3
        ? `${rows[0]?.row.code ?? ""} … ${rows.at(-1)?.row.code ?? ""}`
        : rows.map(({ row }) => row.code).join(", ");
    const cell = address(first?.at ?? 0, 1);
    return {
      code: "BM-06",
      severity: "note",
      facts: { measure, cell, lost },
      place: { ...where, cell },
      name: first?.row.code ?? "",
      clause: "Quy ước biểu mẫu",
    };
  });
}

/** Columns that hold entries and cannot be told. */
export function columnProblems(
  columns: ReadonlyMap<string, Verdict>,
  rows: readonly EntryRow[],
  context: FormContext,
  where: Where,
): readonly Problem[] {
  const needed = new Set<string>([...rows.flatMap(({ cells }) => cells), "lydo", "ghichu"]);
  return entryColumns(context).flatMap(({ key, header }): readonly Problem[] => {
    if (!needed.has(key) || columns.get(key)?.kind === "found") return [];
    return [
      {
        code: "BM-05",
        severity: "error",
        facts: { header: header.join(" › ") },
        place: { ...where, cell: "" },
        name: key,
        clause: "Quy ước biểu mẫu",
      },
    ];
  });
}
