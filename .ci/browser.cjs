// Tests of the built pages in a real browser.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { buildPane } = require("./build-pane.cjs");
const { ready } = require("./build-preview.cjs");
const { chromium } = require("../test/tools/chromium.cjs");

const root = path.resolve(__dirname, "..");

const main = async () => {
  if (!buildPane()) return 1;
  // Before any test begins: none of them waits for a build, and none builds a second time.
  await ready();
  const { clean, ...how } = await chromium();
  process.env.CHROMIUM = JSON.stringify(how);
  try {
    const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
    const match = ["--testMatch", "<rootDir>/test/browser/**/*.browser.ts", "--testTimeout", "120000", "--runInBand"];
    return spawnSync(process.execPath, [jest, ...match, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
      .status;
  } finally {
    clean();
  }
};

main().then((code) => process.exit(code ?? 1));
