import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { catalog, packById, packIds } from "../../src/plan/catalog";
import { goalOf, measuresOf } from "../../src/plan/find";
import { measure, pack } from "./catalog-tools";
import figures from "./figures.json";

describe("the catalogue", () => {
  test("holds one pack for each file of its folder, in the order of the ids", () => {
    const files = readdirSync(resolve(__dirname, "../../src/plan/catalog")).filter((name) => name.endsWith(".json"));
    expect(files.map((name) => name.replace(".json", "")).sort()).toEqual(packIds);
    expect(catalog.map(({ id }) => id)).toEqual(packIds);
    expect(packById("ke-hoach-la")).toBeUndefined();
  });

  test.each([
    ["hanoi-605", 5, 13, 22, [3, 4, 11, 1, 7, 5, 4, 5]],
    ["dong-da-22", 5, 13, 22, [3, 4, 11, 1, 7, 5, 4, 5]],
    ["lien-chau", 4, 7, 10, [3, 4, 14]],
    ["lao-cai-2021", 0, 0, 0, [2, 6, 5, 4, 4]],
    ["cong-van-2020", 0, 0, 0, [3, 4, 2]],
  ] as const)(
    "%s has the goals, numbered indicators, measures and tasks of its document",
    (id, goals, numbered, measures, tasks) => {
      const found = pack(id);
      const indicators = found.goals.flatMap((goal) => goal.indicators);
      expect(found.goals).toHaveLength(goals);
      expect(indicators.filter(({ heading }) => heading.includes("Chỉ tiêu"))).toHaveLength(numbered);
      expect(measuresOf(found)).toHaveLength(measures);
      expect(found.taskGroups.map((group) => group.tasks.length)).toEqual(tasks);
    },
  );

  test("the fifth item of a list is đ, as the alphabet goes", () => {
    expect(measure("hanoi-605", "MT3-CT5").clause).toBe("I.2.3.đ");
  });
});

describe("figures of the documents", () => {
  test("all of them and no others are in the packs", () => {
    const ours = catalog.flatMap((one) => measuresOf(one).map((found) => `${one.id}/${found.measure.id}`));
    expect([...ours].sort()).toEqual(figures.map(({ plan, id }) => `${plan}/${id}`).sort());
  });

  test.each(figures.map((figure) => [`${figure.plan} ${figure.id}`, figure] as const))("%s", (_name, figure) => {
    const found = measure(figure.plan, figure.id);
    expect(found.targets).toEqual(figure.targets);
    expect(found.kind).toBe(figure.kind);
    expect(found.levels).toEqual(figure.levels);
    expect(found.ambiguous !== undefined).toBe(figure.ambiguous);
    if (figure.nature !== undefined) expect(found.nature).toBe(figure.nature);
    if (figure.unit !== undefined) expect(found.unit).toBe(figure.unit);
    if (figure.plan !== "lien-chau") expect(found.sex).toBe(figure.sex);
    const school = found.asks?.truong === "boolean";
    expect(school).toBe(figure.asks.some((who) => who === "school"));
    expect(goalOf(pack(figure.plan), figure.id)?.id).toBe(figure.goal);
  });
});
