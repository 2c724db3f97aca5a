// Tells the highest resident memory of the program it was loaded into, in megabytes, in the file that PEAK names.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");
const { peak } = require("../tools/peak.cjs");

if (isMainThread) process.on("exit", () => writeFileSync(process.env.PEAK, String(Math.round(peak()))));
