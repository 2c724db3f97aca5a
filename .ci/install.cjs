// Installs what the project needs, when node_modules is missing or older than the lock file. Node core only:
// this runs before there is any package.
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const lock = path.join(root, "package-lock.json");
const installed = path.join(root, "node_modules", ".package-lock.json");

/** A checkout touches the lock file without changing it: then what is installed is still right. */
const same = () => {
  const wanted = JSON.parse(fs.readFileSync(lock, "utf8")).packages;
  const found = JSON.parse(fs.readFileSync(installed, "utf8")).packages;
  return (
    Object.entries(wanted).every(
      ([name, entry]) => name === "" || entry.optional || found[name]?.integrity === entry.integrity,
    ) && Object.entries(found).every(([name, entry]) => wanted[name]?.integrity === entry.integrity)
  );
};

const upToDate = () => {
  if (!fs.existsSync(installed)) return false;
  if (fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return true;
  if (!same()) return false;
  fs.utimesSync(installed, new Date(), new Date());
  return true;
};

if (!upToDate()) {
  console.error("Installing packages (npm ci) …");
  // No package of ours needs its install script, and some would want a compiler.
  const args = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ["ignore", 2, 2] })
      : spawnSync("npm", args, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (done.status !== 0) {
    console.error("npm ci failed: the packages could not be installed.");
    process.exit(done.status ?? 1);
  }
}
