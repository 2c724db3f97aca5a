/** How the built program is started where people use it. */
export const launch = require("../../.ci/launch.cjs") as {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};
