import { catalog } from "../../src/plan/catalog";
import { parsePack } from "../../src/plan/parse";
import { pack } from "./catalog-tools";

type Fault = readonly [name: string, id: string, path: string, value: unknown, expectedPath: string, expected: RegExp];

/** A copy of the pack's JSON with `value` at `path`; undefined takes the field away. */
const faulty = (id: string, path: string, value: unknown): unknown => {
  const copy: unknown = structuredClone(pack(id));
  const keys = path.replace(/\[(\d+)\]/g, ".$1").split(".");
  const parent = keys
    .slice(0, -1)
    .reduce((node, key) => node[key] as Record<string, unknown>, copy as Record<string, unknown>);
  parent[keys.at(-1) ?? ""] = value;
  // JSON has no undefined: the field is gone.
  return JSON.parse(JSON.stringify(copy)) as unknown;
};

const M = (goal: number, indicator: number, one = 0): string =>
  `goals[${goal}].indicators[${indicator}].measures[${one}]`;
const S = "hanoi-605";

const faults: readonly Fault[] = [
  ["an operator that is none", S, `${M(1, 0)}.targets[0].operator`, "=>", `${M(1, 0)}.targets[0].operator`, />=, >, ~/],
  ["a value typed as a number", S, `${M(1, 1)}.targets[0].value`, 99.5, `${M(1, 1)}.targets[0].value`, /chuỗi/],
  ["a value with a comma", S, `${M(1, 1)}.targets[0].value`, "99,5", `${M(1, 1)}.targets[0].value`, /dấu chấm/],
  ["a target for two things", S, `${M(1, 1)}.targets[0].maintain`, true, `${M(1, 1)}.targets[0]`, /đúng một/],
  ["a target outside the plan", S, `${M(1, 1)}.targets[1].year`, 2035, `${M(1, 1)}.targets[1].year`, /2021-2030/],
  ["two targets for one year", S, `${M(1, 1)}.targets[1].year`, 2025, `${M(1, 1)}.targets[1]`, /targets\[0\]/],
  ["a rate above 100", S, `${M(1, 1)}.targets[1].value`, "999", `${M(1, 1)}.targets[1].value`, /100/],
  ["a span that ends before it begins", S, `${M(3, 3)}.targets[0].to`, 2021, `${M(3, 3)}.targets[0].to`, /2022/],
  ["a misspelt field", S, `${M(0, 0)}.howto`, "x", `${M(0, 0)}.howto`, /không có trường/],
  ["a field that is missing", S, `${M(0, 0)}.howTo`, undefined, `${M(0, 0)}.howTo`, /chuỗi/],
  ["an id twice", S, `${M(0, 0, 1)}.id`, "MT1-a", `${M(0, 0, 1)}.id`, /mã riêng/],
  ["a measure under another goal", S, `${M(4, 0)}.id`, "MT4", `${M(4, 0)}.id`, /MT5/],
  ["an indicator under another goal", S, "goals[1].indicators[0].id", "MT3-CT9", "goals[1].indicators[0].id", /MT2/],
  [
    "a label that differs in marks alone",
    S,
    `${M(1, 3, 1)}.label`,
    "Ty le nu biet chu",
    `${M(1, 3, 1)}.label`,
    /riêng/,
  ],
  [
    "a how-to twice",
    S,
    `${M(3, 3, 1)}.howTo`,
    pack(S).goals[3]?.indicators[3]?.measures[0]?.howTo,
    `${M(3, 3, 1)}.howTo`,
    /riêng/,
  ],
  ["a label too long", S, `${M(0, 0)}.label`, "a".repeat(91), `${M(0, 0)}.label`, /nhiều nhất 90 ký tự/],
  ["a text that is not NFC", S, "shortTitle", "Kế hoạch".normalize("NFD"), "shortTitle", /NFC/],
  [
    "có/không asked as a number",
    S,
    `${M(0, 0)}.enters.truong`,
    ["tu.tong"],
    `${M(0, 0)}.enters.truong[0]`,
    /co, ghichu/,
  ],
  [
    "the last cumulative typed by people",
    S,
    `${M(3, 0)}.enters.truong`,
    ["luyke.truoc"],
    `${M(3, 0)}.enters.truong[0]`,
    /tu\.tong/,
  ],
  [
    "men where only women count",
    S,
    `${M(2, 2)}.enters.truong`,
    ["tu.tong"],
    `${M(2, 2)}.enters.truong[0]`,
    /tu\.nu, mau\.nu/,
  ],
  ["an office for a measure of schools", S, `${M(3, 0)}.enters.xa`, ["tu.tong"], `${M(3, 0)}.enters.xa`, /agency/],
  [
    "a kind of unit that the plan has not",
    "lien-chau",
    `${M(2, 0)}.enters.xa`,
    ["co"],
    `${M(2, 0)}.enters.xa`,
    /truong/,
  ],
  ["a ratio without numerator", S, `${M(1, 1)}.numeratorIs`, undefined, `${M(1, 1)}.numeratorIs`, /tử số/],
  [
    "a denominator that nobody types",
    S,
    `${M(1, 1)}.enters.truong`,
    ["tu.tong", "tu.nu"],
    `${M(1, 1)}.denominatorIs`,
    /enters/,
  ],
  ["a numerator of a count", S, `${M(3, 0)}.numeratorIs`, "tu.tong", `${M(3, 0)}.numeratorIs`, /không phải tỷ lệ/],
  ["a kind of roll-up unheard of", "dong-da-22", "rollUp[0].rule", "average", "rollUp[0].rule", /sum, ratio/],
  ["a roll-up to nowhere", "dong-da-22", "rollUp[0].to", "hanoi-605/MT9", "rollUp[0].to", /hanoi-605/],
  ["a roll-up to a plan that is no parent", "dong-da-22", "rollUp[0].to", "lien-chau/MT1", "rollUp[0].to", /parents/],
  ["a local measure that rolls up", "lien-chau", "rollUp[0].to", "hanoi-605/MT1-a", "rollUp[0].to", /đơn vị/],
  ["two that feed one", "dong-da-22", "rollUp[1].to", "hanoi-605/MT1-a", "rollUp[1].to", /rollUp\[0\]/],
  ["a roll-up without its end", "dong-da-22", "rollUp[0].to", undefined, "rollUp[0].to", /nhận số liệu/],
  ["a cover of nothing", "dong-da-22", "covers[2].parent[0]", "hanoi-605/MT2-CT1", "covers[2].parent[0]", /hanoi-605/],
  ["a cover by nothing", "dong-da-22", "covers[2].measure", "MT2-CT1", "covers[2].measure", /kế hoạch này/],
  ["a parent that is not there", "dong-da-22", "parents[0].pack", "hanoi-606", "parents[0].pack", /danh mục/],
  [
    "an inherited date of a stranger",
    "dong-da-22",
    "reports[0].inherited",
    "lien-chau",
    "reports[0].inherited",
    /parents/,
  ],
  ["a choice at no place", S, "choices[1].at", "MT2-CT1a.color", "choices[1].at", /mã/],
  ["a task of another group", S, "taskGroups[1].tasks[0].id", "NV3.9", "taskGroups[1].tasks[0].id", /NV2\./],
  ["a group twice", S, "taskGroups[1].id", "NV1", "taskGroups[1].id", /mã riêng/],
  ["a date in another order", S, "date", "11/3/2022", "date", /NNNN-TT-NN/],
  ["an id that is not the file's", S, "id", "hanoi-606", "id", /hanoi-605\.json/],
];

