import type { Demo } from "./texts";

export const demo: Demo = {
  about: "Làm thử với một trường ví dụ: từ kế hoạch đến báo cáo. Số liệu dưới đây không có thật.",
  template: "1. Lập biểu mẫu của trường cho kỳ báo cáo",
  filled: (mistakes) => `2. Trường nhập số liệu lần đầu, trong đó có ${mistakes} chỗ sai`,
  checked: "3. Kiểm tra trước khi gửi",
  corrected: "4. Sửa các ô nêu trên",
  checkedAgain: "5. Kiểm tra lại",
  compiled: "6. Lập báo cáo để in và trình ký",
  files: (folder) => `Các tệp ở thư mục ${folder}`,
  openNext: [
    "Mở biểu mẫu bằng Excel hoặc LibreOffice, nhập thử vào ô nền vàng: cột Trạng thái và dòng trên cùng tự cập nhật.",
    "Mở báo cáo, xem trước khi in: khổ A4, đúng thể thức văn bản hành chính.",
    "Làm với số liệu thật: chitieu template --help",
  ],
  allFound: (mistakes) => `Cả ${mistakes} chỗ sai đều được tìm thấy đúng ô.`,
  missed: (names) => `Phần mềm chưa tìm thấy chỗ sai ở: ${names}. Đây là lỗi của phần mềm, đề nghị báo lại.`,
  notSendable: "Số liệu đã sửa vẫn còn nội dung phải sửa. Đây là lỗi của phần mềm, đề nghị báo lại.",
};
