// Builds the pane and the page for files into dist, when a source is newer than they are.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { newest } = require("./build-cli.cjs");

const root = path.resolve(__dirname, "..");

const page = path.join(root, "dist", "files.html");

const stale = () => {
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
  return !fs.existsSync(page) || sources.some((name) => newest(path.join(root, name)) > fs.statSync(page).mtimeMs);
};

/** False where the build failed; webpack has said why. */
const buildPane = () => {
  if (!stale()) return true;
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  // What is printed on the standard output may be read by a program.
  const how = { cwd: root, stdio: ["ignore", 2, 2] };
  const started = new Date();
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--env", "target=taskpane"], how);
  // A page that came out as it was keeps its time; it is as new as its sources all the same.
  if (status === 0) fs.utimesSync(page, started, started);
  return status === 0;
};

module.exports = { buildPane };
