import { COMMAND_NAMES, commandSpec, optionShown } from "../../src/cli/commands-list";
import { textsOf, usageText } from "../../src/cli/texts/index";
import type { UsageFault } from "../../src/cli/args";
import { terminal } from "./terminal";

/** What is typed wrong, and how the sentence begins. */
const WRONG: readonly (readonly [readonly string[], string])[] = [
  [[], "Chưa ghi lệnh."],
  [["kiem-tra"], "Không có lệnh “kiem-tra”."],
  [["plan"], "Không có lệnh “plan”."],
  [["plan", "delete"], "Không có lệnh “plan delete”."],
  [["__proto__"], "Không có lệnh “__proto__”."],
  [["constructor"], "Không có lệnh “constructor”."],
  [["plans", "--lang", "fr"], "--lang: không nhận “fr”."],
  [["plans", "--mau"], "Không có tùy chọn “--mau”."],
  [["plans", "-x"], "Không có tùy chọn “-x”."],
  [["plans", "--__proto__"], "Không có tùy chọn “--__proto__”."],
  [["plans", "--toString=1"], "Không có tùy chọn “--toString”."],
  [["plans", "--unit", "01"], "Lệnh plans không dùng tùy chọn --unit."],
  [["check", "a.xlsx", "--draft"], "Lệnh check không dùng tùy chọn --draft."],
  [["demo", "--json"], "Lệnh demo không dùng tùy chọn --json."],
  [["plans", "--json", "--json"], "Tùy chọn --json ghi hai lần."],
  [["plans", "--lang", "vi", "--lang", "en"], "Tùy chọn --lang ghi hai lần."],
  [["plans", "--json=có"], "Tùy chọn --json không có giá trị đi kèm."],
  [["plans", "--lang"], "Tùy chọn --lang chưa có giá trị."],
  [["report", "a.xlsx", "-o", "--draft"], "Tùy chọn -o chưa có giá trị."],
  [["report", "a.xlsx"], "Còn thiếu: --output."],
  [["template"], "Còn thiếu: --plan, --unit, --name, --kind, --period, --output."],
  [["check"], "Chưa ghi F.xlsx… sau lệnh."],
  [["read"], "Chưa ghi F.xlsx… sau lệnh."],
  [["report", "a.xlsx", "-o", "báo cáo.pdf"], "Sổ kết quả là tệp .xlsx, không ghi vào “báo cáo.pdf”."],
  [["restore", "a.xlsx", "-o", "mới"], "Sổ kết quả là tệp .xlsx, không ghi vào “mới”."],
  [["report", "-o", "r.xlsx"], "Chưa ghi F.xlsx sau lệnh."],
  [["plan", "show"], "Chưa ghi ID sau lệnh."],
  [["plans", "hanoi-605"], "Thừa “hanoi-605”."],
  [["report", "a.xlsx", "b.xlsx", "-o", "r.xlsx"], "Thừa “b.xlsx”."],
  [["plan", "show", "ha-noi"], "ID: không nhận “ha-noi”."],
];

test.each(WRONG)("%j is answered in one clear sentence and exit 2", async (args, begins) => {
  const { exit, out, err } = await terminal(args);
  expect(err).toContain(`✖ ${begins}`);
  expect(err).not.toMatch(/at .*\.(ts|js):|Error|undefined/);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
});

test("the same in English", async () => {
  const { exit, err } = await terminal(["plans", "--lang=en", "--mau"]);
  expect(err).toContain("✖ There is no option “--mau”.");
  expect(err).toContain("See: chitieu plans --help");
  expect(exit).toBe(2);
});

const FAULTS: readonly UsageFault[] = [
  { code: "command-missing" },
  { code: "command-unknown", found: "X", known: ["X"] },
  { code: "option-unknown", option: "X" },
  { code: "option-elsewhere", option: "X", command: "X" },
  { code: "option-twice", option: "X" },
  { code: "options-missing", options: ["X"] },
  { code: "value-missing", option: "X" },
  { code: "value-unwanted", option: "X" },
  { code: "output-ending", found: "X" },
  { code: "value-unknown", option: "X", found: "X", known: ["X"] },
  { code: "files-of-unit", unit: "01A01", files: ["a.xlsx", "b.xlsx"] },
  { code: "units-of-file", file: "a.xlsx", units: ["01A01", "01A02"] },
  { code: "operand-missing", shown: "X" },
  { code: "operand-unwanted", found: "X" },
];

test.each(["vi", "en"] as const)("every fault of usage has its sentence (%s)", (language) => {
  const texts = textsOf(language);
  const told = FAULTS.map((fault) => usageText(texts, fault));
  expect(FAULTS.map(({ code }) => code)).toEqual(Object.keys(texts.usage));
  expect(new Set(told).size).toBe(told.length);
  for (const text of told) expect(text).toMatch(/^[^a-z].*\.$/);
});

describe.each(["vi", "en"] as const)("--help (%s)", (language) => {
  const lang = ["--lang", language];

  test.each(COMMAND_NAMES)("of %s lists each of its options", async (name) => {
    const { exit, out } = await terminal([...name.split(" "), "--help", ...lang]);
    const { options, required } = commandSpec(name);
    for (const option of [...options, ...required, "lang", "help"] as const)
      expect(out).toContain(`  ${optionShown(option, name)}  `);
    expect(out).toContain(`chitieu ${name}`);
    expect(exit).toBe(0);
  });

  test("says that an issue is a folder, the one before too", async () => {
    const { out } = await terminal(["publish", "--help", ...lang]);
    expect(out).toContain("--output DIR");
    expect(out).toContain("[--previous DIR]");
    expect(out).not.toContain("F.xlsx]");
  });

  test("lists each command", async () => {
    const { exit, out } = await terminal(["--help", ...lang]);
    for (const name of COMMAND_NAMES) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect(exit).toBe(0);
  });
});

test("help comes before faults of the rest: what is missing may be what one wants to know", async () => {
  expect((await terminal(["template", "--help"])).exit).toBe(0);
  expect((await terminal(["plan", "--help"])).exit).toBe(0);
});

test("options may stand before the command", async () => {
  const { exit, out } = await terminal(["--lang", "en", "plans"]);
  expect(out).toContain("hanoi-605");
  expect(out).toContain("Issuer");
  expect(exit).toBe(0);
});

test("--version is that of package.json", async () => {
  const { version } = require("../../package.json") as { readonly version: string };
  expect(await terminal(["--version"])).toEqual({ exit: 0, out: version, err: "" });
});
