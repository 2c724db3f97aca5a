import type { Language } from "../../words/index";

export type SelfCheckTexts = {
  readonly about: string;
  readonly code: (code: string, seeded: number, found: number, falseAlarms: number) => string;
  readonly total: (classes: number, seeded: number, found: number, falseAlarms: number) => string;
};

const TEXTS: Readonly<Record<Language, SelfCheckTexts>> = {
  vi: {
    about: "Tự kiểm tra: gài lỗi vào các sổ ví dụ đã nhập đúng, rồi xem có tìm ra hết không, có báo nhầm không.",
    code: (code, seeded, found, falseAlarms) => `${code}: gài ${seeded}, tìm thấy ${found}, báo nhầm ${falseAlarms}`,
    total: (classes, seeded, found, falseAlarms) =>
      `${classes} loại lỗi, gài ${seeded}, tìm thấy ${found}, báo nhầm ${falseAlarms}`,
  },
  en: {
    about:
      "Self-check: errors are put into rightly filled example workbooks; all must be found, and nothing else told.",
    code: (code, seeded, found, falseAlarms) =>
      `${code}: ${seeded} put in, ${found} found, ${falseAlarms} false alarms`,
    total: (classes, seeded, found, falseAlarms) =>
      `${classes} classes of error, ${seeded} put in, ${found} found, ${falseAlarms} false alarms`,
  },
};

export const selfCheckTexts = (language: Language): SelfCheckTexts => TEXTS[language];
