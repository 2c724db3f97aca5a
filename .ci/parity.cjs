// `npm run -s parity -- [--json] [--n 1000] [--seed 1]`: one rule, three runtimes, over random fillings.
require("./usage.cjs")(`npm run -s parity -- [--json] [--n 1000] [--seed 1]
One rule, three runtimes: random fillings of every form, judged by the rules, by the formulas as LibreOffice computes
them, and by the pane. --n: fillings of each form (1000 of each: 27 000, 40 minutes of one processor); --seed: another draw.`);
require("./install.cjs");
require("./office-programs.cjs");
require("../test/tools/ts-require.cjs");
require("../test/parity/run.ts");
