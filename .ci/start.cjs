// `npm start`: the main job, told in the terminal. Its files go to dist/demo; nothing is opened.
const path = require("node:path");

const args = process.argv.slice(2);
const to = args.some((word) => word === "--to" || word.startsWith("--to="))
  ? []
  : ["--to", path.join(__dirname, "..", "dist", "demo")];
void require("./chitieu.cjs").run(["demo", ...to, ...args], process.env.INIT_CWD || process.cwd());
