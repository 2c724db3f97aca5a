// A Chromium for tests and pictures: from its npm package, unpacked into a folder of its own.
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

/** Arguments of the package that kill the browser, or hide the very faults that tests look for. */
const DROPPED = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
]);

/** What `launch` of playwright wants, and `clean`, which removes what was unpacked. */
const chromium = async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "chitieu-chromium-"));
  const before = process.env.TMPDIR;
  // The package takes whatever lies in the common folder, from whomever it is.
  process.env.TMPDIR = folder;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const executablePath = await packed.executablePath();
    const args = packed.args.filter((arg) => !DROPPED.has(arg));
    return { executablePath, args, clean: () => fs.rmSync(folder, { recursive: true, force: true }) };
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

module.exports = { chromium };
