import { BEHALVES, NO, SIGN_FORMS, YES } from "../../rules/index";
import type { FormContext } from "../context";
import { receiverKeys } from "./receivers";

/** What may be chosen, by the names of the lists. */
export const CHOICES = {
  co_khong: [YES, NO],
  nhan_danh: BEHALVES,
  hinh_thuc_ky: SIGN_FORMS,
} as const satisfies Readonly<Record<string, readonly string[]>>;
type ChoiceList = keyof typeof CHOICES;

/**
 * A row of sheet `Thông tin`.
 * - issued: locked, said by whoever issued the workbook; where nothing was said, people fill it
 * - pair: a figure and, of it, the women, in two columns
 */
export type InfoField = {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** People write sentences here. */
  readonly long?: boolean;
} & (
  | { readonly kind: "issued" | "text" | "date" | "submission" | "count" | "pair" }
  | { readonly kind: "choice"; readonly list: ChoiceList }
);

export type InfoSection = {
  readonly id: string;
  readonly heading: string;
  /** Headings of its three columns, where they differ from those of the sheet. */
  readonly columns?: readonly [string, string, string];
  /** Begins a page of its own. */
  readonly newPage?: boolean;
  readonly fields: readonly InfoField[];
};

type Kind = Exclude<InfoField["kind"], "choice">;

const field = (kind: Kind, key: string, label: string, hint = ""): InfoField => ({ kind, key, label, hint });
const choice = (list: ChoiceList, key: string, label: string, hint: string): InfoField => ({
  kind: "choice",
  list,
  key,
  label,
  hint,
});

const UNIT: readonly InfoField[] = [
  field("issued", "unit.code", "Mã đơn vị", "Mã trong danh sách đơn vị, giữ cả số 0 ở đầu"),
  field("issued", "unit.name", "Tên đơn vị", "Tên đầy đủ theo quyết định thành lập"),
  field("issued", "unit.ownership", "Loại hình", "Công lập, Dân lập hoặc Tư thục"),
  field("issued", "unit.levels", "Cấp học", "Các cấp học của đơn vị"),
  field("issued", "unit.parent", "Cơ quan quản lý trực tiếp", "Ghi đầy đủ, ví dụ: Ủy ban nhân dân xã …"),
  field("issued", "unit.place", "Xã/phường/đặc khu, tỉnh/thành phố", "Ví dụ: xã …, thành phố …"),
];

const PERIOD: readonly InfoField[] = [
  field(
    "issued",
    "plan.cited",
    "Kế hoạch thực hiện (số, ngày, cơ quan ban hành)",
    "Kế hoạch giao các chỉ tiêu, nhiệm vụ",
  ),
  field(
    "text",
    "unit.plan",
    "Kế hoạch của đơn vị (số, ngày)",
    "Kế hoạch thực hiện của đơn vị; chưa ban hành thì để trống",
  ),
  field("issued", "period", "Kỳ báo cáo", "Kỳ của biểu mẫu này"),
  field("issued", "window.from", "Số liệu từ ngày", "ngày/tháng/năm"),
  field("issued", "window.to", "Số liệu đến ngày", "Ngày chốt số liệu (ngày/tháng/năm)"),
  field("issued", "due", "Hạn gửi", "Kế hoạch không ghi hạn thì ghi theo văn bản yêu cầu báo cáo"),
  field("text", "receiver", "Gửi về (cơ quan, thư điện tử)", "Nơi nhận tệp này; ghi thêm địa chỉ thư điện tử nếu có"),
  field("submission", "submission", "Lần gửi", "Gửi lại sau khi sửa thì tăng thêm 1; lần gửi sau thay lần gửi trước"),
];

const FIGURES: readonly InfoField[] = [
  field("pair", "staff", "Cán bộ, giáo viên, nhân viên"),
  field("pair", "managers", "Cán bộ quản lý"),
  field("pair", "teachers", "Giáo viên"),
  field("pair", "employees", "Nhân viên"),
  field("pair", "officials", "Công chức, viên chức"),
  field("pair", "leaders", "Lãnh đạo chủ chốt"),
  field("pair", "party", "Đảng viên"),
  field("pair", "pupils", "Học sinh/trẻ"),
  field("pair", "pupils.dtts", "Học sinh DTTS"),
  field("pair", "final", "Học sinh lớp cuối cấp"),
  field("pair", "final.dtts", "Trong đó DTTS"),
];

