// Looks at a running preview: every part is served, and where Chromium can run, the workbook and the pane come up.
const fs = require("node:fs");
const path = require("node:path");

const parts = ["", "preview.js", "preview.css", "metadata.json", "formulas.wasm", "sample.xlsx", "office/office.js"];
const paneParts = ["taskpane.html", "manifest.xml", "office/excel-web-16.00.js", "office/vi-vn/office_strings.js"];

const fetched = async (address, names) => {
  for (const name of names) {
    const { ok, status } = await fetch(new URL(name, address));
    if (!ok) throw new Error(`/${name}: HTTP ${status}`);
  }
  return `Đủ ${names.length} tệp của trang xem thử.`;
};

/** What the page does in a browser; null where no browser runs. */
const booted = async (address, hasPane) => {
  const { chromium } = require("../test/tools/chromium.cjs");
  const { clean, ...how } = await chromium().catch(() => ({ clean: null }));
  if (!clean) return null;
  try {
    const browser = await require("playwright-core")
      .chromium.launch(how)
      .catch(() => null);
    if (!browser) return null;
    try {
      const page = await browser.newPage();
      const faults = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      await page.goto(address);
      await page.locator("[data-address=A1]").waitFor();
      if (hasPane) await page.frameLocator("#pane iframe").getByRole("navigation").waitFor();
      if (faults.length > 0) throw new Error(faults.join("\n"));
      return hasPane ? "Sổ và khung tác vụ đã mở trong trình duyệt." : "Sổ đã mở trong trình duyệt.";
    } finally {
      await browser.close();
    }
  } finally {
    clean();
  }
};

exports.trial = async (address, folder) => {
  const hasPane = fs.existsSync(path.join(folder, "taskpane.html"));
  const files = await fetched(address, hasPane ? [...parts, ...paneParts] : parts);
  return [files, (await booted(address, hasPane)) ?? "Không có Chromium: chưa thử trong trình duyệt."];
};
