// Pictures of the task pane and of the preview, taken from the preview itself on a fixed day: the same page gives the
// same picture.
const path = require("node:path");
const { readFileSync } = require("node:fs");
const { folder, ready } = require("./build-preview.cjs");
const { serve } = require("./serve-preview.cjs");
const { chromium } = require("../test/tools/chromium.cjs");

const DAY = new Date("2026-06-05T08:00:00+07:00");

/** A workbook of the school's own, without a form. */
const openOwn = async (page) => {
  const { Workbook } = require("exceljs");
  const book = new Workbook();
  book.addWorksheet("Danh sách lớp").addRow(["DANH SÁCH LỚP 6A"]);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  const chooser = page.waitForEvent("filechooser");
  await page
    .getByRole("toolbar")
    .getByRole("button", { name: /^Mở tệp/ })
    .click();
  await (await chooser).setFiles({ name: "so-cua-truong.xlsx", mimeType: "application/octet-stream", buffer });
};

/** Units of a made-up commune. */
const UNITS = [
  "mã;tên;loại;cấp học;loại hình;mã cấp trên",
  "01;Sở Giáo dục và Đào tạo Hoa Sữa;Sở;;Công lập;",
  "01001;Ủy ban nhân dân phường Hoa Sữa;Xã;;Công lập;01",
  "01A05;Trường Mầm non Hoa Ban (ví dụ);Trường;Mầm non;Công lập;01001",
  "01A06;Trường Tiểu học Hoa Sen (ví dụ);Trường;Tiểu học;Công lập;01001",
  "01A07;Trường THCS Hoa Sữa (ví dụ);Trường;THCS;Công lập;01001",
];

const giveList = async ({ pane, page }) => {
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: /^Danh sách đơn vị: / }).click();
  const buffer = Buffer.from(`\uFEFF${UNITS.join("\r\n")}\r\n`);
  await (await chooser).setFiles({ name: "danh-sach-don-vi.csv", mimeType: "text/csv", buffer });
  await pane.getByText("danh-sach-don-vi.csv: 5 dòng dùng được").waitFor();
};

/** What is done before each picture; `whole` shows the workbook too. */
const scenes = [
  { name: "bang-trang-dau", act: ({ pane }) => pane.getByText("Chưa gửi được").waitFor() },
  {
    name: "bang-kiem-tra",
    act: async ({ pane, ribbon }) => {
      await ribbon("Kiểm tra");
      await pane.getByRole("button", { name: "Sau" }).click();
      await pane.locator("[aria-current=true]").waitFor();
    },
  },
  { name: "xem-thu", whole: true, act: () => undefined },
  {
    name: "bang-lap-bao-cao",
    act: async ({ pane, ribbon }) => {
      await ribbon("Lập báo cáo");
      await pane.getByText("Đánh giá sẽ in trong báo cáo").waitFor();
    },
  },
  {
    name: "bang-phat-hanh",
    act: async ({ pane, ribbon, page }) => {
      await ribbon("Phát hành");
      await giveList({ pane, page });
      await pane.getByText(/^Trường, cơ sở giáo dục: 3 biểu mẫu/).waitFor();
      await pane.getByRole("main").getByRole("button", { name: "Lập biểu mẫu" }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: "bang-gop",
    act: async ({ pane, ribbon, page }) => {
      await ribbon("Gộp số liệu");
      await giveList({ pane, page });
      await pane.locator("#merge-office").click();
      await pane.getByRole("option", { name: /phường Hoa Sữa/ }).click();
      const chooser = page.waitForEvent("filechooser");
      await pane.getByRole("button", { name: "Chọn tệp…", exact: true }).click();
      const sent = readFileSync(path.join(folder, "sample.xlsx"));
      await (
        await chooser
      ).setFiles([
        { name: "THCS Hoa Sua.xlsx", mimeType: "application/octet-stream", buffer: sent },
        { name: "MN Hoa Ban.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("%PDF-1.7") },
      ]);
      await pane.getByRole("main").getByRole("button", { name: "Gộp", exact: true }).click();
      await pane.getByText(/đơn vị có số liệu dùng được/).waitFor();
      await pane.getByRole("heading", { name: "Kết quả" }).evaluate((one) => one.scrollIntoView());
    },
  },
  {
    name: "bang-chen-bieu",
    act: async ({ pane, ribbon, page }) => {
      await openOwn(page);
      await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();
      await ribbon("Chèn biểu");
      await pane.getByLabel("Mã đơn vị").fill("01A07");
      await pane.getByLabel("Tên đơn vị").fill("Trường THCS Hoa Sữa (ví dụ)");
      await pane.getByLabel("THCS").check();
      await pane.getByText("Sẽ thêm vào sổ").scrollIntoViewIfNeeded();
      await pane.getByRole("main").getByRole("button", { name: "Chèn biểu" }).scrollIntoViewIfNeeded();
    },
  },
];

exports.picturePane = async (out) => {
  await ready();
  const { clean, ...how } = await chromium();
  const { server, address } = await serve();
  const browser = await require("playwright-core").chromium.launch(how);
  try {
    const page = await browser.newPage({ viewport: { width: 1120, height: 600 }, locale: "vi-VN" });
    await page.clock.setFixedTime(DAY);
    await page.goto(address);
    const pane = page.frameLocator("#pane iframe");
    const ribbon = (name) => page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();
    for (const { name, act, whole } of scenes) {
      await act({ pane, ribbon, page });
      // Where the pointer rests, a button looks otherwise.
      await page.mouse.move(400, 500);
      const what = whole ? page : page.locator("#pane");
      await what.screenshot({ path: path.join(out, `${name}.png`) });
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
    clean();
  }
};
