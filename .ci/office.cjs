// Tests against spreadsheet programs of other people: LibreOffice, poppler, openpyxl.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { python } = require("./office-programs.cjs");

const root = path.resolve(__dirname, "..");
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const done = spawnSync(
  process.execPath,
  // One after another: LibreOffice is the only heavy thing here, and it wants a processor.
  [jest, "--testMatch", "<rootDir>/test/office/**/*.office.ts", "--passWithNoTests", "--testTimeout", "300000"].concat(
    ["--runInBand"],
    process.argv.slice(2),
  ),
  { cwd: root, stdio: "inherit", env: { ...process.env, PYTHON: python() } },
);
process.exit(done.status ?? 1);
