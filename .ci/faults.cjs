// `npm run -s faults -- [job …] [--json] [--all]`: the jobs of the open workbook under every fault of the wire.
require("./install.cjs");
require("../test/tools/ts-require.cjs");
require("../test/faults/run.ts");
