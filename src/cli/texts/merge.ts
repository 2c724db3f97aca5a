import type { Language } from "../../words/index";

export type MergeTexts = {
  readonly progress: (done: number, of: number) => string;
  readonly cancelled: string;
  readonly officeUnknown: (code: string) => string;
  readonly officeWhich: (codes: string) => string;
  readonly replaced: (path: string, code: string) => string;
  readonly waits: (path: string) => string;
  readonly ownOutput: (path: string) => string;
  readonly uncounted: (path: string) => string;
  /** @param of whose the file is, where that is known */
  readonly otherUnit: (path: string, of: string | undefined, code: string) => string;
  readonly total: (given: number, counts: Readonly<Record<FileState, number>>) => string;
  readonly units: (name: string, counted: string) => string;
  readonly typedFor: (count: number, names: string) => string;
  readonly notSent: (count: number, names: string) => string;
  /** Their files contradict each other: nothing of them counts. */
  readonly waiting: (count: number, names: string) => string;
  readonly faulty: (count: number, names: string) => string;
  readonly ownHeld: (measures: string) => string;
  readonly provisional: (measure: string, given: number, asked: number) => string;
  readonly answers: (choices: string) => string;
  readonly askUnit: string;
  readonly nobody: string;
  readonly notMerged: (path: string) => string;
  readonly badDay: readonly string[];
  /** What the ledger may be written to. */
  readonly ownFile: readonly string[];
  readonly kept: string;
  readonly dropped: (count: number, names: string) => string;
  readonly letters: (folder: string, count: number) => string;
  /** The workbook stands, its ledger does not. */
  readonly ledgerFailed: (output: string, why: string) => string;
  readonly lettersFailed: (folder: string, why: string) => string;
  /** Files of which something is to be known, by code of the note; TN-11 is told with TN-10. */
  readonly noted: Readonly<Record<"TN-09" | "TN-10" | "TN-12" | "TN-13", (count: number) => string>>;
  readonly ownLetters: (count: number) => string;
  readonly cellForm: readonly string[];
  readonly noFigure: (sheet: string, cell: string) => string;
  readonly parts: (of: string, measure: string, column: string, count: number, sum: string) => string;
  readonly part: (unit: string, code: string, value: string, file: string, sheet: string, cell: string) => string;
  readonly via: (office: string) => string;
};
type FileState = "accepted" | "superseded" | "duplicate" | "conflict" | "rejected";

