import { concat, eq, type Expr, formula, literal, ref, trim, when } from "../../rules/index";
import type { CellSpec, RowSpec, Style } from "../../sheet/index";
import type { FormContext } from "../context";
import { HEAD } from "../palette";
import type { Plan, PlanColumn } from "./columns";
import { phrases } from "./outcome";

const across = (key: string, text: Expr, style: Style, height: number, columns: number): RowSpec => ({
  key,
  height,
  cells: [
    {
      column: "tt",
      ...(text.op === "literal" ? { value: text.value } : { formula: formula(text) }),
      style: { horizontal: "center", vertical: "center", wrap: true, ...style },
      across: columns,
    },
  ],
});

/** The table is printed as an annex of the unit's plan (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1). */
export function titleRows({ pack, unit, period }: FormContext, width: number): readonly RowSpec[] {
  const own = trim(ref("info!info.unit.plan"));
  const number = when(eq(own, ""), "số …… ngày …… tháng …… năm ……", own);
  return [
    across("title", literal(`KẾ HOẠCH ĐĂNG KÝ CHỈ TIÊU NĂM ${period.year}`), { size: 14, bold: true }, 22, width),
    across("name", literal(pack.shortTitle), { size: 13, bold: true }, 20, width),
    across("from", concat("(Kèm theo Kế hoạch ", number, ` của ${unit.name})`), { size: 13, italic: true }, 20, width),
    { key: "gap", height: 8, cells: [] },
  ];
}

/** Phrases that many formulas use, in whatever columns there are. */
const words = (keys: readonly string[], { moments }: Plan): readonly CellSpec[] =>
  [...phrases(moments)].map(([name, value], at) => ({ column: keys[at] ?? "ma", name, value }));

export function headRows(columns: readonly PlanColumn[], helpers: readonly string[], plan: Plan): readonly RowSpec[] {
  const top: CellSpec[] = [];
  const leaves: CellSpec[] = [];
  columns.forEach(({ key, header }, at) => {
    const [group = "", leaf] = header;
    if (leaf === undefined) {
      top.push({ column: key, value: group, style: HEAD, down: 2 });
      return;
    }
    leaves.push({ column: key, value: leaf, style: HEAD });
    if (columns[at - 1]?.header[0] === group) return;
    const width = columns.filter(({ header: [other] }) => other === group).length;
    top.push({ column: key, value: group, style: HEAD, ...(width > 1 && { across: width }) });
  });
  const keys = [...columns.map(({ key }) => key), "ma"];
  return [
    { key: "head.1", height: 20, cells: top },
    { key: "head.2", height: 46, cells: leaves },
    { key: "head.words", hidden: true, cells: words([...keys, ...helpers], plan) },
    { key: "head.key", hidden: true, cells: keys.map((key) => ({ column: key, value: key })) },
  ];
}

/** NGƯỜI LẬP BIỂU and THỦ TRƯỞNG ĐƠN VỊ, with room to sign. */
export function feet(): readonly RowSpec[] {
  const style: Style = { size: 13, bold: true, horizontal: "center", vertical: "top", wrap: true };
  const line = (key: string, height: number, left: CellSpec, right: CellSpec): RowSpec => ({
    key,
    height,
    cells: [
      { ...left, style, across: 2 },
      { ...right, style, across: 2 },
    ],
  });
  const name = (key: string): string => formula(concat(trim(ref(`info!info.${key}`))));
  return [
    { key: "foot.gap", height: 12, cells: [] },
    line("foot.1", 20, { column: "tt", value: "NGƯỜI LẬP BIỂU" }, { column: "doichieu", value: "THỦ TRƯỞNG ĐƠN VỊ" }),
    // Merged like its neighbours, which are then merged with it at once.
    line("foot.2", 60, { column: "tt" }, { column: "doichieu" }),
    line("foot.3", 20, { column: "tt", formula: name("maker") }, { column: "doichieu", formula: name("sign.name") }),
  ];
}
