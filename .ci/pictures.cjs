// Pictures of the documentation: the demo's own files, printed by LibreOffice and drawn by poppler, then the pane beside
// them as Chromium shows it. `-- pane` makes the latter only.
const { spawnSync } = require("node:child_process");
const { copyFileSync, mkdirSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { picturePane } = require("./pictures-pane.cjs");

const root = path.resolve(__dirname, "..");
const out = path.join(root, "docs", "hinh");
/** Picture ← file of the demo, page of its print. */
const pictures = [
  { name: "thong-tin", file: "3-da-sua", page: 1 },
  { name: "ke-hoach", file: "2-nhap-lan-dau", page: 3 },
  { name: "chi-tieu", file: "2-nhap-lan-dau", page: 5 },
  { name: "bao-cao", file: "4-bao-cao", page: 1 },
];

const run = (program, ...args) => {
  const done = spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
  if (done.status !== 0) throw new Error(`${program} ${args.join(" ")} failed`);
};

/** Small enough for a page that is read over a slow line, large enough to be read. */
const DOTS = "80";

const sheets = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-pictures-"));
  mkdirSync(out, { recursive: true });
  run(process.execPath, path.join(__dirname, "chitieu.cjs"), "demo", "--to", path.join(root, "dist", "demo"));
  for (const { name, file, page } of pictures) {
    const source = path.join(root, "dist", "demo", `${file}.xlsx`);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, source);
    const pages = ["-f", String(page), "-l", String(page), "-r", DOTS, "-png", "-singlefile"];
    run("pdftoppm", ...pages, path.join(folder, `${file}.pdf`), path.join(folder, name));
    copyFileSync(path.join(folder, `${name}.png`), path.join(out, `${name}.png`));
  }
  rmSync(folder, { recursive: true, force: true });
};

(async () => {
  if (!process.argv.includes("pane")) sheets();
  await picturePane(out);
})().catch((fault) => {
  console.error(fault.message);
  process.exit(1);
});
