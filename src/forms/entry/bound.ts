import type { EntryRow } from "../../plan/index";
import { NO_DATA, numericCells } from "../../rules/index";
import type { CellSpec } from "../../sheet/index";
import { CENTERED, COUNT, LABEL } from "../palette";

/** Hidden: units with figures, of units asked, behind a total. */
export const UNITS_KEYS = ["dv.co", "dv.tong"] as const;

const total = ({ code }: EntryRow, letter: string): string => `{summary!total.${code}.${letter}}`;
const own = ({ code }: EntryRow, key: string): string => `{summary!own.${code}.${key}}&""`;
const known = (token: string): string => `IF(ISNUMBER(${token}),${token},"")`;

/** Column of `Tổng hợp` in which the total of an entry cell stands. */
export function totalLetter({ measure, asks }: EntryRow, key: string): "n" | "d" | "nw" | "dw" {
  if (asks === "count" || key === (measure.numeratorIs ?? "tu.tong")) return "n";
  if (key === (measure.denominatorIs ?? "mau.tong")) return "d";
  return key === "tu.nu" ? "nw" : "dw";
}

const named = (row: EntryRow, key: string): Pick<CellSpec, "column" | "name" | "publish"> => ({
  column: key,
  name: `${row.code}.${key}`,
  publish: true,
});

function figures(row: EntryRow): readonly CellSpec[] {
  const cells = numericCells(row).map((key): CellSpec => ({
    ...named(row, key),
    formula: known(total(row, totalLetter(row, key))),
    style: COUNT,
  }));
  if (row.asks !== "count" || row.measure.nature !== "flowCumulative") return cells;
  const [all, now] = [total(row, "c"), total(row, "n")];
  // What stood before is what the units carried on: the balance at the end less what they added.
  const before = `IF(AND(ISNUMBER(${all}),ISNUMBER(${now})),${all}-${now},"")`;
  return [...cells, { ...named(row, "luyke.truoc"), formula: before, style: COUNT }];
}

/** Cells of a total: live formulas over `Tổng hợp`, locked; nobody types here. */
export function boundCells(row: EntryRow): readonly CellSpec[] {
  if (row.state !== "asked") return [];
  if (row.asks === "boolean")
    return [
      { ...named(row, "co"), formula: own(row, "co"), style: CENTERED },
      { ...named(row, "lydo"), formula: own(row, "lydo"), style: CENTERED },
      { ...named(row, "ghichu"), formula: own(row, "ghichu"), style: LABEL },
    ];
  const [given, asked] = [total(row, "ug"), total(row, "ua")];
  return [
    ...figures(row),
    { ...named(row, "lydo"), formula: `IF(${given}=0,"${NO_DATA}","")`, style: CENTERED },
    { ...named(row, "ghichu"), formula: `"Tổng hợp từ "&${given}&"/"&${asked}&" đơn vị"`, style: LABEL },
    { column: UNITS_KEYS[0], formula: given, name: `${row.code}.${UNITS_KEYS[0]}` },
    { column: UNITS_KEYS[1], formula: asked, name: `${row.code}.${UNITS_KEYS[1]}` },
  ];
}
