// Builds the page with the workbook beside the pane into dist/preview, where nothing is deployed from: the page itself,
// the very task pane, the class table of the installed runtime and the workbook of a made-up school.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { cli, newest, ready } = require("./build-cli.cjs");

const root = path.resolve(__dirname, "..");
const to = path.join(root, "dist", "preview");
/** Written last: what stands beside it is whole. */
const sign = path.join(to, "metadata.json");

const stale = () => {
  if (!fs.existsSync(sign)) return true;
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json", "tsconfig.json", ".ci"];
  const there = sources.map((name) => path.join(root, name)).filter((place) => fs.existsSync(place));
  return Math.max(...there.map(newest)) > fs.statSync(sign).mtimeMs;
};

/**
 * The pane is built with office.js from this machine: the preview asks nothing of the network. React as it is deployed,
 * which draws the sheet several times as fast, and code that can be read.
 */
const configs = () => {
  const make = require("../webpack.config.js");
  return ["preview", "taskpane"]
    .flatMap((target) => make({ target, office: "office/office.js" }, { mode: "production" }))
    .map((config) => ({
      ...config,
      output: { ...config.output, path: to },
      // Made otherwise than what is deployed, so kept apart from it.
      cache: { ...config.cache, name: `${config.name}-beside` },
      devtool: "source-map",
      optimization: { minimize: false },
    }));
};

const bundle = async () => {
  const compiler = require("webpack")(configs());
  const stats = await new Promise((resolve, reject) => {
    compiler.run((fault, result) => compiler.close(() => (fault ? reject(fault) : resolve(result))));
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true, colors: false }));
};

/** The school of the example, as it was filled the first time: there is work to do in it. */
const sample = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "chitieu-"));
  try {
    const done = spawnSync(process.execPath, [cli, "demo", "--to", folder], { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`);
    fs.copyFileSync(path.join(folder, "2-nhap-lan-dau.xlsx"), path.join(to, "sample.xlsx"));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

const build = async () => {
  const started = new Date();
  fs.rmSync(sign, { force: true });
  fs.mkdirSync(to, { recursive: true });
  await ready();
  await bundle();
  sample();
  require("../test/tools/ts-require.cjs");
  const { loadMetadata } = require("../src/preview/boot/metadata.ts");
  fs.writeFileSync(sign, JSON.stringify(loadMetadata()));
  fs.utimesSync(sign, started, started);
};

exports.folder = to;
exports.ready = async () => {
  if (stale()) await build();
};

if (require.main === module)
  exports.ready().catch((fault) => {
    console.error(fault.message);
    process.exit(1);
  });
