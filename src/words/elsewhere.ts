import { periodWords } from "./dates";
import type { Language } from "./sentence";

type Other = {
  readonly code: "TT-03" | "TN-04";
  readonly found: string;
  readonly expected: string;
  readonly files: number;
};

/** What a person likely chose wrongly before merging, where most files are of another period or plan. */
export function elsewhereText({ code, found, expected, files }: Other, language: Language): string {
  const [given, wanted] = [periodWords(found, language), periodWords(expected, language)];
  if (language === "en")
    return code === "TT-03"
      ? `Most files (${files}) are forms of ${given}, not of ${wanted}. If the period was chosen wrongly, choose ${given} and merge again.`
      : `Most files (${files}) are forms of the plan ${given}, not of ${wanted}. If the plan was chosen wrongly, choose ${given} and merge again.`;
  return code === "TT-03"
    ? `Phần lớn số tệp (${files}) là biểu của ${given}, không phải ${wanted}. Nếu chọn nhầm kỳ báo cáo, chọn lại ${given} rồi gộp lại.`
    : `Phần lớn số tệp (${files}) là biểu của kế hoạch ${given}, không phải kế hoạch ${wanted}. Nếu chọn nhầm kế hoạch, chọn lại ${given} rồi gộp lại.`;
}