describe("a wrong pack", () => {
  test.each(faults)("%s: the error says where and what", (_name, id, path, value, where, what) => {
    const parsed = parsePack(faulty(id, path, value), `${id}.json`, catalog);
    expect(parsed.ok).toBe(false);
    const errors = parsed.ok ? [] : parsed.errors;
    expect(errors.map((error) => error.path)).toContain(where);
    expect(errors.find((error) => error.path === where)?.expected).toMatch(what);
    expect(errors.every((error) => error.found !== "" && !/invalid|expected|required/i.test(error.expected))).toBe(
      true,
    );
  });

  test("a map that forgets one measure names it", () => {
    const rest = pack("dong-da-22").rollUp.filter(({ from }) => from !== "dong-da-22/MT5");
    const parsed = parsePack(faulty("dong-da-22", "rollUp", rest), "dong-da-22.json");
    expect(parsed.ok ? [] : parsed.errors.map(({ path, expected }) => [path, expected])).toEqual([
      ["rollUp", "một dòng cho dong-da-22/MT5, dù chỉ dùng tại đơn vị"],
    ]);
  });

  test.each([null, 7, "kế hoạch", [], {}])("%j is no pack at all", (json) => {
    expect(parsePack(json, "x.json").ok).toBe(false);
  });

  test("the packs of the catalogue are right, links included, and every field stands where the schema has it", () => {
    const judged = catalog.map((one) => [one, parsePack(structuredClone(one), `${one.id}.json`, catalog)] as const);
    const told = judged.flatMap(([{ id }, parsed]) =>
      parsed.ok
        ? []
        : parsed.errors.map(({ path, found, expected }) => `${id}.json: ${path}: ${found}, cần ${expected}`),
    );
    expect(told).toEqual([]);
    for (const [one, parsed] of judged)
      expect(JSON.stringify(one)).toBe(JSON.stringify(parsed.ok ? parsed.pack : undefined));
  });
});
