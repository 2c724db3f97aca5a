import type { Problem, ProblemCode } from "../../src/problems";
import { sentenceOf, type Where } from "../../src/words";
import { CODES, FACTS } from "./examples";

const vi = (code: ProblemCode, where: Where = "pane"): string =>
  sentenceOf({ code, facts: FACTS[code] } as Pick<Problem, "code" | "facts">, "vi", where).text;

/** The sentences officials agreed to, typed by hand; a change here is a change of the register. */
const FROZEN: Readonly<Record<ProblemCode, string>> = {
  "TT-01": "Trang Thông tin, ô B6: chưa có mã đơn vị. Nhập đúng mã trong danh sách đơn vị, giữ cả số 0 ở đầu.",
  "TT-02":
    "Mã 01A07 trong danh sách là “Trường THCS Hoa Sữa” nhưng tệp ghi “Trường THCS Hoa Ban”. Chọn: nhận theo mã, nhận theo tên, hoặc hỏi lại đơn vị.",
  "TN-01":
    "Tệp truong.xlsx: không mở được (không có quyền đọc tệp). Kiểm tra lại tệp, hoặc đề nghị đơn vị gửi lại tệp.",
  "TN-02":
    "Trường THCS Hoa Sữa: có 2 tệp cùng lần gửi nhưng khác số liệu ở 3 ô. Chọn tệp được dùng; chưa chọn thì chưa cộng.",
  "TN-03":
    "Trường THCS Hoa Sữa: nhận ngày 05/6/2026, chậm 4 ngày so với hạn 01/6/2026. Vẫn nhận số liệu, ghi vào danh sách gửi chậm.",
  "TN-04":
    "Tệp là biểu của kế hoạch 331/KH-UBND, đang tiếp nhận kế hoạch 605/KH-BVSTBPN. Đề nghị đơn vị gửi đúng biểu của kế hoạch 605/KH-BVSTBPN.",
  "TN-05":
    "Tệp ghi mã “1A07”, tên “Trường THCS Hoa Sữa”: mã này không có trong danh sách đơn vị. Chọn đơn vị trong danh sách, bổ sung danh sách, hoặc hỏi lại đơn vị.",
  "TN-06":
    "Trường THPT Hoa Ban không do Ủy ban nhân dân xã Hoa Sữa quản lý vào ngày chốt số liệu. Chuyển tệp cho đúng cơ quan quản lý, hoặc sửa danh sách đơn vị.",
  "TN-07":
    "Tệp là sổ tổng hợp của chính Ủy ban nhân dân xã Hoa Sữa. Bỏ tệp này khỏi các tệp cần gộp; số liệu của cơ quan nhập ở trang Tổng hợp.",
  "TN-08":
    "Tệp tổng hợp xa-hoa-sua.xlsx còn dùng Lần gửi 2 của Trường THCS Hoa Sữa; tệp này là Lần gửi 3, chưa được cộng. Chuyển tệp cho cơ quan đó gộp lại, gửi sổ tổng hợp với Lần gửi lớn hơn.",
  "TN-09":
    "Tệp dùng biểu mẫu phiên bản 1, nay là phiên bản 2: đã đọc đủ 61 số liệu theo tên ô. Không phải gửi lại; muốn dùng biểu mẫu mới thì chọn “Khôi phục biểu mẫu”.",
  "TN-10": "12 ô ghi bằng phông chữ cũ, đã đổi thành phông chữ mới khi đọc. Rà lại tên, nội dung ở các ô đó nếu cần.",
  "TN-12":
    "Biểu mẫu lập theo “THCS, Công lập”, danh sách đơn vị ghi “Tiểu học, THCS, Công lập”: có thể thiếu chỉ tiêu phải báo cáo. Danh sách chưa đúng thì sửa danh sách rồi gộp lại; đã đúng thì phát hành lại biểu mẫu, đề nghị đơn vị nhập và gửi lại.",
  "TN-13":
    "Tệp tổng hợp có dòng của đơn vị mà danh sách xếp vào cơ quan khác: Trường THCS Hoa Sữa (1A07) – Ủy ban nhân dân xã Hoa Ban. Cộng tệp này thì đơn vị đó được tính hai lần. Danh sách chưa đúng thì sửa danh sách rồi gộp lại; đã đúng thì đề nghị cơ quan đó gộp lại theo danh sách này, gửi với Lần gửi lớn hơn.",
  "TN-11": "340 ô ghi dấu tách rời khỏi chữ, đã ghép lại khi đọc. Không phải sửa.",
  "TH-01":
    "Trường THCS Hoa Sữa, cột “MT3-CT4b. Nữ tiến sĩ › Mẫu số”: trang Tổng hợp ghi “14”, cộng từ trang Nguồn số liệu là “4”. Gộp lại từ tệp của các đơn vị; không sửa số ở dòng của đơn vị.",
  "TH-02":
    "Trang Nguồn số liệu có số liệu của Trường THCS Hoa Sữa (MT3-CT4b, MT5), trang Tổng hợp không có dòng của đơn vị này. Gộp lại từ tệp của các đơn vị; không xóa dòng của đơn vị.",
  "TH-03":
    "Trang Tổng hợp của Ủy ban nhân dân xã Hoa Sữa có số liệu của các đơn vị (MT3-CT4b, MT5) nhưng trang Nguồn số liệu không có dòng nào. Gộp lại từ tệp của các đơn vị; không xóa trang Nguồn số liệu.",
  "TT-03":
    "Tệp là biểu của 6 tháng đầu năm 2026, đang tiếp nhận 6 tháng cuối năm 2026. Đề nghị đơn vị gửi đúng biểu 6 tháng cuối năm 2026.",
  "TT-12":
    "Trang Thông tin, ô B9: “Loại hình” khi phát hành là “Công lập”, nay là “Tư thục”. Ghi lại như khi phát hành; nếu nội dung cũ không đúng, đề nghị cơ quan phát hành cấp biểu mẫu mới.",
  "TT-13": "Ô B49: công thức báo lỗi #N/A. Xóa công thức và nhập nội dung vào ô.",
  "TT-14": "Ô B54: không có ngày 31/6/2026. Nhập lại theo dạng ngày/tháng/năm.",
  "TT-15": "Ô B21: lần gửi 0 không hợp lệ. Nhập số nguyên từ 1; gửi lại sau khi sửa thì tăng thêm 1.",
  "TT-16":
    "Trang Chỉ tiêu, ô A2: trang này là của đơn vị mã 01040513, tệp là của mã 01040512; có thể đã chép từ tệp khác. Lấy lại biểu mẫu gốc và nhập số liệu của đơn vị mình.",
  "SL-28":
    "Ô G15: đang hiển thị là ngày 12/8/2026 (số 46246); có thể đã gõ dạng 8/12 và bị đổi thành ngày. Chọn lại định dạng số cho ô và nhập lại số.",
  "SL-32":
    "Ô G15: đang hiển thị là 100% nhưng số trong ô là 1; có thể đã gõ tỷ lệ phần trăm. Chọn lại định dạng số cho ô và nhập số người, số lượt; tỷ lệ tự tính.",
  "SL-29": "Ô J8: “Xong” không có trong danh sách. Chọn một trong: Đã hoàn thành; Đang thực hiện.",
  "SL-30": "Trang Thông tin: Giáo viên 99 (ô B26) lớn hơn Cán bộ, giáo viên, nhân viên 46 (ô B24). Kiểm tra lại hai ô.",
  "SL-31":
    "Trang Nhiệm vụ: chưa nhập nhiệm vụ nào. Chọn Mức độ cho từng nhiệm vụ, bắt đầu từ ô J8; đã hoàn thành hoặc đang thực hiện thì ghi Kết quả.",
  "TT-04":
    "Trang Thông tin, ô B38: đơn vị chưa thành lập Ban Vì sự tiến bộ phụ nữ. Ghi số, ngày quyết định; nếu chưa có, ghi lý do.",
  "TT-09":
    "Trang Thông tin, ô B37: chọn Không ở dòng Đã thành lập nhưng số thành viên Ban ghi 9. Sửa một trong hai ô cho thống nhất.",
  "TT-10":
    "Trang Thông tin, ô B15: chưa ghi kế hoạch của đơn vị. Kế hoạch cấp trên giao: “Xây dựng kế hoạch chi tiết của đơn vị”. Ghi số, ngày kế hoạch; chưa ban hành thì ghi khi ban hành.",
  "TT-11": "Ngày ký 03/7/2026 sau hạn gửi 30/6/2026. Kiểm tra lại ngày ký; nếu gửi chậm, gửi ngay và nêu lý do.",
  "TT-05": "Ngày ký 05/6/2026 trước ngày chốt số liệu 14/6/2026. Kiểm tra lại ngày ký hoặc ngày chốt số liệu.",
  "TT-06":
    "Trang Thông tin, ô B6: mã đơn vị là 1040512, biểu mẫu này phát hành cho mã 01040512. Nhập lại 01040512; nếu là đơn vị khác, dùng đúng biểu mẫu của đơn vị đó.",
  "TT-07": "Nơi nhận “Sở LĐ-TB&XH” không còn hoạt động sau ngày 28/02/2025. Ghi “Sở Nội vụ” thay thế.",
  "SL-01":
    "MT3-CT4b, ô J21: chưa nhập Mẫu số – Tổng số. Nhập số; không có thì nhập 0; chưa thống kê được thì chọn “Chưa có số liệu” ở cột T và ghi lý do ở cột U.",
  "SL-02": "Ô G12: “hai mươi” là chữ, ô này cần số. Chỉ nhập chữ số; đơn vị tính đã ghi ở cột D.",
  "SL-03":
    "Ô G12: “1.000” có thể là số thập phân hoặc số hàng nghìn (như “1.000” có thể là 1 hoặc 1000). Nhập lại, không dùng dấu chấm ngăn cách hàng nghìn.",
  "SL-04": "Ô G12: -3 không hợp lệ. Số người, số trẻ, số lượt phải là số nguyên từ 0 trở lên.",
  "SL-05": "MT3-CT4b: số nữ 7 (ô K21) lớn hơn tổng số 5 (ô J21). Kiểm tra lại hai ô.",
  "SL-06": "MT2-CT3: tử số 40 (ô G14) lớn hơn mẫu số 30 (ô J14). Kiểm tra lại; hai ô có thể bị nhập ngược.",
  "SL-07":
    "MT2-CT1a: số trẻ đang học 120 (ô G10) lớn hơn số trẻ trên địa bàn 100. Chỉ đúng khi có trẻ nơi khác đến học; nếu đúng, ghi lý do ở cột U.",
  "SL-08":
    "Ô N14: “98,2%” được gõ tay, công thức đã mất. Bấm “Khôi phục công thức”, sau đó nhập số liệu vào ô nền vàng.",
  "SL-09":
    "MT2-CT3: tử số và mẫu số đều bằng 0, ghi nhận “Không phát sinh”. Nếu đơn vị có học sinh dân tộc thiểu số lớp 9, nhập lại ô J14.",
  "SL-10": "Ô M9: “đã có” chưa rõ nghĩa. Chọn Có hoặc Không trong danh sách.",
  "SL-11":
    "MT4-CT3, Quý II, ô M30: chưa chọn Có hoặc Không. Chỉ tiêu này phải xác nhận từng quý. Chọn Có hoặc Không trong danh sách.",
  "SL-12": "MT4-CT3, Quý II, ô U30: đã chọn Có nhưng cột U chưa có đường dẫn. Dán địa chỉ chuyên mục hoặc bài viết.",
  "SL-13":
    "MT3-CT1 (ô M18) chọn Không nhưng MT3-CT3 (ô K19) ghi 4 nữ trong quy hoạch. Sửa một trong hai dòng cho thống nhất.",
  "SL-14":
    "MT3-CT4: thạc sĩ 30 (ô J20) và tiến sĩ 2 (ô J21) cộng lại lớn hơn số công chức, viên chức 31 ở trang Thông tin (ô B27). Kiểm tra lại.",
  "SL-15": "MT4-CT1a, ô T25: chọn “Không phát sinh” cho chỉ tiêu số lượt. Không có hoạt động thì nhập 0.",
  "SL-16": "MT4-CT1c: lũy kế 30 thấp hơn kỳ trước 38. Số lũy kế không giảm; kiểm tra ô G27 hoặc đính chính kỳ trước.",
  "SL-17":
    "MT4-CT1a, ô G25: kỳ này 5000, kỳ trước 240, thay đổi khác thường. Kiểm tra lại; nếu đúng, ghi lý do ở cột U.",
  "SL-18":
    "MT4-CT1a: chưa có lũy kế đến hết kỳ trước (ô Q25). Lấy từ báo cáo đã gửi gần nhất; nếu chưa từng thống kê, ghi rõ ở cột U.",
  "SL-19": "Ô B12: tên chỉ tiêu, mã hoặc tiêu đề đã bị sửa. Số liệu còn nguyên; bấm “Khôi phục biểu mẫu”.",
  "SL-20": "MT3-CT3, ô U19: đã chọn “Chưa có số liệu” nhưng chưa giải thích. Ghi rõ lý do ở cột U.",
  "SL-21": "Ô G25: “1 200” là số lưu dạng chữ, đã nhận là 1200. Nếu không đúng, nhập lại bằng chữ số.",
  "SL-22":
    "MT2-CT3, ô T14: chỉ tiêu này không chọn “Không phát sinh” ở cột lý do. Không có đối tượng thì xóa lý do và nhập 0 vào ô G14, J14.",
  "SL-23":
    "MT2-CT3, ô T14: đã chọn “Chưa có số liệu” nhưng dòng này vẫn có số liệu. Số liệu đúng thì xóa lý do; lý do đúng thì xóa số liệu.",
  "SL-24":
    "MT2-CT3, ô T14: lý do “không biết” không có trong danh sách. Chọn một lý do trong danh sách; nội dung khác ghi ở cột Ghi chú.",
  "SL-25":
    "MT4-CT1c: 50 người (ô G27) lớn hơn số cán bộ, giáo viên, nhân viên 46 ở trang Thông tin (ô B23). Kiểm tra lại; nếu đúng, ghi lý do ở cột U.",
  "SL-26":
    "MT5: mẫu số 9 (ô J33) khác số thành viên Ban 7 ở trang Thông tin (ô B38). Sửa một trong hai trang cho thống nhất.",
  "SL-27": "Ô J12: “15” nằm ở ô xám, không được tính. Xóa ô này; số liệu của dòng nhập vào ô nền vàng.",
  "MC-01":
    "MT3-CT4b: kết quả 36,67%, mốc 2025 là 40%, còn thiếu 3,33 điểm phần trăm. Nêu nguyên nhân, giải pháp ở mục Hạn chế.",
  "MC-02":
    "MT2-CT2: 9998/9999 làm tròn thành 99,99% nhưng vẫn thấp hơn mốc 99,99%. Đánh giá: Chưa đạt. Ghi đúng đánh giá này trong báo cáo.",
  "MC-03":
    "MT2-CT3: kết quả đúng bằng 99,5%, kế hoạch yêu cầu trên 99,5%. Đánh giá: Chưa đạt. Ghi đúng đánh giá này trong báo cáo.",
  "MC-04": "MT2-CT3: chung đạt mốc 2025 (99,5%), riêng nữ 45/46 (97,83%) chưa đạt. Nêu rõ trong báo cáo.",
  "MC-05": "MT3-CT4b: mốc 2025 (40%) không còn giữ được ở kỳ này (38%). Nêu nguyên nhân.",
  "MC-06": "MT3-CT1: đã chọn Không, chưa góp vào mốc 95% của kế hoạch. Nêu nguyên nhân, giải pháp ở mục Hạn chế.",
  "MC-07":
    "MT3-CT4b: mẫu số nhỏ (2, ô J21), thay đổi một đơn vị là tỷ lệ 50% đổi nhiều. Đánh giá giữ nguyên. Ghi rõ 1/2 trong báo cáo.",
  "MC-08":
    "MT5: chậm lộ trình. Đi đều từ mốc 2025 (40%) đến mốc 2030 (60%), hết kỳ này là 1/10 chặng đường, cần 42%; kết quả 41,67% (5/12). Chỉ để tham khảo, không phải đánh giá; nêu giải pháp nếu cần.",
  "KH-01":
    "MT3-CT4b, năm 2026, ô F14: đơn vị đăng ký 38%, thấp hơn kế hoạch cấp trên (ít nhất 40%). Nâng lên ít nhất 40% hoặc báo cáo cấp trên lý do (ghi ở cột I).",
  "KH-02":
    "MT3-CT4b, ô F14: kế hoạch cấp trên có mốc ít nhất 40%, đơn vị chưa đăng ký chỉ tiêu năm 2026. Bổ sung hoặc ghi lý do không đăng ký ở cột I.",
  "KH-05":
    "MT4-CT1a, đến năm 2030, ô G19: đơn vị nhận 3.500 trong tổng 2.000.000 lượt của cấp trên. Chỉ để biết, không phải lỗi.",
  "KH-07":
    "MT3-CT5, đến năm 2030, ô G16: đơn vị đăng ký 45%, kế hoạch cấp trên là trên 45%; đơn vị đã ghi lý do. Báo cáo cấp trên lý do và giải pháp trước khi thực hiện.",
  "KH-08": "Ô E14: 120 không hợp lệ. Nhập số phần trăm từ 0 đến 100, nhiều nhất hai chữ số thập phân, ví dụ 98,2.",
  "KH-09":
    "Ô E14: “0.982” chưa rõ là bao nhiêu phần trăm. Nhập lại số phần trăm, ví dụ 98,2; không nhập 0,982, không dùng dấu ngăn cách hàng nghìn.",
  "KH-10":
    "MT3-CT1, năm 2026, ô F12: đơn vị đăng ký Không, kế hoạch cấp trên yêu cầu Có (mốc 95%). Chọn Có hoặc báo cáo cấp trên lý do (ghi ở cột I).",
  "MC-09":
    "MT4-CT1a: kết quả 350, chưa đạt chỉ tiêu đơn vị đã đăng ký là 400. Nêu nguyên nhân, giải pháp ở mục Hạn chế.",
  "BM-01": "Tệp không phải biểu mẫu số liệu, chỉ có trang: Sheet1, Sheet2. Nhập số liệu vào đúng biểu mẫu đã nhận.",
  "BM-02":
    "Bộ chỉ tiêu của kế hoạch “ha-noi-605” chưa có trong danh mục (đang có: hanoi-605, dong-da-22). Cập nhật phần mềm, hoặc dùng biểu mẫu của kế hoạch có trong danh mục.",
  "BM-03": "Biểu mẫu là phiên bản 3, phần mềm đọc được đến phiên bản 1. Cập nhật phần mềm rồi mở lại tệp.",
  "BM-04":
    "Không xác định được dòng MT3-CT4b “Tỷ lệ tiến sĩ nữ”: mã, tên chỉ tiêu không khớp nhau hoặc mã bị lặp. Lấy lại biểu mẫu gốc và nhập lại số liệu.",
  "BM-05":
    "Không xác định được cột “Mẫu số › Tổng số”: tiêu đề đã bị sửa hoặc cột đã bị xóa. Lấy lại biểu mẫu gốc và nhập lại số liệu.",
  "BM-06":
    "MT3-CT4b, ô A21: đã tìm lại được dòng, tuy mã ẩn, tên ô bị mất hoặc đổi chỗ. Kiểm tra lại số liệu của dòng này.",
  "BM-07":
    "Mã đối chiếu là 77B1-02DE, khi phát hành là 3F2A-91C0: mốc, tên chỉ tiêu hoặc cách nhập đã bị sửa. Lấy lại biểu mẫu gốc và nhập lại số liệu.",
  "BM-08": "Trang ẩn của biểu mẫu đã bị xóa hoặc hỏng, thiếu kỳ báo cáo. Lấy lại biểu mẫu gốc và nhập lại số liệu.",
  "BM-09": "Tệp thiếu trang “Thông tin” của biểu mẫu. Lấy lại biểu mẫu gốc và nhập lại số liệu.",
  "BM-10":
    "Tệp có trang “Chỉ tiêu” của đơn vị mã 01040512 (6 tháng đầu năm 2026) nhưng trang ẩn của biểu mẫu đã mất hoặc hỏng; có thể đã chép trang sang tệp khác. Nhập số liệu vào chính tệp biểu mẫu đã nhận, không chép trang sang tệp khác.",
  "BM-11":
    "Trang “Chỉ tiêu (2)” là bản chép của trang “Chỉ tiêu” nhưng khác ở 3 ô (ô G15: để trống, trang “Chỉ tiêu”: “12”). Số liệu được lấy ở trang “Chỉ tiêu”. Nhập số liệu đúng vào trang “Chỉ tiêu” rồi xóa trang “Chỉ tiêu (2)”.",
  "BM-12":
    "Trang “Chỉ tiêu (2)”, ô A2: trang này là của đơn vị mã 01040513, tệp là của mã 01040512, nên không được đọc. Gửi số liệu của mỗi đơn vị bằng tệp riêng của đơn vị đó.",
  "BM-13":
    "Ô G25 (MT4-CT1b): đã có ô bị chèn thêm, xóa đi hoặc cắt dán, số ở ô này có thể là của dòng MT4-CT1a. Đối chiếu từng số với tên dòng, tên cột, nhập lại số bị lệch, rồi bấm “Khôi phục biểu mẫu”.",
  "BC-01": "Số liệu ô G25 đã đổi sau khi lập báo cáo (120 thành 125). Bấm “Lập lại báo cáo” trước khi trình ký.",
  "TT-08":
    "Tệp kỳ trước là 01235, 605/KH-BVSTBPN, 2025, cần 01234, 605/KH-BVSTBPN, 2026-H1. Chọn đúng tệp đã gửi kỳ trước của đơn vị, cùng kế hoạch.",
  "BC-03":
    "Báo cáo chưa có phần “Hạn chế, nguyên nhân” (ô D60). Viết phần này ở cột câu gốc của trang Báo cáo rồi lập báo cáo.",
  "BC-02": "Chưa có đủ số liệu để lập báo cáo, còn 4 lỗi. Nhập đủ số liệu, sửa hết lỗi rồi lập báo cáo.",
  "DS-01":
    "Không thấy dòng tiêu đề của danh sách, chỉ thấy: STT; Họ và tên. Đặt tiêu đề các cột trên một dòng: mã; tên; loại.",
  "DS-02": "Danh sách thiếu cột “mã cấp trên”. Thêm cột “mã cấp trên”, đúng tiêu đề này, rồi chạy lại.",
  "DS-03": "Ô A7: chưa có mã đơn vị. Nhập mã, giữ cả số 0 ở đầu; dòng thừa thì xóa.",
  "DS-04":
    "Ô A2: mã 1040512 lưu dạng số, có thể đã mất số 0 ở đầu; cả danh sách có 3 mã như vậy, các dòng này chưa được dùng. Định dạng cột mã là Văn bản rồi nhập lại đủ số 0; nếu mã đúng như đang hiện thì xác nhận khi chạy lại.",
  "DS-05": "Ô B7: đơn vị mã 01040512 chưa có tên. Nhập tên đầy đủ của đơn vị.",
  "DS-06": "Ô C7: không hiểu “Hội” ở cột “loại”. Chọn một nội dung trong danh sách của cột này.",
  "DS-07": "Ô D7: trường mã 01040512 chưa có cấp học. Ghi một hay nhiều cấp: Mầm non, Tiểu học, THCS, THPT, GDTX.",
  "DS-08": "Ô G7: “31/2/2025” không phải ngày. Ghi ngày/tháng/năm, ví dụ 01/7/2025.",
  "DS-09":
    "Ô H7: đến ngày 30/6/2025 trước từ ngày 01/7/2025. Sửa một trong hai ngày; đơn vị còn hoạt động thì để trống đến ngày.",
  "DS-10":
    "Ô A9: mã 01040512 trùng với ô A7 trong cùng thời gian, nội dung khác nhau; cả hai dòng chưa được dùng. Giữ dòng đúng; nếu đơn vị đổi tên hoặc đổi cấp quản lý thì ghi từ ngày, đến ngày nối tiếp nhau.",
  "DS-11": "Ô A9: dòng của mã 01040512 giống hệt dòng ở ô A7, chỉ tính một lần. Xóa dòng thừa.",
  "DS-12":
    "Ô F7: đơn vị mã 01040512 thuộc mã cấp trên 01999, mã này không có trong danh sách ở thời gian đó. Sửa mã cấp trên hoặc thêm dòng của cơ quan cấp trên.",
  "DS-13":
    "Ô F7: đơn vị mã 01001 là cấp trên của chính mình theo vòng 01001 → 01002 → 01001. Sửa mã cấp trên của một trong các đơn vị này.",
  "DS-14":
    "Ô F7: đơn vị mã 01001 (Xã) thuộc đơn vị mã 01040512 (Trường), không đúng cấp quản lý. Kiểm tra lại loại của hai đơn vị và mã cấp trên.",
  "DS-15":
    "Ô F7: đơn vị mã 01040512 có cấp THPT hoặc GDTX nhưng ghi thuộc cấp xã (mã 01001). Trường THPT, trung tâm GDTX thuộc Sở dù đóng trên địa bàn xã; kiểm tra lại mã cấp trên.",
  "DS-16":
    "Ô A3: mã 01040512 không có trong danh sách đơn vị. Sửa mã, hoặc thêm đơn vị này vào danh sách với từ ngày, đến ngày.",
  "DS-18":
    "Trường THCS Hoa Sữa (mã 01000001) thuộc mã cấp trên 01001, mã này không có trong danh sách vào ngày chốt số liệu 14/6/2025: khi gộp, tệp của đơn vị sẽ không được nhận. Ghi từ ngày, đến ngày cho đơn vị, hoặc thêm dòng của cơ quan quản lý đơn vị vào ngày đó.",
  "DS-19":
    "Ô F7: đơn vị mã 01040512 chưa ghi mã cấp trên: khi gộp, đơn vị không được tính vào cơ quan nào, tệp của đơn vị sẽ không được nhận. Ghi mã cấp trên ở từng dòng; ô gộp nhiều dòng chỉ có mã ở dòng đầu.",
  "DS-17":
    "Ô L1: không dùng cột “địa chỉ”, “ngày hết hạn”. Cột không cần thì để nguyên; nếu là một cột của danh sách thì ghi đúng tiêu đề: từ ngày; đến ngày.",
};

