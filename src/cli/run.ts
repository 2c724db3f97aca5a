import { parse } from "./args";
import type { CommandName } from "./commands-list";
import { commandHelp, overallHelp } from "./help";
import { line, type Line, printed } from "./lines";
import { type Exit, openSession, type Session, type Shell } from "./shell";
import { textsOf, usageText } from "./texts/index";
import { VERSION } from "./version";

type Run = (session: Session) => Exit | Promise<Exit>;

/** A command is made ready when it is asked for: what all of them need together would stay in memory. */
const RUN: Readonly<Record<CommandName, () => Promise<Run>>> = {
  plans: async () => (await import("./commands/plans")).plans,
  "plan show": async () => (await import("./commands/plan-show")).planShow,
  "plan check": async () => (await import("./commands/plan-check")).planCheck,
  template: async () => (await import("./commands/template")).template,
  check: async () => (await import("./commands/check")).check,
  report: async () => (await import("./commands/report")).report,
  restore: async () => (await import("./commands/restore")).restore,
  read: async () => (await import("./commands/read")).read,
  publish: async () => (await import("./commands/publish")).publish,
  merge: async () => (await import("./commands/merge")).mergeCommand,
  status: async () => (await import("./commands/status")).status,
  units: async () => (await import("./commands/units")).units,
  demo: async () => (await import("./commands/demo")).demo,
  "self-check": async () => (await import("./commands/self-check")).selfCheck,
};

/** The whole program: arguments in, lines out, the exit code back. */
export async function run(args: readonly string[], shell: Shell): Promise<Exit> {
  const asked = parse(args);
  const texts = textsOf(asked.language);
  const print = (lines: readonly Line[], to: Shell["out"]): void => {
    for (const one of lines) to(printed(one, shell.colours));
  };
  switch (asked.kind) {
    case "run":
      return (await RUN[asked.request.command]())(openSession(asked.request, asked.language, texts, shell));
    case "help":
      print(asked.command ? commandHelp(asked.command, texts) : overallHelp(texts), shell.out);
      return 0;
    case "version":
      shell.out(VERSION);
      return 0;
    case "fault":
      print([line(usageText(texts, asked.fault), "error"), line(texts.seeHelp(asked.command ?? ""))], shell.err);
      return 2;
  }
}
