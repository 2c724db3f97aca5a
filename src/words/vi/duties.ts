import { shortDate } from "../dates";
import { type Sentences, told } from "../sentence";

type Codes = "TT-04" | "TT-05" | "TT-09" | "TT-10" | "TT-11";

/** What a unit owes beside its figures. */
export const duties: Pick<Sentences, Codes> = {
  "TT-04": ({ cell }) =>
    told(
      `Trang Thông tin, ô ${cell}: đơn vị chưa thành lập Ban Vì sự tiến bộ phụ nữ.`,
      "Ghi số, ngày quyết định; nếu chưa có, ghi lý do.",
      "trống",
      "số, ngày quyết định, hoặc lý do",
    ),
  "TT-05": ({ signed, cutOff }) =>
    told(
      `Ngày ký ${shortDate(signed)} trước ngày chốt số liệu ${shortDate(cutOff)}.`,
      "Kiểm tra lại ngày ký hoặc ngày chốt số liệu.",
      shortDate(signed),
      `từ ${shortDate(cutOff)} trở đi`,
    ),
  "TT-09": ({ cell, answer, members }) =>
    told(
      `Trang Thông tin, ô ${cell}: chọn ${answer} ở dòng Đã thành lập nhưng số thành viên Ban ghi ${members}.`,
      "Sửa một trong hai ô cho thống nhất.",
      `${answer}, ${members} thành viên`,
      "hai ô thống nhất",
    ),
  "TT-10": ({ cell, what }) =>
    told(
      `Trang Thông tin, ô ${cell}: chưa ghi kế hoạch của đơn vị. Kế hoạch cấp trên giao: “${what}”.`,
      "Ghi số, ngày kế hoạch; chưa ban hành thì ghi khi ban hành.",
      "trống",
      "số, ngày kế hoạch của đơn vị",
    ),
  "TT-11": ({ signed, due }) =>
    told(
      `Ngày ký ${shortDate(signed)} sau hạn gửi ${shortDate(due)}.`,
      "Kiểm tra lại ngày ký; nếu gửi chậm, gửi ngay và nêu lý do.",
      shortDate(signed),
      `chậm nhất ${shortDate(due)}`,
    ),
};
