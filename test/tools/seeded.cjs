// fast-check with one seed for every run, so that a change is judged by the change and not by the draw.
// `SEED=7 npm test` draws anew.
const fc = require("../../node_modules/fast-check/lib/cjs/fast-check.js");
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2030) });
module.exports = fc;
