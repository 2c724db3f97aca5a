import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");
const { hindrance } = require("../../.ci/start-excel.cjs") as {
  readonly hindrance: (platform: NodeJS.Platform, hasExcel?: () => boolean) => string | null;
};

it("Excel is started where it can run, and nowhere else", () => {
  expect(hindrance("win32", () => true)).toBeNull();
  expect(hindrance("darwin", () => true)).toBeNull();
});

it.each([
  ["linux", true],
  ["win32", false],
  ["darwin", false],
] as const)("on %s, with Excel installed: %s, one is told what to do instead", (platform, has) => {
  expect(hindrance(platform, () => has)).toContain("npm start");
});

it("the program that hands the manifest to Excel is no package of ours", () => {
  expect(readFileSync(resolve(root, "package.json"), "utf8")).not.toContain("office-addin-debugging");
  expect(readFileSync(resolve(root, ".ci/start-excel.cjs"), "utf8")).toMatch(/office-addin-debugging@\d+\.\d+\.\d+"/);
});

it("it serves the address that the manifest names", () => {
  const port = /const PORT = (\d+);/.exec(readFileSync(resolve(root, ".ci/start-excel.cjs"), "utf8"))?.[1];
  expect(readFileSync(resolve(root, "manifest.xml"), "utf8")).toContain(
    `https://localhost:${port ?? ""}/taskpane.html`,
  );
});
