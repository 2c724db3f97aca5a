import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };
type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: { readonly violations: readonly Violation[] };
};

const root = path.resolve(__dirname, "..", "..");
const { rooms } = require("../../.dependency-cruiser.cjs") as { readonly rooms: Readonly<Record<string, unknown>> };

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
}

const sources = (): readonly string[] =>
  filesUnder(path.join(root, "src"))
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.relative(root, file).split(path.sep).join("/"));

/** Through the program, as CI runs it: the package has ES modules only. */
function cruise(folder: string, ...parts: readonly string[]): Cruise {
  const program = path.join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const config = path.join(folder, ".dependency-cruiser.cjs");
  const run = spawnSync(process.execPath, [program, "--config", config, "--output-type", "json", ...parts], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!run.stdout) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Cruise;
}

const told = (found: Cruise): readonly string[] =>
  found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe("the walls of src", () => {
  let real: Cruise;
  beforeAll(() => {
    real = cruise(root, "src", "test");
  }, 120_000);

  test("saw every source file, and more than none", () => {
    const seen = new Set(real.modules.map((module) => module.source));
    expect(sources().length).toBeGreaterThan(0);
    expect(sources().filter((file) => !seen.has(file))).toEqual([]);
  });

  test("hold", () => {
    expect(told(real)).toEqual([]);
  });

  test("src has the rooms of the table and nothing else", () => {
    const found = readdirSync(path.join(root, "src"));
    expect(found.filter((name) => !(name in rooms))).toEqual([]);
  });

  test("no source file has more than 200 lines", () => {
    const lines = (file: string): number => readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length;
    expect(sources().filter((file) => lines(file) > 200)).toEqual([]);
  });
});

describe("a seeded fault is found", () => {
  const house: Readonly<Record<string, string>> = {
    "src/plan/plan.ts": `import { z } from "zod"; export const plan = z.string();`,
    "src/plan/disk.ts": `import { readFileSync } from "node:fs"; export const read = readFileSync;`,
    "src/problems/up.ts": `import { form } from "../forms/form"; export const up = form;`,
    "src/problems/shape.ts": `import type { Form } from "../forms/form"; export type Shape = Form;`,
    "src/forms/form.ts": `export type Form = string; export const form = 1;`,
    "src/forms/pack.ts": `import { zipSync } from "fflate"; export const zip = zipSync;`,
    "src/xlsx/zip.ts": `import { zipSync } from "fflate"; export const zip = zipSync;`,
    "src/sheet/one.ts": `import { two } from "./two"; export const one = (): number => two();`,
    "src/sheet/two.ts": `import { one } from "./one"; export const two = (): number => one();`,
    "src/sheet/dead.ts": `export const dead = 1;`,
    "src/sheet/ghost.ts": `import { ghost } from "./nowhere"; export const seen = ghost;`,
    "src/cellar/wine.ts": `export const wine = 1;`,
    "src/words/test.ts": `import { help } from "../../test/help"; export const word = help;`,
    "src/taskpane/index.tsx": `import { book } from "../excel/book"; export const index = book;`,
    "src/taskpane/panel.tsx": `import { book } from "../excel/book"; export const panel = book;`,
    "src/excel/book.ts": `export const book = 1;`,
    "src/cli/main.ts": `import { readFileSync } from "node:fs"; import { get } from "node:http"; export const main = [readFileSync, get];`,
    "test/help.ts": `export const help = 1;`,
  };
  const folder = mkdtempSync(path.join(tmpdir(), "walls-"));
  let found: readonly string[];

  beforeAll(() => {
    for (const [file, text] of Object.entries(house)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const reached = Object.keys(house).filter((file) => file.startsWith("src/") && !/dead|index|main/.test(file));
    const imports = reached.map((file) => `import "../${file.replace(/\.tsx?$/, "")}";`);
    writeFileSync(path.join(folder, "test", "all.test.ts"), imports.join("\n"));
    for (const file of [".dependency-cruiser.cjs", "package.json", "tsconfig.json"])
      cpSync(path.join(root, file), path.join(folder, file));
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"), "junction");
    found = told(cruise(folder, "src", "test"));
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each([
    ["an import upwards", /^problems-imports: src\/problems\/up\.ts → src\/forms/],
    ["the same for a type alone", /^problems-imports: src\/problems\/shape\.ts → src\/forms/],
    ["a package of another room", /^forms-packages: src\/forms\/pack\.ts → .*fflate/],
    ["the disk in a pure room", /^plan-core: src\/plan\/disk\.ts → (node:)?fs/],
    ["a module of node that the cli does not need", /^cli-core: src\/cli\/main\.ts → (node:)?http/],
    ["a circle", /^no-circle: src\/sheet\/(one|two)\.ts/],
    ["a dead file", /^no-dead-files: .*src\/sheet\/dead\.ts/],
    ["a file that is not there", /^resolvable: src\/sheet\/ghost\.ts/],
    ["an unknown room", /^known-rooms.*src\/cellar\/wine\.ts/],
    ["a test that ships", /^no-src-to-test: src\/words\/test\.ts/],
    ["a panel that speaks to Excel", /^taskpane-imports: src\/taskpane\/panel\.tsx → src\/excel/],
  ])("%s", (_fault, sentence) => {
    expect(found.filter((line) => sentence.test(line))).not.toEqual([]);
  });

  test("and nothing else is", () => {
    const innocent = /^\S+ src\/(plan\/plan|xlsx\/zip|taskpane\/index|excel\/book|forms\/form)\.tsx? →|→ (node:)?fs$/;
    expect(found.filter((line) => innocent.test(line) && !line.startsWith("plan-core"))).toEqual([]);
  });
});
