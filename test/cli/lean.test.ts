/** Whether a module is loaded when a program of the terminal is: all that is ever needed is more than a merge may hold. */
function loads(wanted: string, load: () => unknown): boolean {
  let loaded = false;
  jest.doMock(wanted, () => {
    loaded = true;
    return jest.requireActual<object>(wanted);
  });
  jest.isolateModules(load);
  return loaded;
}

const run = (): unknown => require("../../src/cli/run");
const worker = (): unknown => require("../../src/cli/worker");

test("no program loads the schemas of plans before a plan of one's own is read", () => {
  expect(loads("zod", run)).toBe(false);
  expect(loads("zod", worker)).toBe(false);
  expect(loads("zod", () => require("../../src/jobs/plan-file"))).toBe(true);
});

test("a command is loaded when it is asked for, and a thread loads what it is for", () => {
  for (const command of ["merge", "publish", "check"])
    expect(loads(`../../src/cli/commands/${command}`, run)).toBe(false);
  for (const work of ["read-submission", "issuer-here"]) expect(loads(`../../src/cli/${work}`, worker)).toBe(false);
});

test("what writes a merged workbook is not loaded while files are read", () => {
  expect(loads("../../src/cli/merge-write", () => require("../../src/cli/commands/merge"))).toBe(false);
});
