import type { Language } from "../../words/index";

export type PlanCheckTexts = {
  readonly notJson: (file: string) => string;
  readonly notPlan: (file: string, faults: number) => string;
  readonly fault: (path: string, found: string, expected: string) => string;
  readonly child: (title: string) => string;
  readonly parents: (titles: readonly string[]) => string;
  readonly clean: string;
};

const WHERE = "…";

const TEXTS: Readonly<Record<Language, PlanCheckTexts>> = {
  vi: {
    notJson: (file) => `${file} không phải tệp bộ chỉ tiêu: nội dung không đọc được theo dạng JSON. Kiểm tra lại tệp.`,
    notPlan: (file, faults) => `${file} chưa dùng được, còn ${faults} chỗ sai. Sửa các chỗ sau rồi chạy lại.`,
    fault: (path, found, expected) => `${path || WHERE}: đang là ${found}, cần ${expected}`,
    child: (title) => `Kế hoạch: ${title}`,
    parents: (titles) =>
      titles.length > 0 ? `Đối chiếu với: ${titles.join("; ")}` : "Không có kế hoạch cấp trên nào để đối chiếu.",
    clean: "Không có nội dung cần rà soát.",
  },
  en: {
    notJson: (file) => `${file} is not a plan's file: its content is not JSON. Check the file.`,
    notPlan: (file, faults) => `${file} cannot be used, it has ${faults} faults. Correct these, then run again.`,
    fault: (path, found, expected) => `${path || WHERE}: is ${found}, should be: ${expected}`,
    child: (title) => `Plan: ${title}`,
    parents: (titles) =>
      titles.length > 0 ? `Held against: ${titles.join("; ")}` : "There is no plan above to hold it against.",
    clean: "There is nothing to look at.",
  },
};

export const planCheckTexts = (language: Language): PlanCheckTexts => TEXTS[language];
