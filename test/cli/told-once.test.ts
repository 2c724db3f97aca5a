import type { Reading } from "../../src/jobs/index";
import { hearer, teller } from "../../src/cli/told-once";

const shared = { code: "MT5", measure: "MT5", state: "number", cells: [["tu.tong", "G5", 3]] };
const reading = (path: string, lines: readonly object[]): Reading =>
  ({ path, sha256: "", ok: true, lines }) as unknown as Reading;

test("a line that many files share is told once and is one object at the other end", () => {
  const [tell, hear] = [teller(), hearer()];
  const given = [reading("a", [shared, { ...shared, code: "MT1-a" }]), reading("b", [{ ...shared }, shared])];
  const told = given.map((one) => structuredClone(tell(one)));
  expect(told[1]).toMatchObject({ lines: [shared, 0] });
  const heard = told.map(hear);
  expect(heard).toEqual(given);
  const lines = heard.map((one) => (one.ok ? one.lines : []));
  expect(lines[1]?.[1]).toBe(lines[0]?.[0]);
});
