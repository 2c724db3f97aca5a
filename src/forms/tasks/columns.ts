/** A visible column of sheet `Nhiệm vụ`: key, heading, width in characters. */
export type TaskColumn = { readonly key: string; readonly header: string; readonly width: number };

export const TASK_COLUMNS = [
  { key: "tt", header: "TT", width: 5 },
  { key: "ten", header: "Nhóm nhiệm vụ, nhiệm vụ", width: 30 },
  { key: "hinhthuc", header: "Hình thức", width: 14 },
  { key: "doituong", header: "Đối tượng", width: 14 },
  { key: "nguoithuchien", header: "Đơn vị, người thực hiện", width: 14 },
  { key: "thoigian", header: "Thời gian", width: 11 },
  { key: "ketqua", header: "Kết quả thực hiện trong kỳ", width: 30 },
  { key: "soluong", header: "Số lượng", width: 7 },
  { key: "dvt", header: "Đơn vị tính", width: 8 },
  { key: "mucdo", header: "Mức độ", width: 11 },
  { key: "khokhan", header: "Khó khăn, nguyên nhân", width: 17 },
  { key: "dexuat", header: "Đề xuất, kiến nghị", width: 17 },
  { key: "minhchung", header: "Minh chứng", width: 15 },
  { key: "trangthai", header: "Trạng thái", width: 12 },
] as const satisfies readonly TaskColumn[];

export type TaskKey = (typeof TASK_COLUMNS)[number]["key"];

/** Columns that people fill in a row of the plan. */
export const INPUT_KEYS = [
  "hinhthuc",
  "doituong",
  "nguoithuchien",
  "thoigian",
  "ketqua",
  "soluong",
  "dvt",
  "mucdo",
  "khokhan",
  "dexuat",
  "minhchung",
] as const satisfies readonly TaskKey[];
export type TaskInput = (typeof INPUT_KEYS)[number];

export const taskWidth = (key: TaskKey): number => TASK_COLUMNS.find((column) => column.key === key)?.width ?? 10;
