// The spreadsheet programs of other people that tests need: LibreOffice, poppler, openpyxl. Installed where they may be.
const { spawnSync } = require("node:child_process");

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

module.exports = { python };
