/** Whether a program of the terminal loads the library of schemas: it takes a tenth of what a merge may. */
function holdsSchemas(load: () => unknown): boolean {
  let held = false;
  jest.doMock("zod", () => {
    held = true;
    return jest.requireActual<object>("zod");
  });
  jest.isolateModules(load);
  return held;
}

test("no program loads the schemas of plans before a plan of one's own is read", () => {
  expect(holdsSchemas(() => require("../../src/cli/run"))).toBe(false);
  expect(holdsSchemas(() => require("../../src/cli/worker"))).toBe(false);
  expect(holdsSchemas(() => require("../../src/jobs/plan-file"))).toBe(true);
});
