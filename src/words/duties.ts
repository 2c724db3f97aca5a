import type { DutyCode } from "../problems/index";
import { shortDate } from "./dates";

const WORDS: Readonly<Record<DutyCode, (day: string) => string>> = {
  "TT-04": () => "Chưa có Ban thì ghi lý do vào ô bên",
  "TT-05": (day) => `Trước ngày chốt số liệu ${shortDate(day)}`,
  "TT-09": () => "Không khớp với Số thành viên",
  "TT-10": () => "Kế hoạch cấp trên yêu cầu; ghi số, ngày khi ban hành",
  "TT-11": (day) => `Sau hạn gửi ${shortDate(day)}`,
};

/** A finding of sheet `Thông tin` in a few words, for its column Hướng dẫn; `day` is the day it is held against. */
export const dutyWords = (code: DutyCode, day: string): string => WORDS[code](day);
