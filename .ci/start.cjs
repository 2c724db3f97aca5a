// `npm start`: a workbook beside the task pane, in the browser of this machine. `-- --once` looks whether everything is
// there and works, and ends. `-- --port N` or PORT is the wanted port.
const { spawn } = require("node:child_process");
const { parseArgs } = require("node:util");
const { folder, ready } = require("./build-preview.cjs");
const { serve } = require("./serve-preview.cjs");
const { trial } = require("./trial-preview.cjs");

const help = `Mở bản xem thử của Chỉ Tiêu: sổ của một trường (ví dụ) và khung tác vụ, trong trình duyệt của máy này.
Không cần Excel, không cần mạng.

  npm start                   dựng trang khi cần, in địa chỉ và mở trình duyệt
  npm start -- --port 5000    chọn cổng; cổng đang bận thì dùng cổng khác và báo lại
  npm start -- --once         kiểm tra bản xem thử rồi kết thúc
  npm start -- --help         phần hướng dẫn này

Bấm Ctrl+C để dừng. Biến môi trường PORT cũng chọn cổng; đặt CI để không mở trình duyệt.`;

const options = { once: { type: "boolean" }, help: { type: "boolean", short: "h" }, port: { type: "string" } };

/** What was asked for; throws a sentence where it cannot be understood. */
const wish = (args, env) => {
  const read = () => {
    try {
      return parseArgs({ args, options }).values;
    } catch {
      throw new Error(`Không hiểu: ${args.join(" ")}. Xem: npm start -- --help`);
    }
  };
  const { once = false, help: helped = false, port = env.PORT ?? "4600" } = read();
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65_535) throw new Error(`Cổng ${port} không hợp lệ. Chọn một số từ 0 đến 65535.`);
  return { once, help: helped, port: number };
};

const openers = { win32: ["cmd", "/c", "start", ""], darwin: ["open"], linux: ["xdg-open"] };

/** A browser of its own accord only where somebody can see it. */
const show = (address) => {
  const seen = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const [program, ...words] = openers[process.platform] ?? [];
  if (process.env.CI || !seen || !program) return;
  spawn(program, [...words, address], { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
};

const main = async () => {
  const wanted = wish(process.argv.slice(2), process.env);
  if (wanted.help) return console.log(help);
  console.error("Đang chuẩn bị bản xem thử… (lần đầu mất khoảng một phút)");
  await ready();
  const { server, address } = await serve(wanted.once ? 0 : wanted.port);
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  if (!wanted.once) {
    const got = server.address().port;
    if (wanted.port !== 0 && got !== wanted.port) console.error(`Cổng ${wanted.port} đang bận, dùng cổng ${got}.`);
    console.log(`Chỉ Tiêu đang chạy tại ${address} – bấm Ctrl+C để dừng.`);
    // Ended on purpose is no failure: npm would print one.
    process.once("SIGINT", close);
    process.once("SIGTERM", close);
    return show(address);
  }
  try {
    for (const line of await trial(address, folder)) console.log(line);
  } finally {
    close();
  }
};

module.exports = { wish };

if (require.main === module)
  main().catch((fault) => {
    console.error(fault.message);
    process.exit(1);
  });
