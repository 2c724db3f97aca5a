import { catalog, packIds } from "../../src/plan/catalog/index";
import { measuresOf } from "../../src/plan/index";
import { terminal } from "./terminal";

test("plans lists every plan of the catalogue", async () => {
  const { exit, out } = await terminal(["plans"]);
  expect(
    out
      .split("\n")
      .slice(1)
      .map((text) => text.split(" ")[0]),
  ).toEqual(packIds);
  expect(exit).toBe(0);
});

test("plans --json is one list", async () => {
  const { out } = await terminal(["plans", "--json"]);
  const list = JSON.parse(out) as readonly Record<string, unknown>[];
  expect(list.map(({ id }) => id)).toEqual(packIds);
  for (const plan of list)
    expect(Object.keys(plan)).toEqual(["id", "number", "title", "years", "issuer", "measures", "tasks"]);
  expect(list.find(({ id }) => id === "hanoi-605")).toMatchObject({ measures: 22, years: { from: 2021, to: 2030 } });
});

test.each(packIds)("plan show %s names every measure, task and choice", async (id) => {
  const pack = catalog.find((one) => one.id === id)!;
  for (const language of ["vi", "en"]) {
    const { exit, out } = await terminal(["plan", "show", id, "--lang", language]);
    for (const { measure } of measuresOf(pack)) expect(out).toContain(`${measure.id}  ${measure.label}`);
    for (const { tasks } of pack.taskGroups) for (const task of tasks) expect(out).toContain(task.label);
    for (const { text } of pack.choices) expect(out).toContain(text);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
    expect(exit).toBe(0);
  }
});

test.each(packIds)("plan show %s --json is the pack", async (id) => {
  const { out } = await terminal(["plan", "show", id, "--json"]);
  expect(JSON.parse(out)).toEqual(catalog.find((one) => one.id === id));
});
