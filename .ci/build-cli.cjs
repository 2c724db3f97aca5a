// Builds dist/chitieu.cjs when a file of src is newer than it. Says nothing unless the build fails.
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
const cli = path.join(dist, "chitieu.cjs");

/** Folders count too: their time changes when a file goes away. */
const newest = (place) => {
  const stat = fs.statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return fs.readdirSync(place).reduce((time, name) => Math.max(time, newest(path.join(place, name))), stat.mtimeMs);
};

const stale = () => {
  if (!fs.existsSync(cli)) return true;
  const sources = ["src", "webpack.config.js", ".ci/launch.cjs", "package-lock.json", "tsconfig.json"];
  return Math.max(...sources.map((name) => newest(path.join(root, name)))) > fs.statSync(cli).mtimeMs;
};

/** Built aside and moved into place, so that two runs at once never see half a file. */
const build = async () => {
  const started = new Date();
  const aside = path.join(dist, `.building-${process.pid}`);
  const webpack = require("webpack");
  const configs = require("../webpack.config.js")({ target: "cli" }, { mode: "production" });
  const stats = await new Promise((resolve, reject) => {
    const compiler = webpack(configs.map((config) => ({ ...config, output: { ...config.output, path: aside } })));
    compiler.run((fault, result) => compiler.close(() => (fault ? reject(fault) : resolve(result))));
  });
  try {
    if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
    for (const name of fs.readdirSync(aside)) {
      fs.utimesSync(path.join(aside, name), started, started);
      fs.renameSync(path.join(aside, name), path.join(dist, name));
    }
  } finally {
    fs.rmSync(aside, { recursive: true, force: true });
  }
};

exports.cli = cli;
exports.newest = newest;
exports.ready = async () => {
  if (stale()) await build();
};
