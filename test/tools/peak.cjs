const { readFileSync } = require("node:fs");

/**
 * The highest resident memory of this process, in megabytes. Linux counts towards `maxRSS` what the process held that
 * started this one, whose place it took; its own peak stands elsewhere.
 */
exports.peak = () => {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "latin1"))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
};
