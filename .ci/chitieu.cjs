// Runs the command line of this checkout, built afresh when src is newer.
require("./install.cjs");
const { spawnSync } = require("node:child_process");
const { constants } = require("node:os");
const { cli, ready } = require("./build-cli.cjs");
const launch = require("./launch.cjs");

/** npm moves to the project first; file names are meant from where the person stands. */
const place = () => (process.env.npm_lifecycle_event === "chitieu" && process.env.INIT_CWD) || process.cwd();

exports.run = async (args, cwd) => {
  try {
    await ready();
  } catch (fault) {
    console.error(fault.message);
    process.exit(70);
  }
  const done = spawnSync(process.execPath, [...launch.flags, cli, ...args], {
    stdio: "inherit",
    cwd,
    env: { ...process.env, ...launch.env },
  });
  process.exit(done.status ?? 128 + (constants.signals[done.signal] ?? 0));
};

if (require.main === module) void exports.run(process.argv.slice(2), place());