const BAN: readonly InfoField[] = [
  choice("co_khong", "ban.exists", "Đã thành lập", "Chọn Có hoặc Không"),
  field("text", "ban.decision", "Quyết định số, ngày", "Quyết định thành lập hoặc kiện toàn; chưa có thì ghi lý do"),
  field("count", "ban.members.tong", "Số thành viên", "Số thành viên hiện nay; chưa có Ban thì nhập 0"),
  field("count", "ban.members.nu", "Số thành viên nữ", "Trong đó nữ"),
  {
    ...field(
      "text",
      "ban.changes",
      "Thay đổi trong kỳ",
      "Thay đổi về tổ chức, thành viên trong kỳ; không có thì để trống",
    ),
    long: true,
  },
];

const SIGNING: readonly InfoField[] = [
  field("text", "maker", "Người lập biểu", "Họ và tên"),
  field("text", "maker.phone", "Điện thoại người lập biểu", "Giữ cả số 0 ở đầu"),
  field("text", "maker.email", "Thư điện tử người lập biểu", "Địa chỉ để cơ quan tiếp nhận hỏi lại số liệu"),
  choice("nhan_danh", "sign.for", "Nhân danh", "Báo cáo của đơn vị hay của Ban Vì sự tiến bộ phụ nữ"),
  choice(
    "hinh_thuc_ky",
    "sign.form",
    "Hình thức ký",
    "TM. thay mặt tập thể, KT. ký thay, Q. quyền cấp trưởng, TL. thừa lệnh, TUQ. thừa ủy quyền",
  ),
  field("text", "sign.post", "Chức vụ (người ký)", "Chữ in hoa; ký thay (KT.) thì ghi chức vụ cấp phó của người ký"),
  field(
    "text",
    "sign.otherPost",
    "Chức vụ khác (ghi trên họ tên)",
    "Chỉ ghi khi ký nhân danh Ban: chức vụ của người ký trong đơn vị",
  ),
  field("text", "sign.name", "Họ tên (người ký)", "Không ghi học hàm, học vị, danh hiệu"),
  field("text", "head.top", "Cơ quan chủ quản (dòng trên)", "Góc trái văn bản, chữ in hoa; không có thì để trống"),
  field("text", "head.own", "Tên đơn vị (dòng dưới)", "Góc trái văn bản, chữ in hoa"),
  field("text", "number", "Số, ký hiệu", "Ghi số khi phát hành, ví dụ 05/BC-…"),
  field("text", "place", "Địa danh", "Tên xã, phường nơi đơn vị đóng trụ sở; cơ quan cấp tỉnh ghi tên tỉnh, thành phố"),
  field("date", "date", "Ngày ký", "ngày/tháng/năm, ví dụ 05/6/2026"),
  field("text", "to.1", "Kính gửi", "Cơ quan nhận báo cáo"),
  field("text", "to.2", "Kính gửi (cơ quan thứ hai)", "Không có thì để trống"),
];

const receivers = (keys: readonly string[]): readonly InfoField[] =>
  keys.map((key, at) =>
    field(
      "text",
      key,
      `Nơi nhận – dòng ${at + 1}`,
      at === 0 ? "Mỗi dòng một nơi nhận, dòng cuối là nơi lưu; dòng thừa để trống" : "",
    ),
  );

const sections = (receiverLines: readonly string[]): readonly InfoSection[] => [
  { id: "I", heading: "I. ĐƠN VỊ", fields: UNIT },
  { id: "II", heading: "II. KỲ BÁO CÁO", fields: PERIOD },
  {
    id: "III",
    heading: "III. SỐ LIỆU CHUNG",
    columns: ["Nội dung", "Tổng số", "Trong đó nữ"],
    fields: FIGURES,
  },
  { id: "IV", heading: "IV. BAN VÌ SỰ TIẾN BỘ PHỤ NỮ", fields: BAN },
  { id: "V", heading: "V. NGƯỜI LẬP, NGƯỜI KÝ", newPage: true, fields: [...SIGNING, ...receivers(receiverLines)] },
];

/** The five parts of the sheet, in the order of the form. */
export const infoSections = (context: FormContext): readonly InfoSection[] => sections(receiverKeys(context));

/** By the lines of Nơi nhận, which alone differ from form to form. */
const known = new WeakMap<readonly string[], readonly InfoField[]>();

export function infoFields(context: FormContext): readonly InfoField[] {
  const keys = receiverKeys(context);
  const found = known.get(keys) ?? sections(keys).flatMap(({ fields }) => fields);
  known.set(keys, found);
  return found;
}

/** Keys of the values of a field: a pair has two. */
export const valueKeys = ({ kind, key }: InfoField): readonly string[] =>
  kind === "pair" ? [`${key}.tong`, `${key}.nu`] : [key];
