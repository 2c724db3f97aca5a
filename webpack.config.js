const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");

const from = (...parts) => path.resolve(__dirname, ...parts);
const dist = from("dist");

const shared = (mode) => ({
  mode,
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

/** Only entries whose file exists, so that a room can be built before its neighbours. */
const existing = (entries) => Object.fromEntries(Object.entries(entries).filter(([, file]) => fs.existsSync(file)));

const cli = (mode) => ({
  ...shared(mode),
  name: "cli",
  target: "node20",
  entry: existing({ chitieu: from("src/cli/main.ts"), worker: from("src/cli/worker.ts") }),
  output: {
    path: dist,
    filename: ({ chunk }) => (chunk.name === "chitieu" ? "chitieu.cjs" : `chitieu-${chunk.name}.cjs`),
    library: { type: "commonjs2" },
  },
  devtool: mode === "production" ? false : "source-map",
  // Nobody downloads this one: keep what a fault report says readable.
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^chitieu\.cjs$/ })],
});

/** The programs that can be built; the pane and its preview join this list. */
const targets = { cli };

module.exports = (env, argv) =>
  Object.entries(targets)
    .filter(([name]) => !env.target || env.target === name)
    .map(([, config]) => config(argv.mode ?? "production"))
    .filter((config) => Object.keys(config.entry).length > 0);
