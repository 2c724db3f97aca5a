import { recoveryLines } from "./lines";
import { UNHURT } from "./sweep";

test("a recovery that is itself cut short is finished by the next", () => {
  const lines = recoveryLines();
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) expect(line).toMatchObject(UNHURT);
}, 300_000);
