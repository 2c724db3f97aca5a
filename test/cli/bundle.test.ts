import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
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

test("the built program is started by its own first line", () => {
  const program = path.join(root, "dist", "chitieu.cjs");
  const [line = ""] = readFileSync(program, "utf8").split("\n", 1);
  // As the system reads it: one program, and all that follows as one word.
  const [, env = "", words = ""] = /^#!(\S+) (.*)$/.exec(line) ?? [];
  const done = spawnSync(env, [words, program, "--version"], { encoding: "utf8" });
  expect(done).toMatchObject({ status: 0, stderr: "" });
});

test("a reader who leaves early ends it quietly", () => {
  const script = `"${process.execPath}" "${path.join(root, "dist", "chitieu.cjs")}" plan show hanoi-605 --json | head -c 10; exit \${PIPESTATUS[0]}`;
  const done = spawnSync("bash", ["-c", script], { cwd: root, encoding: "utf8" });
  expect(done.stdout).toHaveLength(10);
  expect(done.stderr).toBe("");
});

test("files are merged in threads of the built program: five schools, the office itself, and a broken file; issued by two, they are the same", () => {
  const units = ["A1", "A2", "A3", "A4", "A5"].map((code) => `${code};Trường THCS ${code} (ví dụ);Trường;THCS;X1`);
  const list = ["mã;tên;loại;cấp học;mã cấp trên", "X1;Ủy ban nhân dân xã Hoa Sữa;Xã;;", ...units];
  writeFileSync(at("ds.csv"), list.join("\n"));
  const wish = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1"];
  expect(chitieu(["publish", ...wish, "-o", at("phat-hanh")])).toMatchObject({ exit: 0, err: "" });
  expect(chitieu(["publish", ...wish, "-o", at("hai-luong"), "--jobs", "2"])).toMatchObject({ exit: 0, err: "" });
  const issued = (name: string): string => readFileSync(path.join(at(name), "danh-sach-tep.csv"), "utf8");
  expect(issued("hai-luong")).toBe(issued("phat-hanh"));
  const folder = (readdirSync(at("phat-hanh")) as readonly string[]).find((name) => name.startsWith("X1")) ?? "";
  writeFileSync(path.join(at("phat-hanh"), folder, "hong.xlsx"), "PK");
  const input = path.join(at("phat-hanh"), folder);
  const told = ["--ledger", at("so.json"), "-o", at("gop.xlsx"), "--jobs", "2"];
  expect(chitieu(["merge", input, ...wish, ...told]).exit).toBe(1);
  const { given, accepted, files } = JSON.parse(readFileSync(at("so.json"), "utf8"));
  expect({ given, accepted }).toEqual({ given: 7, accepted: 6 });
  expect(files.filter(({ state }: { readonly state: string }) => state === "rejected")).toHaveLength(1);
});
