// Sums the results that jest left in a folder into the one last line of .ci/run.
const fs = require("node:fs");
const path = require("node:path");

const folder = process.argv[2];
const runs = fs.readdirSync(folder).map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), "utf8")));
const sum = (pick) => runs.reduce((total, run) => total + pick(run), 0);
const passed = sum((run) => run.numPassedTests);
// A test file that does not even start fails without a failed test.
const failed = sum((run) => run.numFailedTests + run.numRuntimeErrorTestSuites);

console.log(`tests: ${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exit(1);
