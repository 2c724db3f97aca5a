import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const program = resolve(__dirname, "../../.ci/start.cjs");
type Wish = { readonly once: boolean; readonly help: boolean; readonly port: number };
const { wish } = require("../../.ci/start.cjs") as {
  readonly wish: (args: readonly string[], env: Readonly<Record<string, string>>) => Wish;
};

it("without a word the preview takes its own port", () => {
  expect(wish([], {})).toEqual({ once: false, help: false, port: 4600 });
});

it("a port can be wished for, on the command line before the environment", () => {
  expect(wish(["--port", "5000"], { PORT: "6000" }).port).toBe(5000);
  expect(wish([], { PORT: "6000" }).port).toBe(6000);
});

it.each([[["--prot", "5000"]], [["5000"]], [["--port"]], [["--port", "abc"]], [["--port", "70000"]]])(
  "%j is answered with what to do",
  (args) => {
    expect(() => wish(args, {})).toThrow(/Xem: npm start -- --help|Chọn một số/);
  },
);

it("help is printed at once, and nothing is built for it", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "--help"], { encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const word of ["--port", "--once", "Ctrl+C"]) expect(stdout).toContain(word);
});
