import { type Sentences, told } from "../sentence";
import { groupName } from "./names";

type Codes = "SL-13" | "SL-14" | "SL-25" | "SL-26";

/** Figures of different rows or sheets that do not fit each other. */
export const across: Pick<Sentences, Codes> = {
  "SL-13": ({ measure, cell, answer, other, otherCell, d }) =>
    told(
      `${measure} (ô ${cell}) chọn ${answer} nhưng ${other} (ô ${otherCell}) ghi ${d} nữ trong quy hoạch.`,
      "Sửa một trong hai dòng cho thống nhất.",
      `${answer}, ${d} nữ`,
      "hai dòng thống nhất",
    ),
  "SL-14": ({ measure, masters, mastersCell, doctors, doctorsCell, officials, infoCell }) =>
    told(
      `${measure}: thạc sĩ ${masters} (ô ${mastersCell}) và tiến sĩ ${doctors} (ô ${doctorsCell}) cộng lại lớn hơn số công chức, viên chức ${officials} ở trang Thông tin (ô ${infoCell}).`,
      "Kiểm tra lại.",
      `${masters} và ${doctors}`,
      `cộng lại không quá ${officials}`,
    ),
  "SL-25": ({ measure, cell, value, what, limit, infoCell, noteColumn }) =>
    told(
      `${measure}: ${value} người (ô ${cell}) lớn hơn số ${groupName(what)} ${limit} ở trang Thông tin (ô ${infoCell}).`,
      `Kiểm tra lại; nếu đúng, ghi lý do ở cột ${noteColumn}.`,
      value,
      `không quá ${limit}, hoặc có lý do`,
    ),
  "SL-26": ({ measure, cell, d, members, infoCell }) =>
    told(
      `${measure}: mẫu số ${d} (ô ${cell}) khác số thành viên Ban ${members} ở trang Thông tin (ô ${infoCell}).`,
      "Sửa một trong hai trang cho thống nhất.",
      d,
      members,
    ),
};
