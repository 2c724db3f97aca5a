// How the program is started, by its own first line and by the scripts of a checkout: it reads thousands of files on a
// desk's computer beside Excel. Its threads make much that is short-lived and keep little, so that a young generation of
// 1 MB is as fast as one of 16, and an old one that is swept at a fifth more than what lives is, too; the C library of
// Linux otherwise gives each thread a store of its own and keeps what was freed there.
exports.flags = ["--max-semi-space-size=1", "--heap-growing-percent=20"];
exports.env = { MALLOC_ARENA_MAX: "1" };
const settings = Object.entries(exports.env).map(([name, value]) => `${name}=${value}`);
/** `env -S` divides the line into words; npm's own launchers on Windows read it in the same way. */
exports.firstLine = `#!/usr/bin/env -S ${[...settings, "node", ...exports.flags].join(" ")}`;

/**
 * Compiling for speed was a quarter of the work of a merge of 500 files, and much of it was thrown away when the next kind
 * of file came: V8 waits seven times as long as usual. It calls the setting by another name since Node 21 and refuses the
 * old one at the start, so that the program, whose second line this is, sets it by itself. Threads take it over.
 */
exports.secondLine =
  'require("node:v8").setFlagsFromString(parseInt(process.versions.node)<21?"--interrupt-budget=500000":"--invocation-count-for-turbofan=22000");';
