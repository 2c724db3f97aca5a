import type { CellSpec, RowSpec, Style } from "../../sheet/index";

type Column = { readonly key: string; readonly group?: string; readonly text: string; readonly width: number };

const THIS = "Kỳ này";

/** At most 14 columns. */
export const COLUMNS: readonly Column[] = [
  { key: "tt", text: "TT", width: 5 },
  { key: "ten", text: "Mục tiêu, chỉ tiêu", width: 32 },
  { key: "dvt", text: "ĐVT", width: 8 },
  { key: "moc1", text: "Mốc 2025", width: 10 },
  { key: "moc2", text: "Mốc 2030", width: 10 },
  { key: "kytruoc", text: "Kỳ trước", width: 9 },
  { key: "tu", group: THIS, text: "Tử số", width: 8 },
  { key: "mau", group: THIS, text: "Mẫu số", width: 8 },
  { key: "nu", group: THIS, text: "Trong đó nữ", width: 7 },
  { key: "ketqua", group: THIS, text: "Kết quả", width: 9 },
  { key: "luyke", text: "Lũy kế", width: 9 },
  { key: "tanggiam", text: "Tăng, giảm", width: 8 },
  { key: "danhgia", text: "Đánh giá", width: 14 },
  { key: "ghichu", text: "Ghi chú", width: 14 },
];
export const SIZE = 10;
export const ALL = COLUMNS.length;
const BOX: Style = {
  size: SIZE,
  top: "thin",
  right: "thin",
  bottom: "thin",
  left: "thin",
  vertical: "center",
  wrap: true,
};
const HEAD: Style = { ...BOX, bold: true, horizontal: "center" };
export const CENTER: Style = { ...BOX, horizontal: "center" };
export const FIGURE: Style = { ...BOX, horizontal: "right" };
export const LEFT: Style = { ...BOX, horizontal: "left" };
export const FIGURES = new Set(["kytruoc", "tu", "mau", "nu", "ketqua", "luyke", "tanggiam"]);

export const widthOf = (key: string): number => COLUMNS.find((column) => column.key === key)?.width ?? 8;

export function heads(): readonly RowSpec[] {
  const top = COLUMNS.flatMap(({ key, group, text }, at): readonly CellSpec[] => {
    if (group === undefined) return [{ column: key, value: text, style: HEAD, down: 2 }];
    if (COLUMNS[at - 1]?.group === group) return [];
    return [
      { column: key, value: group, style: HEAD, across: COLUMNS.filter((column) => column.group === group).length },
    ];
  });
  const leaves = COLUMNS.filter(({ group }) => group !== undefined).map(({ key, text }) => ({
    column: key,
    value: text,
    style: HEAD,
  }));
  const numbers = COLUMNS.map(({ key }, at) => ({
    column: key,
    value: String(at + 1),
    style: { ...CENTER, italic: true, size: 9 },
  }));
  return [
    { key: "annex.head.1", height: 18, cells: top },
    { key: "annex.head.2", height: 28, cells: leaves },
    { key: "annex.head.3", height: 14, cells: numbers },
  ];
}
