// `npm run -s bench -- [names] [--json]`: runs test/bench/*.bench.ts one after another. Each exports
// `bench: () => rows | Promise<rows>`, a row being { name, ours, peer, ratio, unit, n, runs }.
require("./usage.cjs")(`npm run -s bench -- [name …] [--json]
Names: check, excel, merge, page, pane, publish, read, recheck, browser; none: all of them. Ratios against peers in the same run.`);
require("./install.cjs");
require("../test/tools/ts-require.cjs");
const fs = require("node:fs");
const path = require("node:path");

const folder = path.join(__dirname, "..", "test", "bench");
const json = process.argv.includes("--json");
const names = process.argv.slice(2).filter((word) => !word.startsWith("--"));

const files = (fs.existsSync(folder) ? fs.readdirSync(folder) : [])
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => names.length === 0 || names.includes(file.replace(".bench.ts", "")))
  .sort();

(async () => {
  const rows = [];
  for (const file of files) rows.push(...(await require(path.join(folder, file)).bench()));
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
})().catch((fault) => {
  console.error(fault);
  process.exit(1);
});
