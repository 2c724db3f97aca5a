import { NO, YES } from "../../rules/index";

export const SIGN_FORMS = ["Không", "TM.", "KT.", "Q.", "TL.", "TUQ."] as const;
export const BEHALVES = ["Đơn vị", "Ban"] as const;

/** What the lists of sheet `Thông tin` offer, by name; "co_khong" is that of sheet `Chỉ tiêu`. */
export const LISTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["co_khong", [YES, NO]],
  ["nhan_danh", BEHALVES],
  ["hinh_thuc_ky", SIGN_FORMS],
]);
