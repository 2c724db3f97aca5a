// `npm run start:excel`: the pane in a real Excel on this Windows or Mac. It builds, serves dist on the address that the
// manifest names, with a certificate for localhost, and hands the manifest to Excel. Ctrl+C takes all of it back.
const { spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { buildPane } = require("./build-pane.cjs");
const { inside, serve } = require("./serve.cjs");

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
/** As in manifest.xml. */
const PORT = 3000;
/** Not among our packages: hundreds of others come with it, and only this command needs it. */
const DEBUGGING = "office-addin-debugging@7.0.0";

const elsewhere =
  "Dùng `npm start` để xem thử không cần Excel; hoặc tải manifest.xml lên Excel trên trình duyệt (docs/deploy.md, mục 4).";

const onWindows = () => spawnSync("reg", ["query", "HKCR\\Excel.Application"], { stdio: "ignore" }).status === 0;
const onMac = () => fs.existsSync("/Applications/Microsoft Excel.app");

/** Why Excel cannot be started on this machine, and what to do instead; null where it can. */
const hindrance = (platform, hasExcel = platform === "win32" ? onWindows : onMac) => {
  if (platform !== "win32" && platform !== "darwin")
    return `Excel chỉ chạy trên Windows và Mac; máy này là ${platform}. ${elsewhere}`;
  return hasExcel() ? null : `Máy này chưa cài Excel. Cài Excel 2021 hoặc Microsoft 365 rồi chạy lại. ${elsewhere}`;
};

/** The server goes on answering meanwhile: Excel asks it for the page. */
const debugging = (...words) =>
  new Promise((resolve) => {
    const how = { cwd: root, stdio: "inherit", shell: process.platform === "win32" };
    spawn("npx", ["--yes", DEBUGGING, ...words], how)
      .on("error", () => resolve(1))
      .on("exit", (code) => resolve(code ?? 1));
  });

const find = (name) => (name.startsWith("preview/") ? null : inside(dist, name));

const main = async () => {
  const why = hindrance(process.platform);
  if (why) throw new Error(why);
  if (!buildPane()) throw new Error("Chưa dựng được trang; xem lỗi ở trên.");
  // Asks once, before it installs a certificate that this machine trusts for localhost.
  const tls = await require("office-addin-dev-certs").getHttpsServerOptions();
  const { server, address } = await serve({ find, home: "taskpane.html" }, { port: PORT, tls }).catch(() => {
    throw new Error(`Cổng ${PORT} đang bận. Dừng chương trình đang dùng cổng này rồi chạy lại.`);
  });
  const end = async (code) => {
    await debugging("stop", "manifest.xml");
    server.close();
    server.closeAllConnections();
    process.exit(code);
  };
  console.log(`Trang của phần bổ trợ: ${address}. Đang mở Excel…`);
  if ((await debugging("start", "manifest.xml", "desktop", "--app", "excel", "--no-debug")) !== 0) return end(1);
  console.log("Excel đã mở; bấm Ctrl+C để dừng và gỡ phần bổ trợ.");
  process.once("SIGINT", () => void end(0));
  return undefined;
};

module.exports = { hindrance };

if (require.main === module)
  main().catch((fault) => {
    console.error(fault.message);
    process.exit(1);
  });
