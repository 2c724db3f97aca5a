import { type Sentences, told } from "../sentence";
import { momentName, operatorName } from "./names";

type Codes = "KH-01" | "KH-02" | "KH-05" | "KH-07" | "KH-08" | "KH-09" | "KH-10" | "MC-09";

/** What a unit registers for itself, against the plan above and against its results. */
export const registered: Pick<Sentences, Codes> = {
  "KH-01": ({ measure, cell, moment, year, child, parent, operator, reasonColumn }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, ${momentName(moment, year)}, ô ${cell}: đơn vị đăng ký ${child}, thấp hơn kế hoạch cấp trên (${wanted}).`,
      `Nâng lên ${wanted} hoặc báo cáo cấp trên lý do (ghi ở cột ${reasonColumn}).`,
      child,
      wanted,
    );
  },
  "KH-02": ({ measure, cell, year, parent, operator, reasonColumn }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, ô ${cell}: kế hoạch cấp trên có mốc ${wanted}, đơn vị chưa đăng ký chỉ tiêu năm ${year}.`,
      `Bổ sung hoặc ghi lý do không đăng ký ở cột ${reasonColumn}.`,
      "chưa đăng ký",
      wanted,
    );
  },
  "KH-05": ({ measure, cell, year, child, parent, unit }) =>
    told(
      `${measure}, đến năm ${year}, ô ${cell}: đơn vị nhận ${child} trong tổng ${parent} ${unit} của cấp trên.`,
      "Chỉ để biết, không phải lỗi.",
      `${child} ${unit}`,
      `${parent} ${unit}`,
    ),
  "KH-07": ({ measure, cell, moment, year, child, parent, operator }) => {
    const wanted = `${operatorName(operator)}${parent}`;
    return told(
      `${measure}, ${momentName(moment, year)}, ô ${cell}: đơn vị đăng ký ${child}, kế hoạch cấp trên là ${wanted}; đơn vị đã ghi lý do.`,
      "Báo cáo cấp trên lý do và giải pháp trước khi thực hiện.",
      child,
      wanted,
    );
  },
  "KH-08": ({ cell, value }) =>
    told(
      `Ô ${cell}: ${value} không hợp lệ.`,
      "Nhập số phần trăm từ 0 đến 100, nhiều nhất hai chữ số thập phân, ví dụ 98,2.",
      value,
      "số phần trăm từ 0 đến 100",
    ),
  "KH-09": ({ cell, value }) =>
    told(
      `Ô ${cell}: “${value}” chưa rõ là bao nhiêu phần trăm.`,
      "Nhập lại số phần trăm, ví dụ 98,2; không nhập 0,982, không dùng dấu ngăn cách hàng nghìn.",
      value,
      "số phần trăm, ví dụ 98,2",
    ),
  "KH-10": ({ measure, cell, moment, year, parent, reasonColumn }) =>
    told(
      `${measure}, ${momentName(moment, year)}, ô ${cell}: đơn vị đăng ký Không, kế hoạch cấp trên yêu cầu Có (mốc ${parent}).`,
      `Chọn Có hoặc báo cáo cấp trên lý do (ghi ở cột ${reasonColumn}).`,
      "Không",
      "Có",
    ),
  "MC-09": ({ measure, result, own }) =>
    told(
      `${measure}: kết quả ${result}, chưa đạt chỉ tiêu đơn vị đã đăng ký là ${own}.`,
      "Nêu nguyên nhân, giải pháp ở mục Hạn chế.",
      result,
      own,
    ),
};
