// `npm start`: a workbook beside the task pane, in the browser of this machine. `-- --once` looks whether everything is
// there and works, and ends. PORT is the wanted port.
const { spawn } = require("node:child_process");
const { folder, ready } = require("./build-preview.cjs");
const { serve } = require("./serve-preview.cjs");
const { trial } = require("./trial-preview.cjs");

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
  const once = process.argv.includes("--once");
  console.error("Đang chuẩn bị bản xem thử…");
  await ready();
  const { server, address } = await serve(once ? 0 : Number(process.env.PORT ?? 4600));
  if (!once) {
    console.log(`Chỉ Tiêu đang chạy tại ${address} – bấm Ctrl+C để dừng.`);
    return show(address);
  }
  try {
    for (const line of await trial(address, folder)) console.log(line);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

main().catch((fault) => {
  console.error(fault.message);
  process.exit(1);
});
