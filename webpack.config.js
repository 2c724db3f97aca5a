const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const Copy = require("copy-webpack-plugin");
const Html = require("html-webpack-plugin");
const webpack = require("webpack");
const { firstLine, secondLine } = require("./.ci/launch.cjs");
const { version } = require("./package.json");

const from = (...parts) => path.resolve(__dirname, ...parts);
const dist = from("dist");

const shared = (mode, name) => ({
  mode,
  name,
  // The same thousand modules are built for the terminal, for the server, for the preview and by tests.
  cache: {
    type: "filesystem",
    name: `${name}-${mode}`,
    cacheDirectory: from(".cache/webpack"),
    buildDependencies: { config: [__filename] },
  },
  // The command line is built from wherever a person stands.
  context: __dirname,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    // Types are checked by `npm run types`; here they would only be checked twice.
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "ts-loader", options: { transpileOnly: true } } },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** What is imported for a type or for one function only does not come along. */
const pure = { test: /[\\/]src[\\/].*\.tsx?$/, exclude: /[\\/]shell[\\/]first\.ts$/, sideEffects: false };

/** Only entries whose file exists, so that a room can be built before its neighbours. */
const existing = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(file)));

const cli = (mode) => ({
  ...shared(mode, "cli"),
  target: "node20",
  entry: existing({ chitieu: from("src/cli/main.ts"), worker: from("src/cli/worker.ts") }),
  output: {
    path: dist,
    filename: ({ chunk }) => (chunk.name === "chitieu" ? "chitieu.cjs" : `chitieu-${chunk.name}.cjs`),
    library: { type: "commonjs2" },
  },
  module: {
    rules: [...shared(mode).module.rules, pure],
    // One file a program: what is imported later lies in it from the start, and is made ready when it is asked for.
    parser: { javascript: { dynamicImportMode: "eager" } },
  },
  devtool: mode === "production" ? false : "source-map",
  // Nobody downloads this one, but every thread holds its text: short, and a byte a letter.
  optimization: { minimizeOptions: { javascript: { format: { ascii_only: true, comments: "some" } } } },
  plugins: [new webpack.BannerPlugin({ banner: `${firstLine}\n${secondLine}`, raw: true, include: /^chitieu\.cjs$/ })],
});

/** Where the pane is served; the manifest in the tree names the address of development. */
const DEVELOPMENT = "https://localhost:3000";
const OFFICE = "https://appsforoffice.microsoft.com";

/** The same build gives the same bytes. On a static host the nonce is no secret; it is for styles only. */
const nonce = crypto.createHash("sha256").update(`chitieu ${version}`).digest("base64url").slice(0, 22);

const csp = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");

const address = (url) => {
  if (!/^https:\/\/[^/]/.test(url)) throw new Error(`--env url: ${url} is not an https address`);
  return url.replace(/\/+$/, "");
};

/**
 * The pane for Excel and the page for files: `--env url=https://…` is where they will be served. `--env office=…` names
 * another place of office.js (a preview without the network).
 */
const taskpane = (mode, env) => {
  const url = address(env.url ?? DEVELOPMENT);
  const office = env.office ?? `${OFFICE}/lib/1/hosted/office.js`;
  const page = (name, chunks, scripts, folder = "src/taskpane") =>
    new Html({
      filename: `${name}.html`,
      template: from(folder, `${name}.html`),
      inject: false,
      minify: false,
      chunks,
      templateParameters: (_compilation, files) => ({
        htmlWebpackPlugin: { files },
        csp: csp(scripts),
        nonce,
        office,
      }),
    });
  return {
    ...shared(mode, "taskpane"),
    target: ["web", "es2021"],
    entry: existing({ taskpane: from("src/taskpane/index.tsx"), files: from("src/taskpane/files.tsx") }),
    output: {
      path: dist,
      filename: "pane/[name].[contenthash:8].js",
      chunkFilename: "pane/[name].[contenthash:8].js",
      // The folder is shared with the program for the terminal.
      clean: { keep: (file) => !file.startsWith("pane/") },
    },
    module: {
      rules: [...shared(mode).module.rules, pure],
    },
    devtool: mode === "production" ? false : "source-map",
    plugins: [
      page("taskpane", ["taskpane"], ` ${OFFICE}`),
      page("files", ["files"], ""),
      page("old-host", [], ` ${OFFICE}`, "assets/old-host"),
      new Copy({
        patterns: [
          { from: "src/taskpane/pane.css" },
          { from: "assets/old-host/*.{css,js}", to: "[name][ext]" },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEVELOPMENT, url) },
        ],
      }),
    ],
  };
};

/** The page with a workbook beside the pane; built by .ci/build-preview.cjs, never deployed. */
const preview = (mode) => ({
  ...shared(mode, "preview"),
  target: ["web", "es2021"],
  entry: existing({ preview: from("src/preview/main.tsx") }),
  output: { path: from("dist/preview"), filename: "[name].js" },
  module: {
    rules: [
      ...shared(mode).module.rules,
      // The bytes of the formula engine are fetched by the page itself.
      { test: /[\\/]@ironcalc[\\/]/, parser: { url: false } },
    ],
  },
  devtool: "source-map",
  plugins: [new Copy({ patterns: [{ from: "src/preview/page/preview.{html,css}", to: "[name][ext]" }] })],
});

/** The programs that can be built. */
const targets = { cli, taskpane, preview };
const wanted = (name, target) => (target ? name === target : name !== "preview");

module.exports = (env, argv) =>
  Object.entries(targets)
    .filter(([name]) => wanted(name, env.target))
    .map(([, config]) => config(argv.mode ?? "production", env))
    .filter((config) => Object.keys(config.entry).length > 0);
