import type { ProblemCode, ProblemFacts } from "../../src/problems";

/** Facts of every code, as a THCS might meet them. A new code does not compile without its example. */
export const FACTS: ProblemFacts = {
  "SL-01": { measure: "MT3-CT4b", cell: "J21", what: "mau.tong", reasonColumn: "T", noteColumn: "U" },
  "SL-02": { cell: "G12", value: "hai mươi", unitColumn: "D" },
  "SL-03": { cell: "G12", value: "1.000" },
  "SL-04": { cell: "G12", value: "-3" },
  "SL-05": { measure: "MT3-CT4b", female: "7", femaleCell: "K21", total: "5", totalCell: "J21" },
  "SL-06": { measure: "MT2-CT3", n: "40", nCell: "G14", d: "30", dCell: "J14" },
  "SL-07": { measure: "MT2-CT1a", cell: "G10", n: "120", d: "100", noteColumn: "U" },
  "SL-09": { measure: "MT2-CT3", cell: "J14", object: "học sinh dân tộc thiểu số lớp 9" },
  "SL-10": { cell: "M9", value: "đã có" },
  "SL-11": { measure: "MT4-CT3", cell: "M30", quarter: "2" },
  "SL-12": { measure: "MT4-CT3", cell: "U30", quarter: "2", noteColumn: "U" },
  "SL-15": { measure: "MT4-CT1a", cell: "T25" },
  "SL-18": { measure: "MT4-CT1a", cell: "Q25", noteColumn: "U" },
  "SL-19": { cell: "B12", found: "Tỷ lệ", expected: "Tỷ lệ tiến sĩ nữ" },
  "SL-20": { measure: "MT3-CT3", cell: "U19", reason: "Chưa có số liệu", noteColumn: "U" },
  "SL-21": { cell: "G25", value: "1 200", number: "1200" },
  "SL-22": { measure: "MT2-CT3", cell: "T14", zeroCells: "G14, J14" },
  "SL-23": { measure: "MT2-CT3", cell: "T14", reason: "Chưa có số liệu" },
  "SL-24": { measure: "MT2-CT3", cell: "T14", value: "không biết" },
  "MC-01": { measure: "MT3-CT4b", result: "36,67%", year: "2025", target: "40%", gap: "3,33" },
  "MC-02": { measure: "MT2-CT2", n: "9998", d: "9999", shown: "99,99%", target: "99,99%", verdict: "Chưa đạt" },
  "MC-03": { measure: "MT2-CT3", target: "99,5%", verdict: "Chưa đạt" },
  "MC-04": { measure: "MT2-CT3", sex: "nu", n: "45", d: "46", rate: "97,83%", year: "2025", target: "99,5%" },
  "MC-05": { measure: "MT3-CT4b", year: "2025", target: "40%", result: "38%" },
  "MC-06": { measure: "MT3-CT1", target: "95%" },
  "BM-01": { sheets: "Sheet1, Sheet2" },
  "BM-02": { plan: "ha-noi-605", known: "hanoi-605, dong-da-22" },
  "BM-03": { version: "3", supported: "1" },
  "BM-04": { measure: "MT3-CT4b", label: "Tỷ lệ tiến sĩ nữ" },
  "BM-05": { header: "Mẫu số › Tổng số" },
  "BM-06": { measure: "MT3-CT4b", cell: "A21", lost: "mã ẩn, tên ô" },
  "BM-07": { expected: "3F2A-91C0", found: "77B1-02DE" },
  "BM-08": { missing: "period" },
  "BM-09": { sheet: "Thông tin" },
  "TT-01": { cell: "B6" },
  "TT-03": { expected: "2026-H2", found: "2026-H1" },
  "TT-05": { signed: "2026-06-05", cutOff: "2026-06-14" },
  "TT-06": { cell: "B6", expected: "01040512", found: "1040512" },
  "TT-07": { receiver: "Sở LĐ-TB&XH", until: "2025-02-28", instead: "Sở Nội vụ" },
  "BC-01": { cell: "G25", was: "120", now: "125" },
  "TT-08": { expected: "01234, 605/KH-BVSTBPN, 2026-H1", found: "01235, 605/KH-BVSTBPN, 2025" },
  "BC-03": { part: "Hạn chế, nguyên nhân", cell: "D60" },
  "BC-02": { errors: "4" },
};

export const CODES = Object.keys(FACTS) as ProblemCode[];

/** Keys of our own among the facts: they choose words and are never printed. */
export const CHOOSERS: ReadonlySet<string> = new Set(["what", "quarter", "sex"]);
