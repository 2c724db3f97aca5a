import type { EntryKey } from "../../plan/index";

const ENTRY: Readonly<Record<EntryKey, string>> = {
  "tu.tong": "Tử số – Tổng số",
  "tu.nu": "Tử số – Trong đó nữ",
  "mau.tong": "Mẫu số – Tổng số",
  "mau.nu": "Mẫu số – Trong đó nữ",
  co: "Có / Không",
  "luyke.truoc": "Lũy kế đến hết kỳ trước",
  h1: "6 tháng đầu năm (đã báo cáo)",
  ghichu: "Ghi chú, minh chứng",
};

/** Name of an entry by the key of its column, as the headings of sheet `Chỉ tiêu` have it. */
export const entryName = (key: string): string => new Map(Object.entries(ENTRY)).get(key) ?? "số liệu";

const QUARTERS = ["Quý I", "Quý II", "Quý III", "Quý IV"];

/** `"2"` → `Quý II`; empty where the row is of no quarter. */
export const quarterName = (quarter: string): string => QUARTERS[Number(quarter) - 1] ?? "";

/** `MT4-CT3, Quý II`, or the measure alone. */
export const rowName = (measure: string, quarter: string): string =>
  [measure, quarterName(quarter)].filter((part) => part !== "").join(", ");

/** `mốc 2025`, or `mốc` where the plan wants it at every period. */
export const milestone = (year: string): string => (year === "" ? "mốc" : `mốc ${year}`);

/** `"nu"` → `nữ`, all else `nam`. */
export const sexName = (sex: string): string => (sex === "nu" ? "nữ" : "nam");

/** People of a unit, by the key of their figure in sheet `Thông tin`. */
export const groupName = (key: string): string =>
  key === "officials" ? "công chức, viên chức" : "cán bộ, giáo viên, nhân viên";

const UNRESOLVED: Readonly<Record<string, string>> = {
  "code-missing": "chưa có mã đơn vị",
  "code-unknown": "mã này không có trong danh sách đơn vị",
  ended: "đơn vị này đã kết thúc hoạt động trước ngày chốt số liệu",
  split: "đơn vị này đã chia tách thành nhiều đơn vị",
};

/** Why no unit of the list can be told, by a key of ours. */
export const unresolved = (why: string): string =>
  new Map(Object.entries(UNRESOLVED)).get(why) ?? "chưa xác định được đơn vị";

/** When a registered figure is for: `"nam"` → `năm 2026`, `"moc"` → `đến năm 2030`. */
export function momentName(moment: string, year: string): string {
  if (moment === "ky") return `kỳ này (năm ${year})`;
  return moment === "nam" ? `năm ${year}` : `đến năm ${year}`;
}

/** How a figure is wanted: `ít nhất `, `trên `, or nothing where it is all. */
export const operatorName = (operator: string): string =>
  operator === "all" ? "" : operator === "above" ? "trên " : "ít nhất ";
const UNREAD: Readonly<Record<string, string>> = {
  "not-found": "không tìm thấy tệp",
  "folder-empty": "thư mục không có sổ bảng tính nào",
  "no-permission": "không có quyền đọc tệp",
  "in-use": "tệp đang mở ở chương trình khác",
  "not-given": "tệp đã được sửa, đổi tên hoặc chuyển đi sau khi chọn",
};

/** Why the disk did not give a file, by a key of ours. */
export const unread = (why: string): string => new Map(Object.entries(UNREAD)).get(why) ?? "không đọc được tệp";
