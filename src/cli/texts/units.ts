import type { Language } from "../../words/index";

export type UnitsTexts = {
  readonly encoding: (path: string) => string;
  readonly tooLarge: (path: string) => string;
  /** Units by the kinds of the list, with the changes. */
  readonly total: (lines: number, today: string, changes: number) => string;
  readonly blankNext: (path: string) => string;
};

const TEXTS: Readonly<Record<Language, UnitsTexts>> = {
  vi: {
    encoding: (path) =>
      `${path} không phải chữ Việt mã UTF-8. Mở bằng Excel, lưu lại kiểu “CSV UTF-8”, hoặc lưu thành .xlsx.`,
    tooLarge: (path) => `${path} quá lớn so với một danh sách đơn vị. Kiểm tra lại tệp.`,
    total: (lines, kinds, changes) => `${lines} dòng dùng được (${kinds}); ${changes} thay đổi đơn vị`,
    blankNext: (path) => `Việc tiếp theo: mở tệp, điền mỗi đơn vị một dòng, lưu lại, rồi chạy: chitieu units ${path}`,
  },
  en: {
    encoding: (path) => `${path} is not UTF-8 text. Open it in Excel and save it as “CSV UTF-8” or as .xlsx.`,
    tooLarge: (path) => `${path} is too large for a list of units. Check the file.`,
    total: (lines, kinds, changes) => `${lines} usable lines (${kinds}); ${changes} changes of units`,
    blankNext: (path) => `Next: open the file, fill one line a unit, save it, then run: chitieu units ${path}`,
  },
};

export const unitsTexts = (language: Language): UnitsTexts => TEXTS[language];
