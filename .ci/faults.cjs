// `npm run -s faults -- [job …] [--json] [--all]`: the jobs of the open workbook under every fault of the wire.
require("./usage.cjs")(`npm run -s faults -- [job …] [--json] [--all]
The jobs of the open workbook under faults of the wire; “recover” stands for all recoveries. Without --all: a selection that covers every action and code.`);
require("./install.cjs");
require("../test/tools/ts-require.cjs");
require("../test/faults/run.ts");
