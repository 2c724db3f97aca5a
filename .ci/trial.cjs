// `npm run -s trial -- [--units 3000] [--seed 1] [--jobs 2]`: issuing, filling by programs of other people, merging and
// counting again, from a province to its totals; see test/trial/main.ts.
require("./usage.cjs")(`npm run -s trial -- [--units 3000] [--seed 1] [--jobs 2]
Issues forms to a made-up province, has openpyxl, exceljs and plain XML fill them, sends them back renamed, again and
broken, merges them with the built program, kills that once on the way, and counts everything again.`);
require("./install.cjs");
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { python } = require("./office-programs.cjs");

const root = path.resolve(__dirname, "..");
// Builds the program where it is old.
spawnSync(process.execPath, [path.join(__dirname, "chitieu.cjs"), "--version"], { cwd: root, stdio: "ignore" });
const program = ["-r", "./test/tools/ts-require.cjs", "test/trial/main.ts", ...process.argv.slice(2)];
const done = spawnSync(process.execPath, program, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PYTHON: python() },
});
process.exit(done.status ?? 1);
