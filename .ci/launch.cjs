// How the program is started, by its own first line and by the scripts of a checkout: it reads thousands of files on a
// desk's computer beside Excel. Its threads make much that is short-lived and keep little, so that a young generation of
// 1 MB is as fast as one of 16, and an old one that is swept at a fifth more than what lives is, too; the C library of
// Linux otherwise gives each thread a store of its own and keeps what was freed there.
exports.flags = ["--max-semi-space-size=1", "--heap-growing-percent=20"];
exports.env = { MALLOC_ARENA_MAX: "1" };
const settings = Object.entries(exports.env).map(([name, value]) => `${name}=${value}`);
/** `env -S` divides the line into words; npm's own launchers on Windows read it in the same way. */
exports.firstLine = `#!/usr/bin/env -S ${[...settings, "node", ...exports.flags].join(" ")}`;
