// Tests against spreadsheet programs of other people: LibreOffice, poppler, openpyxl.
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const works = (program, ...args) => spawnSync(program, args, { stdio: "ignore" }).status === 0;
const python = () => ["python3", "/usr/bin/python3"].find((program) => works(program, "-c", "import openpyxl"));

const missing = () => [
  ...(works("soffice", "--version") ? [] : ["libreoffice-calc-nogui", "fonts-liberation"]),
  ...(works("pdftoppm", "-v") ? [] : ["poppler-utils"]),
  ...(python() ? [] : ["python3-openpyxl"]),
];

const install = (packages) => {
  const apt = (...args) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  if (process.getuid?.() === 0 && works("apt-get", "--version")) {
    console.error(`Installing ${packages.join(" ")} …`);
    apt("update", "-q");
    apt("install", "-q", "-y", "--no-install-recommends", ...packages);
  }
};

const wanted = missing();
if (wanted.length > 0) install(wanted);
const still = wanted.length > 0 ? missing() : [];
if (still.length > 0) {
  console.error(`These tests need: ${still.join(" ")}. On Debian or Ubuntu: sudo apt-get install ${still.join(" ")}`);
  process.exit(1);
}

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
