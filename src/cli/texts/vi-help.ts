import type { Help } from "./texts";

export const help: Help = {
  about: "Chỉ Tiêu: lập biểu mẫu, kiểm tra số liệu và lập báo cáo thực hiện kế hoạch của ngành giáo dục.",
  usage: "Cách dùng",
  command: "LỆNH",
  commandsHeading: "Lệnh",
  optionsHeading: "Tùy chọn",
  options: {
    plan: "mã kế hoạch trong danh mục (xem lệnh plans)",
    unit: "mã đơn vị, giữ cả số 0 ở đầu",
    name: "tên đơn vị, ghi đầy đủ",
    kind: "loại đơn vị: trường, xã (phường, đặc khu), phòng, sở, ban",
    levels: "cấp học của trường, cách nhau bằng dấu phẩy; cơ quan không cần",
    period: "kỳ báo cáo: 2026-H1 (6 tháng đầu năm), 2026-H2 (6 tháng cuối năm), 2026 (cả năm)",
    ownership: "loại hình: công lập (mặc định), dân lập, tư thục",
    parent: "cơ quan quản lý trực tiếp, ghi đầy đủ; với plan check: mã hoặc tệp của kế hoạch cấp trên",
    place: "xã (phường), tỉnh (thành phố), ví dụ: phường Kim Liên, thành phố Hà Nội",
    submission: "lần gửi số liệu, từ 1 (mặc định 1)",
    previous:
      "tệp số liệu kỳ trước của chính đơn vị, để lấy số lũy kế và so sánh; với publish: thư mục của đợt phát hành trước, để chỉ lập lại những gì thay đổi",
    draft: "lập bản nháp dù số liệu còn lỗi",
    to: "thư mục ghi các tệp ví dụ",
    all: "kể cả chỉ tiêu cấp trên không thuộc phạm vi đơn vị",
    once: "chạy một lần để tự kiểm tra rồi kết thúc",
    units: "danh sách đơn vị (xem lệnh units)",
    under: "chỉ phát hành cho các đơn vị thuộc cơ quan có mã này; với merge: mã cơ quan gộp",
    "previous-data":
      "thư mục các tệp số liệu kỳ trước đã tiếp nhận, để ghi sẵn số kỳ trước, số lũy kế và chỉ tiêu đã đăng ký",
    "parent-data":
      "tệp của chính cơ quan quản lý (hoặc thư mục các tệp đó), để ghi chỉ tiêu cơ quan đã đăng ký vào cột mốc cấp trên giao",
    zip: "mỗi cơ quan quản lý một tệp .zip",
    crosswalk: "danh sách sáp nhập, chia tách, đổi tên, chuyển cấp quản lý (cột: mã cũ; mã mới; kiểu; từ ngày)",
    "keep-codes": "nhận các mã lưu dạng số đúng như đang hiện",
    blank: "lập danh sách trống để điền",
    list: "ghi trang “Nội dung cần rà soát” vào bản sao của tệp (kèm -o)",
    letters: "thư mục ghi công văn đôn đốc, danh sách đơn vị chưa gửi và phiếu đề nghị chỉnh sửa của từng đơn vị",
    ledger: "ghi sổ tiếp nhận ra tệp JSON",
    decide:
      "chọn tệp khi đơn vị gửi nhiều bản trái nhau: newest (bản ký sau cùng), hoặc mã đơn vị=tên tệp; ghi được nhiều lần",
    as: "tệp này là của đơn vị có mã này; ghi được nhiều lần",
    received: "ngày nhận của mọi tệp (ngày/tháng/năm); không ghi thì lấy cột ngày nhận của danh sách",
    jobs: "số luồng đọc hoặc lập tệp cùng lúc",
    output: "tệp kết quả",
    lang: "ngôn ngữ: vi (mặc định) hoặc en",
    json: "in dữ liệu JSON cho chương trình khác đọc",
    help: "in hướng dẫn này",
    version: "in phiên bản",
  },
  commands: {
    plans: "Liệt kê các kế hoạch trong danh mục.",
    "plan show": "In mục tiêu, chỉ tiêu, mốc, nhiệm vụ, thời hạn của một kế hoạch.",
    "plan check":
      "Đối chiếu kế hoạch của đơn vị với kế hoạch cấp trên: mốc thấp hơn, chỉ tiêu thiếu, năm hoặc quý bị bỏ.",
    template: "Lập biểu mẫu số liệu của một đơn vị cho một kỳ.",
    check: "Kiểm tra tệp số liệu đã nhập: lỗi, câu hỏi, cảnh báo, lưu ý, kèm ô và cách sửa.",
    report: "Lập báo cáo từ tệp số liệu đã nhập.",
    restore: "Khôi phục biểu mẫu: vẽ lại danh sách, định dạng, công thức, nhãn, khóa ô; giữ nguyên số liệu đã nhập.",
    read: "Đọc mọi giá trị của sổ Excel mà không chạy công thức.",
    publish: "Phát hành biểu mẫu cho mọi đơn vị trong danh sách, mỗi đơn vị một tệp.",
    merge: "Gộp tệp của các đơn vị thành sổ tổng hợp của cấp trên; tệp nào cũng có kết quả trong sổ tiếp nhận.",
    status: "In tình hình tiếp nhận của sổ tổng hợp: đã nhận, còn lỗi, chưa gửi.",
    units: "Kiểm tra danh sách đơn vị (.xlsx hoặc .csv), hoặc lập danh sách trống.",
    "self-check": "Tự kiểm tra: gài lỗi vào các sổ ví dụ và xem có tìm ra hết, có báo nhầm không.",
    demo: "Làm thử toàn bộ công việc với số liệu của một trường ví dụ.",
  },
  notes: {
    "plan check": [
      "Không ghi --parent thì đối chiếu với các kế hoạch được dẫn làm căn cứ. --parent ghi được nhiều lần.",
      "Ví dụ: chitieu plan check dong-da-22 --parent hanoi-605",
    ],
    template: [
      'Ví dụ: chitieu template --plan hanoi-605 --unit 01ABC --name "Trường THCS Hoa Sữa" --kind truong --levels thcs --period 2026-H1 -o bieu.xlsx',
    ],
    check: [
      "Có thể ghi nhiều tệp, hoặc thư mục: mọi sổ bảng tính trong thư mục được đọc theo thứ tự tên.",
      "Ví dụ: chitieu check bieu.xlsx --list -o bieu-ra-soat.xlsx",
    ],
    restore: ["Nội dung nằm ngoài ô nhập không mất: được ghi vào trang “Nội dung chưa xếp được”."],
    publish: [
      "Kết quả ghi vào thư mục -o, mỗi cơ quan quản lý một thư mục, kèm danh-sach-tep.csv.",
      "Ví dụ: chitieu publish --plan hanoi-605 --units danh-sach.xlsx --period 2026-H1 -o phat-hanh",
    ],
    merge: [
      "Đơn vị gộp là cơ quan ở đầu danh sách, hoặc cơ quan có mã ghi ở --under. Gộp lại vào cùng tệp -o thì giữ số liệu của cơ quan và các quyết định đã ghi.",
      "Ví dụ: chitieu merge nhan/ --units danh-sach.xlsx --plan hanoi-605 --period 2026-H1 -o tong-hop.xlsx",
    ],
    units: [
      "Các cột: mã; tên; loại; cấp học; loại hình; mã cấp trên; từ ngày; đến ngày; thư điện tử; điện thoại; ngày nhận.",
      "Ví dụ: chitieu units danh-sach.xlsx; chitieu units --blank -o danh-sach.xlsx",
    ],
    read: ["Có thể ghi nhiều tệp, hoặc thư mục."],
    report: ["Còn lỗi hoặc câu hỏi thì không ghi tệp nào, trừ khi có --draft."],
  },
  more: "Hướng dẫn từng lệnh: chitieu LỆNH --help",
  exits: [
    "Mã kết thúc: 0 không có lỗi, câu hỏi; 1 có lỗi hoặc câu hỏi; 2 không có dữ liệu dùng được hoặc gõ sai lệnh.",
  ],
};
