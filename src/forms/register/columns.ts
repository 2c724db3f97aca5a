import { fold } from "../../plan/index";

/**
 * Columns of the list of units and of the list of their changes. A heading is known by its folded text, in any order;
 * other columns are told and left alone.
 */
export type ListColumn = {
  readonly key: string;
  readonly header: string;
  /** Other headings that mean the same, folded. */
  readonly also: readonly string[];
  readonly width: number;
  /** The list cannot be read without it. */
  readonly needed?: boolean;
};

export const REGISTER_COLUMNS: readonly ListColumn[] = [
  { key: "code", header: "mã", also: ["ma don vi", "ma truong"], width: 14, needed: true },
  { key: "name", header: "tên", also: ["ten don vi", "ten truong"], width: 44, needed: true },
  { key: "kind", header: "loại", also: ["loai don vi"], width: 12, needed: true },
  { key: "levels", header: "cấp học", also: ["cac cap hoc", "cap"], width: 20 },
  { key: "ownership", header: "loại hình", also: ["loai hinh truong"], width: 12 },
  {
    key: "parent",
    header: "mã cấp trên",
    also: ["ma don vi cap tren", "ma co quan cap tren", "ma co quan quan ly", "ma cap quan ly"],
    width: 14,
    needed: true,
  },
  { key: "from", header: "từ ngày", also: ["tu"], width: 12 },
  { key: "to", header: "đến ngày", also: ["den", "den het ngay"], width: 12 },
  { key: "email", header: "thư điện tử", also: ["email", "e-mail", "dia chi thu dien tu"], width: 28 },
  { key: "phone", header: "điện thoại", also: ["so dien thoai", "dt", "sdt"], width: 14 },
  { key: "received", header: "ngày nhận", also: ["ngay nhan tep"], width: 12 },
];

export const CROSSWALK_COLUMNS: readonly ListColumn[] = [
  { key: "old", header: "mã cũ", also: [], width: 14, needed: true },
  { key: "now", header: "mã mới", also: [], width: 14, needed: true },
  { key: "how", header: "kiểu", also: ["kieu thay doi"], width: 20, needed: true },
  { key: "from", header: "từ ngày", also: ["tu", "ngay"], width: 12, needed: true },
];

export const columnOf = (columns: readonly ListColumn[], text: string): ListColumn | undefined => {
  const key = fold(text).replace(/\s*\*$/, "");
  return columns.find(({ header, also }) => fold(header) === key || also.includes(key));
};

/** Headings that every list may have beside: numbers of lines, remarks. */
const ASIDE = new Set(["tt", "stt", "ghi chu"]);
export const isAside = (text: string): boolean => ASIDE.has(fold(text));
