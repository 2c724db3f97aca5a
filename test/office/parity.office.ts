import { compare, type Difference, type Line } from "../parity/compare";

test("every plan, kind and level: rules, formulas and pane say the same of 30 fillings", async () => {
  const lines: Line[] = [];
  const differences: Difference[] = [];
  await compare(30, 20_260_101, (line, found) => {
    lines.push(line);
    differences.push(...found.slice(0, 1));
  });
  expect(differences).toEqual([]);
  expect(lines.length).toBeGreaterThanOrEqual(27);
  expect(lines.filter(({ disagreements }) => disagreements > 0)).toEqual([]);
});
