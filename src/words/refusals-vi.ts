import type { Refusal, RefusalCode } from "../problems/refusal";

const RESAVE = "Đề nghị đơn vị mở lại bằng Excel, lưu thành tệp .xlsx mới và gửi lại.";
const RESEND = "Tệp có thể bị hỏng khi tải về hoặc gửi đi; đề nghị đơn vị gửi lại tệp gốc.";
const ORIGINAL = "Không dùng tệp này; đề nghị đơn vị lấy lại biểu mẫu gốc, nhập lại số liệu và gửi lại.";

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

type Sentences = { readonly [C in RefusalCode]: (refusal: Extract<Refusal, { readonly code: C }>) => string };

/** After “Tệp {tệp}: ”: why the file cannot be taken, then what to do. */
const SENTENCES: Sentences = {
  "empty-file": () => "tệp rỗng, không có nội dung. Đề nghị đơn vị gửi lại tệp đã nhập số liệu.",
  "lock-file": () =>
    "đây là tệp tạm mà Excel tạo ra khi đang mở sổ, không có số liệu. Gửi tệp cùng tên không có “~$” ở đầu.",
  "too-large": ({ bytes, limit }) =>
    `dung lượng ${megabytes(bytes)}, vượt mức ${megabytes(limit)}. Xóa ảnh và các trang không thuộc biểu mẫu, lưu lại và gửi lại.`,
  timeout: ({ seconds }) => `đọc quá ${seconds} giây chưa xong nên đã dừng. ${RESAVE}`,

  "old-excel": () => "đây là sổ Excel kiểu cũ (dạng .xls). Mở bằng Excel, chọn “Lưu thành” dạng .xlsx và gửi lại.",
  encrypted: () => "tệp có mật khẩu mở. Mở bằng Excel, bỏ mật khẩu trong “Bảo vệ sổ làm việc”, lưu lại và gửi lại.",
  "web-page": () => `đây là trang web mang đuôi tên của sổ Excel. ${RESAVE}`,
  "text-file": () => `đây là tệp văn bản thuần (như .csv), không phải sổ Excel. ${RESAVE}`,
  "xml-file": () => `đây là tệp XML, không phải sổ Excel. ${ORIGINAL}`,
  "xml-spreadsheet": () => `đây là bảng tính XML kiểu cũ (Excel 2003). ${RESAVE}`,
  pdf: () => "đây là tệp PDF. Gửi chính tệp Excel đã nhập số liệu, không gửi bản in hoặc bản quét.",
  picture: () => "đây là tệp ảnh. Gửi chính tệp Excel đã nhập số liệu, không gửi ảnh chụp.",
  archive: () => "đây là tệp nén chứa các tệp khác. Giải nén và gửi từng tệp .xlsx bên trong.",
  word: () => "đây là văn bản Word. Gửi tệp Excel đã nhập số liệu theo biểu mẫu.",
  powerpoint: () => "đây là bài trình chiếu. Gửi tệp Excel đã nhập số liệu theo biểu mẫu.",
  opendocument: () =>
    "đây là bảng tính OpenDocument (.ods). Mở bằng LibreOffice hoặc Excel, lưu thành tệp .xlsx và gửi lại.",
  "binary-workbook": () => "đây là sổ Excel dạng nhị phân (.xlsb). Mở bằng Excel, lưu thành tệp .xlsx và gửi lại.",
  "other-office": () =>
    "đây là bảng tính của chương trình khác (như Numbers). Xuất thành tệp .xlsx từ chương trình đó và gửi lại.",
  "unknown-format": () => `nội dung không phải sổ Excel. ${RESAVE}`,

  "zip-truncated": () => `tệp bị cụt, thiếu phần cuối. ${RESEND}`,
  "zip-two-ends": () => `tệp chứa hai sổ chồng lên nhau, không rõ sổ nào là đúng. ${RESAVE}`,
  "zip-directory": () => `mục lục bên trong tệp bị hỏng. ${RESEND}`,
  "zip-too-many-parts": () => `tệp chứa quá nhiều thành phần so với một sổ Excel. ${ORIGINAL}`,
  "zip-overlap": () => `các thành phần trong tệp chồng lên nhau. ${ORIGINAL}`,
  "zip-part-name": () => `tệp có thành phần mang tên không hợp lệ. ${ORIGINAL}`,
  "zip-duplicate-part": () => `tệp có hai thành phần trùng tên, không rõ phần nào là đúng. ${RESAVE}`,
  "zip-local-differs": () => `mục lục của tệp không khớp với nội dung. ${RESAVE}`,
  "zip-method": () => `tệp được nén theo cách Excel không dùng. ${RESAVE}`,
  "zip-password": () => "tệp nén có mật khẩu. Bỏ mật khẩu, lưu lại bằng Excel và gửi lại.",
  "zip-size": () => `dung lượng ghi trong tệp không đúng hoặc quá lớn. ${RESAVE}`,
  "zip-ratio": () => `tệp được nén ở mức bất thường, mở ra sẽ chiếm hết bộ nhớ. ${ORIGINAL}`,
  "zip-stream": () => `nội dung nén trong tệp bị hỏng. ${RESEND}`,
  "zip-checksum": () => `nội dung tệp đã bị thay đổi hoặc hỏng (sai mã kiểm tra). ${RESEND}`,

  "xml-encoding": () => `tệp dùng bảng mã chữ không hợp lệ. ${RESAVE}`,
  "xml-doctype": () => `tệp có phần khai báo mà sổ Excel không được có. ${ORIGINAL}`,
  "xml-entity": () => `tệp có ký hiệu thay thế không hợp lệ. ${RESAVE}`,
  "xml-malformed": () => `nội dung bên trong tệp sai cấu trúc. ${RESAVE}`,
  "xml-depth": () => `nội dung bên trong tệp lồng nhau quá sâu. ${ORIGINAL}`,
  "xml-attributes": () => `nội dung bên trong tệp có quá nhiều thuộc tính. ${ORIGINAL}`,
  "xml-namespace": () => `nội dung bên trong tệp sai cấu trúc tên. ${RESAVE}`,

  "no-workbook": () => `bên trong tệp không có sổ Excel. ${RESAVE}`,
  "part-missing": () => `tệp thiếu một thành phần bắt buộc. ${RESAVE}`,
  relationship: () => `các thành phần trong tệp không liên kết đúng với nhau. ${RESAVE}`,
  "content-type": () => `tệp không khai báo đúng là sổ Excel. ${RESAVE}`,
  "no-sheet": () => `sổ không có trang tính nào. ${ORIGINAL}`,
  "sheet-name": () => `có trang tính không có tên. ${RESAVE}`,
  "duplicate-sheet": ({ sheet }) => `có hai trang tính cùng tên “${sheet}”. Đổi tên một trang, lưu lại và gửi lại.`,
  "cell-reference": ({ sheet, found }) =>
    `trang “${sheet}” có ô mang địa chỉ “${found}” không hợp lệ hoặc nằm sai dòng. ${RESAVE}`,
  "duplicate-cell": ({ sheet, cell }) =>
    `trang “${sheet}”, ô ${cell} có hai giá trị, không rõ giá trị nào là đúng. ${RESAVE}`,
  "too-many-cells": () => `tệp có quá nhiều ô có nội dung. Xóa các trang không thuộc biểu mẫu, lưu lại và gửi lại.`,
};

export const isRefusalCode = (code: string): code is RefusalCode => code in SENTENCES;

/** One sentence for a file that was refused, with the cure (TN-01 of the wording). */
export function refusalVi(refusal: Refusal): string {
  const sentence = SENTENCES[refusal.code] as (of: Refusal) => string;
  return `Tệp ${refusal.file}: ${sentence(refusal)}`;
}