const TEXTS: Readonly<Record<Language, MergeTexts>> = {
  vi: {
    progress: (done, of) => `Đã đọc ${done}/${of} tệp`,
    cancelled: "Đã dừng theo yêu cầu.",
    officeUnknown: (code) => `Không có cơ quan mã ${code} trong danh sách vào ngày chốt số liệu. Kiểm tra lại mã.`,
    officeWhich: (codes) => `Danh sách chưa cho biết cơ quan nào gộp (${codes}). Ghi mã cơ quan ở --under.`,
    otherUnit: (path, of, code) =>
      `${path} không phải tệp của đơn vị mã ${code} (${of === undefined ? "chưa rõ của đơn vị nào" : `là của đơn vị mã ${of}`}). Kiểm tra lại mã và tên tệp ở --decide.`,
    replaced: (path, code) =>
      `${path} đã được thay: đơn vị mã ${code} có lần gửi cao hơn, hoặc được tính qua sổ tổng hợp của cơ quan cấp dưới. --decide chỉ chọn giữa các tệp cùng lần gửi. Muốn dùng số liệu của tệp này, đề nghị đơn vị gửi lại với Lần gửi cao hơn.`,
    waits: (path) =>
      `${path} chờ quyết định về việc khác, không phải chọn giữa các tệp cùng lần gửi: chưa rõ của đơn vị nào thì ghi ở --as; tệp tổng hợp khác với danh sách đơn vị thì sửa danh sách, hoặc đề nghị cơ quan đó gộp lại.`,
    uncounted: (path) =>
      `${path} không được tính (bị thay, chờ quyết định hoặc không nhận), nên không thể là tệp nhập hộ. Kiểm tra lại tên tệp ở --typed-for.`,
    ownOutput: (path) => `${path} là sổ tổng hợp sẽ ghi, không tính là tệp cần gộp.`,
    total: (given, { accepted, superseded, duplicate, conflict, rejected }) =>
      `${given} tệp = ${accepted} đã nhận + ${superseded} được thay + ${duplicate} trùng + ${conflict} chờ quyết định + ${rejected} không nhận`,
    units: (name, counted) => `${name}: có số liệu của ${counted}`,
    typedFor: (count, names) => `Cơ quan nhập hộ (${count}): ${names}`,
    notSent: (count, names) => `Chưa gửi (${count}): ${names}`,
    waiting: (count, names) => `Đã gửi, chờ quyết định, chưa cộng (${count}): ${names}`,
    faulty: (count, names) => `Còn lỗi, dòng có lỗi chưa cộng (${count}): ${names}`,
    ownHeld: (measures) => `Số liệu của cơ quan có lỗi, chưa cộng: ${measures}. Sửa ở trang Tổng hợp rồi gộp lại.`,
    provisional: (measure, given, asked) => `${measure}: mới có ${given}/${asked} đơn vị, kết quả là tạm tính.`,
    answers: (choices) => `Chọn bằng --as: ${choices}`,
    askUnit: "hoặc hỏi lại đơn vị",
    nobody: "Không có tệp nào dùng được, chưa ghi sổ tổng hợp.",
    notMerged: (path) => `${path} không phải sổ tổng hợp.`,
    badDay: ["ngày/tháng/năm, ví dụ 05/6/2026", "năm-tháng-ngày, ví dụ 2026-06-05"],
    ownFile: ["tệp .json riêng, khác tệp kết quả (-o) và danh sách đơn vị (--units)"],
    kept: "Đã giữ nội dung cơ quan nhập ở lần gộp trước: số liệu của cơ quan, thông tin, nhiệm vụ, lời báo cáo, quyết định.",
    dropped: (count, names) =>
      `Sổ lần gộp trước có số liệu của ${count} đơn vị mà lần này không có tệp, nên không còn được cộng: ${names}. Gộp lại cùng mọi tệp đã nhận, cả tệp cũ lẫn tệp mới.`,
    letters: (folder, count) =>
      count === 0
        ? "Không có đơn vị nào cần đôn đốc hoặc chỉnh sửa."
        : `Đã lập ${count} văn bản gửi đơn vị trong thư mục ${folder}.`,
    ledgerFailed: (output, why) =>
      `Đã ghi ${output} nhưng chưa ghi được sổ tiếp nhận riêng (--ledger); trang Sổ tiếp nhận trong ${output} vẫn đủ. ${why}`,
    lettersFailed: (folder, why) => `Chưa lập đủ văn bản gửi đơn vị trong thư mục ${folder}. ${why}`,
    noted: {
      "TN-09": (count) => `${count} tệp dùng biểu mẫu phiên bản cũ, đã đọc đủ số liệu.`,
      "TN-10": (count) => `${count} tệp có chữ theo mã cũ (TCVN3 hoặc dấu tách rời), đã chuyển khi đọc.`,
      "TN-12": (count) =>
        `${count} tệp dùng biểu mẫu của cấp học hoặc loại hình khác với danh sách đơn vị; xem cột Lý do ở Sổ tiếp nhận.`,
      "TN-13": (count) =>
        `${count} tệp tổng hợp có các dòng đơn vị khác với danh sách đơn vị; xem cột Lý do ở Sổ tiếp nhận.`,
    },
    ownLetters: (count) => `${count} tệp là văn bản gửi đơn vị của lần gộp trước, không tính là tệp cần gộp.`,
    cellForm: ["trang!ô, ví dụ Tổng hợp!P9"],
    noFigure: (sheet, cell) =>
      `Ô ${cell} trang ${sheet} không phải ô số liệu của một chỉ tiêu. Chọn một ô ở trang Tổng hợp hoặc Chỉ tiêu.`,
    parts: (of, measure, column, count, sum) =>
      `${[of, measure, column].filter((part) => part !== "").join(" – ")}: ${count} số liệu${sum === "" ? "" : `, cộng lại ${sum}`}`,
    part: (unit, code, value, file, sheet, cell) =>
      `${unit} (${code}): ${value} – tệp ${file}, trang ${sheet}, ô ${cell}`,
    via: (office) => `, qua ${office}`,
  },
  en: {
    progress: (done, of) => `${done}/${of} files read`,
    cancelled: "Stopped as you wished.",
    officeUnknown: (code) => `The list has no office ${code} on the cut-off day. Check the code.`,
    officeWhich: (codes) => `The list does not say which office merges (${codes}). Name it with --under.`,
    otherUnit: (path, of, code) =>
      `${path} is not a file of unit ${code} (${of === undefined ? "nobody knows whose it is" : `it is of unit ${of}`}). Check the code and the name at --decide.`,
    replaced: (path, code) =>
      `${path} has been replaced: unit ${code} has a later submission, or is counted through the workbook of an office below. --decide chooses among files of one submission number only. To use the figures of this file, ask the unit to send it again with a higher number.`,
    waits: (path) =>
      `${path} waits for something else than a choice among files of one submission number: say whose it is at --as; where a merged workbook differs from the list of units, put the list right or ask that office to merge again.`,
    uncounted: (path) =>
      `${path} does not count (replaced, waiting or rejected): it cannot be a file filled in for a unit. Check the name at --typed-for.`,
    ownOutput: (path) => `${path} is the workbook to be written; it is not one of the files to merge.`,
    total: (given, { accepted, superseded, duplicate, conflict, rejected }) =>
      `${given} files = ${accepted} accepted + ${superseded} superseded + ${duplicate} duplicate + ${conflict} waiting + ${rejected} rejected`,
    units: (name, counted) => `${name}: figures of ${counted}`,
    typedFor: (count, names) => `Filled in by the office (${count}): ${names}`,
    notSent: (count, names) => `Not sent (${count}): ${names}`,
    waiting: (count, names) => `Sent, waiting for a decision, not counted (${count}): ${names}`,
    faulty: (count, names) => `With errors, whose rows are not counted (${count}): ${names}`,
    ownHeld: (measures) =>
      `The office's own figures have errors and are not counted: ${measures}. Correct them in sheet Tổng hợp and merge again.`,
    provisional: (measure, given, asked) => `${measure}: ${given}/${asked} units so far, the figure is provisional.`,
    answers: (choices) => `Choose with --as: ${choices}`,
    askUnit: "or ask the unit",
    nobody: "No file can be used; no workbook was written.",
    notMerged: (path) => `${path} is no merged workbook.`,
    badDay: ["day/month/year, for example 05/6/2026", "year-month-day, for example 2026-06-05"],
    ownFile: ["a .json file of its own, other than the workbook (-o) and the list of units (--units)"],
    kept: "What the office typed after the last merge was kept: own figures, information, tasks, sentences, decisions.",
    dropped: (count, names) =>
      `The workbook of the last merge had ${count} units of which no file was given now, so they are no longer added: ${names}. Merge again with all files received, old and new.`,
    letters: (folder, count) =>
      count === 0
        ? "No unit has to be reminded or asked to correct."
        : `${count} letters to units were written into ${folder}.`,
    ledgerFailed: (output, why) =>
      `${output} was written, the ledger beside it (--ledger) was not; sheet Sổ tiếp nhận of ${output} has all its lines. ${why}`,
    lettersFailed: (folder, why) => `Not all letters to units were written into ${folder}. ${why}`,
    noted: {
      "TN-09": (count) => `${count} files have an older form; all their figures were read.`,
      "TN-10": (count) =>
        `${count} files hold letters in old codes (TCVN3, or marks apart); they were turned into Unicode.`,
      "TN-12": (count) =>
        `${count} files have the form of other school levels or ownership than the list says; see why in Sổ tiếp nhận.`,
      "TN-13": (count) => `${count} merged workbooks have other rows of units than the list; see why in Sổ tiếp nhận.`,
    },
    ownLetters: (count) => `${count} files are letters of the last merge; they are not among the files to merge.`,
    cellForm: ["sheet!cell, for example Tổng hợp!P9"],
    noFigure: (sheet, cell) =>
      `Cell ${cell} of sheet ${sheet} is no figure of an indicator. Choose a cell of Tổng hợp or Chỉ tiêu.`,
    parts: (of, measure, column, count, sum) =>
      `${[of, measure, column].filter((part) => part !== "").join(" – ")}: ${count} figures${sum === "" ? "" : `, together ${sum}`}`,
    part: (unit, code, value, file, sheet, cell) =>
      `${unit} (${code}): ${value} – file ${file}, sheet ${sheet}, cell ${cell}`,
    via: (office) => `, through ${office}`,
  },
};

export const mergeTexts = (language: Language): MergeTexts => TEXTS[language];
