// `npm start`: the main job, told in the terminal.
void require("./chitieu.cjs").run(["demo", ...process.argv.slice(2)], process.env.INIT_CWD || process.cwd());
