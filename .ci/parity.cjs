// `npm run -s parity -- [--json] [--n 1000] [--seed 1]`: one rule, three runtimes, over random fillings.
require("./install.cjs");
require("./office-programs.cjs");
require("../test/tools/ts-require.cjs");
require("../test/parity/run.ts");
