import type { DutyCode } from "../problems/index";
import { shortDate } from "./dates";

const WORDS: Readonly<Record<DutyCode, (day: string) => string>> = {
  "TT-04": () => "Chưa có Ban thì ghi lý do vào ô bên",
  "TT-05": (day) => `Trước ngày chốt số liệu ${shortDate(day)}`,
  "TT-09": () => "Không khớp với Số thành viên",
  "TT-10": () => "Kế hoạch cấp trên yêu cầu; ghi số, ngày khi ban hành",
  "TT-11": (day) => `Sau hạn gửi ${shortDate(day)}`,
  "TT-14": () => "Không có ngày này",
  "TT-15": () => "Ghi số nguyên từ 1",
  "SL-10": () => "Chọn Có hoặc Không",
  "SL-29": () => "Chọn trong danh sách",
};

/** A finding of sheet `Thông tin` in a few words, for its column Hướng dẫn; `day` is the day it is held against. */
export const dutyWords = (code: DutyCode, day: string): string => WORDS[code](day);

/** What is wrong with the general figures, in the band above them: no count, women above all, a part above its whole. */
export const FIGURE_WORDS = [
  "✖ Có ô không ghi bằng số nguyên từ 0 (SL-04)",
  "✖ Có dòng số nữ lớn hơn tổng số (SL-05)",
  "! Có nhóm lớn hơn tổng số chứa nhóm ấy (SL-30)",
] as const;
