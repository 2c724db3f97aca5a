import { loadMetadata } from "../../src/preview/boot/metadata";
import { bootOffice } from "../tools/boot-office";

const cpu = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

test("a test file boots in 250 ms of processor time once the class table is known", () => {
  loadMetadata();
  bootOffice();
  expect(Math.min(cpu(bootOffice), cpu(bootOffice), cpu(bootOffice))).toBeLessThan(250);
});
