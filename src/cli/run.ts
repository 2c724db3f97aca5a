import { parse } from "./args";
import type { CommandName } from "./commands-list";
import { check } from "./commands/check";
import { demo } from "./commands/demo";
import { mergeCommand } from "./commands/merge";
import { planCheck } from "./commands/plan-check";
import { planShow } from "./commands/plan-show";
import { plans } from "./commands/plans";
import { publish } from "./commands/publish";
import { read } from "./commands/read";
import { report } from "./commands/report";
import { restore } from "./commands/restore";
import { selfCheck } from "./commands/self-check";
import { status } from "./commands/status";
import { template } from "./commands/template";
import { units } from "./commands/units";
import { commandHelp, overallHelp } from "./help";
import { line, type Line, printed } from "./lines";
import { type Exit, openSession, type Session, type Shell } from "./shell";
import { textsOf, usageText } from "./texts/index";
import { VERSION } from "./version";

const RUN: Readonly<Record<CommandName, (session: Session) => Exit | Promise<Exit>>> = {
  plans,
  "plan show": planShow,
  "plan check": planCheck,
  template,
  check,
  report,
  restore,
  read,
  publish,
  merge: mergeCommand,
  status,
  units,
  demo,
  "self-check": selfCheck,
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
      return RUN[asked.request.command](openSession(asked.request, asked.language, texts, shell));
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
