// Tests of the built pages in a real browser. Builds them when a source is newer.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("../test/tools/chromium.cjs");

const root = path.resolve(__dirname, "..");
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;

const newest = (place) => {
  const stat = fs.statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs.readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), stat.mtimeMs);
};

const stale = () => {
  const built = path.join(root, "dist", "files.html");
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
  return !fs.existsSync(built) || sources.some((name) => newest(path.join(root, name)) > fs.statSync(built).mtimeMs);
};

const main = async () => {
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  if (stale() && run(webpack, "--mode", "production", "--env", "target=taskpane") !== 0) return 1;
  const { clean, ...how } = await chromium();
  process.env.CHROMIUM = JSON.stringify(how);
  try {
    const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
    const match = ["--testMatch", "<rootDir>/test/browser/**/*.browser.ts", "--testTimeout", "120000", "--runInBand"];
    return run(jest, ...match, ...process.argv.slice(2));
  } finally {
    clean();
  }
};

main().then((code) => process.exit(code));
