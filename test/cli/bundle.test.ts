import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { templateArgs } from "./filled";
import { tempFolder } from "./terminal";

const root = path.resolve(__dirname, "..", "..");
const at = tempFolder();

/** As a person runs it in a checkout; the first run builds the program when it is old. */
function chitieu(args: readonly string[], cwd = root): { exit: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [path.join(root, ".ci", "chitieu.cjs"), ...args], { cwd, encoding: "utf8" });
  return { exit: done.status, out: done.stdout, err: done.stderr };
}

beforeAll(() => {
  mkdirSync(at("nơi làm việc"));
  chitieu(["--version"]);
}, 120_000);

test("the built program goes from a plan to findings, from where the person stands", () => {
  const cwd = at("nơi làm việc");
  const made = chitieu(templateArgs("biểu mẫu.xlsx"), cwd);
  expect(made).toMatchObject({ exit: 0, err: "" });
  expect(made.out).toContain("Đã ghi biểu mẫu.xlsx");
  expect(readdirSync(cwd)).toEqual(["biểu mẫu.xlsx"]);
  const checked = chitieu(["check", "biểu mẫu.xlsx", "--json"], cwd);
  expect(checked.exit).toBe(1);
  expect(JSON.parse(checked.out)).toMatchObject({ v: 1, file: "biểu mẫu.xlsx", refusal: null });
});

test("usage, refusal and help keep to their streams and exit codes; no colour where nobody looks", () => {
  expect(chitieu(["--help"])).toMatchObject({ exit: 0, err: "" });
  expect(chitieu(["khong-co"])).toMatchObject({ exit: 2, out: "" });
  const lost = chitieu(["check", at("mat.xlsx")]);
  expect(lost.exit).toBe(2);
  expect(lost.out + lost.err).not.toContain("\u001b");
});

test("a reader who leaves early ends it quietly", () => {
  const script = `"${process.execPath}" "${path.join(root, "dist", "chitieu.cjs")}" plan show hanoi-605 --json | head -c 10; exit \${PIPESTATUS[0]}`;
  const done = spawnSync("bash", ["-c", script], { cwd: root, encoding: "utf8" });
  expect(done.stdout).toHaveLength(10);
  expect(done.stderr).toBe("");
});
