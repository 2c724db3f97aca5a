import type { BookSpec, CellSpec, ListSpec, RowSpec, SheetSpec, Style } from "../../sheet/index";
import { drawMeta } from "../meta/draw";
import { HEAD, INPUT_TEXT } from "../palette";
import { CROSSWALK_COLUMNS, type ListColumn, REGISTER_COLUMNS } from "./columns";

/** Text format, so that no program drops the zeros of a code or turns a phone into a number. */
const TEXT: Style = { ...INPUT_TEXT, format: "@", wrap: false };
const ROWS = 200;

/** Choices of a column, offered but not forced: a school may have several levels. */
const CHOICES: ReadonlyMap<string, ListSpec> = new Map([
  ["kind", { name: "loai_don_vi", items: ["Trường", "Xã", "Phòng", "Sở", "Ban"] }],
  ["levels", { name: "cap_hoc", items: ["Mầm non", "Tiểu học", "THCS", "TH&THCS", "THPT", "THCS&THPT", "GDTX"] }],
  ["ownership", { name: "loai_hinh", items: ["Công lập", "Dân lập", "Tư thục"] }],
  ["how", { name: "kieu_thay_doi", items: ["Sáp nhập", "Chia tách", "Đổi tên", "Chuyển cấp quản lý"] }],
]);

const cellOf = (column: string): CellSpec => {
  const list = CHOICES.get(column);
  if (!list) return { column, style: TEXT };
  const rule = { kind: "list", list: list.name, stop: false, title: "Chọn trong danh sách" } as const;
  return {
    column,
    style: TEXT,
    validation: { ...rule, message: "Nên chọn một nội dung trong danh sách của cột này." },
  };
};

function blank(role: string, title: string, heading: string, how: string, columns: readonly ListColumn[]): SheetSpec {
  const [first] = columns;
  const lead = first?.key ?? "";
  const line = (key: string, value: string, style: Style, height: number): RowSpec => ({
    key,
    height,
    cells: [{ column: lead, value, style }],
  });
  return {
    role,
    title,
    visibility: "visible",
    columns: columns.map(({ key, width }) => ({ key, width, style: { format: "@" } })),
    rows: [
      line("title", heading, { bold: true, size: 14 }, 24),
      line("how", how, { italic: true, size: 10 }, 18),
      {
        key: "head",
        height: 24,
        cells: columns.map(({ key, header }) => ({ column: key, value: header, style: HEAD })),
      },
      ...Array.from({ length: ROWS }, (_, n) => ({
        key: `line.${n + 1}`,
        cells: columns.map(({ key }) => cellOf(key)),
      })),
    ],
    freeze: { row: "line.1" },
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 20 },
      header: 10,
      pageNumber: true,
      fitWidth: true,
      titleRows: { from: "head", to: "head" },
    },
  };
}

/** A blank list of units, and a blank list of their changes, for an office to fill. */
export function drawRegisterBook(): BookSpec {
  const lists = [...CHOICES.values()];
  return {
    sheets: [
      blank(
        "register",
        "Danh sách đơn vị",
        "DANH SÁCH ĐƠN VỊ",
        "Mỗi đơn vị một dòng; đổi tên hoặc đổi cấp trên thì thêm dòng cùng mã, ghi từ ngày, đến ngày (ngày/tháng/năm). Giữ đủ số 0 ở đầu mã.",
        REGISTER_COLUMNS,
      ),
      blank(
        "crosswalk",
        "Thay đổi đơn vị",
        "SÁP NHẬP, CHIA TÁCH, ĐỔI TÊN, CHUYỂN CẤP QUẢN LÝ",
        "Mỗi thay đổi một dòng: mã cũ thành mã mới kể từ ngày nào.",
        CROSSWALK_COLUMNS,
      ),
      drawMeta([], lists),
    ],
    lists,
  };
}
