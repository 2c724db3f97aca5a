import type { Language } from "../../words/index";

export type PublishTexts = {
  /** Workbooks of the period before, or of offices. */
  readonly read: (done: number, of: number) => string;
  readonly progress: (at: number, of: number) => string;
  readonly refused: (code: string, name: string, why: string) => string;
  /** The list says no level of a school. */
  readonly noLevels: string;
  readonly notCarried: (path: string) => string;
  readonly carried: (units: number, registered: number) => string;
  readonly unallocated: (office: string, count: number, units: string) => string;
  readonly unsure: (count: number, units: string) => string;
  readonly unlisted: (count: number, units: string) => string;
  readonly noPlan: (path: string) => string;
  readonly offices: (offices: number) => string;
  readonly officesUnsure: (count: number, offices: string) => string;
  readonly total: (fresh: number, changed: number, same: number, refused: number) => string;
  /** Files of the issue before that no unit is to be sent any more. */
  readonly withdrawn: (count: number, paths: string) => string;
  readonly list: (path: string) => string;
  readonly underUnknown: (code: string) => string;
  readonly issuedHere: (folder: string) => string;
  readonly noList: (path: string) => string;
  readonly cancelled: string;
  readonly nobody: string;
};

const TEXTS: Readonly<Record<Language, PublishTexts>> = {
  vi: {
    read: (done, of) => `Đã đọc ${done}/${of} tệp kỳ trước hoặc của cơ quan quản lý`,
    progress: (at, of) => `Đã lập ${at}/${of} biểu mẫu`,
    refused: (code, name, why) => `${code} ${name}: không phát hành. ${why}`,
    noLevels: "Danh sách chưa ghi cấp học của trường này.",
    notCarried: (path) => `${path}: không lấy số kỳ trước (khác kế hoạch, không phải kỳ trước, hoặc còn lỗi).`,
    carried: (units, registered) =>
      `Đã ghi sẵn số kỳ trước cho ${units} đơn vị, chỉ tiêu đã đăng ký cho ${registered} đơn vị`,
    unallocated: (office, count, units) =>
      `Số dư chưa phân bổ của ${count} cơ quan đã kết thúc hoạt động (${units}) được cộng vào lũy kế đến hết kỳ trước của ${office}.`,
    unsure: (count, units) =>
      `${count} đơn vị có nhiều tệp kỳ trước cùng lần gửi nhưng khác số liệu nên chưa ghi sẵn số kỳ trước: ${units}. Chỉ để lại tệp đã tiếp nhận của mỗi đơn vị, rồi chạy lại.`,
    unlisted: (count, units) =>
      `Không dùng tệp kỳ trước của ${count} đơn vị không có trong danh sách hoặc đã kết thúc hoạt động: ${units}. Đơn vị đã sáp nhập, đổi mã thì ghi ở danh sách thay đổi đơn vị; số của đơn vị bị chia tách không tự chia.`,
    noPlan: (path) =>
      `${path}: không lấy chỉ tiêu cấp trên đăng ký (không phải tệp của cơ quan quản lý, khác kế hoạch, kỳ sau kỳ phát hành, hoặc chưa đăng ký chỉ tiêu nào).`,
    offices: (offices) => `Đã ghi chỉ tiêu cấp trên đăng ký theo ${offices} cơ quan`,
    officesUnsure: (count, offices) =>
      `${count} cơ quan có nhiều tệp cùng kỳ, cùng lần gửi nhưng đăng ký chỉ tiêu khác nhau nên chưa ghi cho các đơn vị trực thuộc: ${offices}. Chỉ để lại một tệp của mỗi cơ quan, rồi chạy lại.`,
    total: (fresh, changed, same, refused) =>
      `${fresh} biểu mẫu mới, ${changed} thay đổi, ${same} không đổi (không lập lại), ${refused} đơn vị không phát hành`,
    withdrawn: (count, paths) => `Không gửi ${count} tệp sau của đợt trước, không còn trong danh sách tệp: ${paths}`,
    list: (path) => `Danh sách tệp: ${path}`,
    underUnknown: (code) => `Không có đơn vị mã ${code} trong danh sách vào ngày chốt số liệu. Kiểm tra lại mã.`,
    issuedHere: (folder) =>
      `Thư mục ${folder} đã có một đợt phát hành. Thêm --previous ${folder} để chỉ lập lại những gì thay đổi, hoặc chọn thư mục khác.`,
    noList: (path) => `${path} không phải danh sách tệp của một đợt phát hành. Kiểm tra lại thư mục.`,
    cancelled: "Đã dừng theo yêu cầu.",
    nobody: "Không có đơn vị nào để phát hành vào ngày chốt số liệu. Kiểm tra lại danh sách và kỳ báo cáo.",
  },
  en: {
    read: (done, of) => `${done}/${of} earlier workbooks or those of offices read`,
    progress: (at, of) => `${at}/${of} workbooks made`,
    refused: (code, name, why) => `${code} ${name}: not issued. ${why}`,
    noLevels: "The list gives no school level.",
    notCarried: (path) => `${path}: not taken (other plan, no earlier period, or errors in it).`,
    carried: (units, registered) =>
      `Figures of the period before filled in for ${units} units, registered targets for ${registered} units`,
    unallocated: (office, count, units) =>
      `Balances of ${count} offices that were dissolved (${units}) are added to the opening balance of ${office}.`,
    unsure: (count, units) =>
      `${count} units gave several earlier workbooks of the same number that differ, so nothing is filled in: ${units}. Keep the accepted one of each unit, then run this again.`,
    unlisted: (count, units) =>
      `Earlier workbooks of ${count} units that the list does not have, or that were dissolved, are not used: ${units}. Units that were merged or got another code belong in the list of changes; figures of a unit that was split are not split.`,
    noPlan: (path) =>
      `${path}: not taken (no workbook of an office, other plan, a later period, or nothing registered in it).`,
    offices: (offices) => `Registered targets of ${offices} offices shown to the units below them`,
    officesUnsure: (count, offices) =>
      `${count} offices gave several workbooks of the same period and number that register different targets, so none are shown to the units below them: ${offices}. Keep one workbook of each office, then run this again.`,
    total: (fresh, changed, same, refused) =>
      `${fresh} new workbooks, ${changed} changed, ${same} unchanged (not made again), ${refused} units not issued`,
    withdrawn: (count, paths) => `Do not send ${count} files of the issue before, no longer listed: ${paths}`,
    list: (path) => `List of files: ${path}`,
    underUnknown: (code) => `The list has no unit ${code} on the cut-off day. Check the code.`,
    issuedHere: (folder) =>
      `${folder} already holds an issue. Add --previous ${folder} to make only what changed, or choose another folder.`,
    noList: (path) => `${path} is no list of issued files. Check the folder.`,
    cancelled: "Stopped as you wished.",
    nobody: "The list has no unit on the cut-off day. Check the list and the period.",
  },
};

export const publishTexts = (language: Language): PublishTexts => TEXTS[language];