test.each(CODES)("%s reads as agreed", (code) => {
  expect(vi(code)).toBe(FROZEN[code]);
});

test("without the pane the way out names no button", () => {
  for (const where of ["sheet", "terminal"] as const) {
    expect(vi("SL-19", where)).toBe(
      "Ô B12: tên chỉ tiêu, mã hoặc tiêu đề đã bị sửa. Số liệu còn nguyên; lấy lại biểu mẫu gốc và nhập lại số liệu.",
    );
    expect(vi("BC-01", where)).toBe(
      "Số liệu ô G25 đã đổi sau khi lập báo cáo (120 thành 125). Lập lại báo cáo trước khi trình ký.",
    );
  }
});

test("a file whose figures the merged workbook has is told so", () => {
  const facts = { ...FACTS["TN-08"], why: "", held: "", sent: "" };
  expect(sentenceOf({ code: "TN-08", facts }, "vi", "sheet").text).toBe(
    "Số liệu của Trường THCS Hoa Sữa đã có trong tệp tổng hợp xa-hoa-sua.xlsx. Không cộng thêm lần nữa; nếu tệp tổng hợp còn thiếu đơn vị này, đề nghị cơ quan đó gộp lại.",
  );
});

test("an answer is chosen, not entered", () => {
  const facts = { ...FACTS["SL-01"], what: "co" };
  expect(sentenceOf({ code: "SL-01", facts }, "vi", "sheet").text).toBe(
    "MT3-CT4b, ô J21: chưa chọn Có hoặc Không. Chọn Có hoặc Không trong danh sách; chưa thống kê được thì chọn “Chưa có số liệu” ở cột T và ghi lý do ở cột U.",
  );
});
