import { type Checker, checker, statusOf } from "../../jobs/index";
import { expandInputs, type Input } from "../inputs";
import { line } from "../lines";
import { openBook } from "../open-book";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { writeList } from "./check-list";
import { contextLine, findingLines, jsonFinding, statusLines } from "../views/findings";

type Outcome = "sendable" | "held" | "refused";

async function checkOne(input: Input, session: Session, judge: Checker): Promise<Outcome> {
  const { language, texts, say, wantsJson } = session;
  const { path: file } = input;
  const opened = await openBook(input, session);
  const head = { v: 1, file, sha256: opened.sha256 };
  if (!opened.ok) {
    if (wantsJson) session.json({ ...head, refusal: opened.refusal, findings: [] });
    else say([line(file, "title"), line(opened.refusal.text, "error", 1)]);
    return "refused";
  }
  const { problems, context } = await judge(opened.book);
  const status = statusOf(problems);
  if (wantsJson) {
    const findings = problems.map((problem) => jsonFinding(problem, context, language));
    session.json({ ...head, refusal: null, findings });
  } else {
    say([
      line(file, "title"),
      ...(context ? [contextLine(context, language, texts)] : []),
      ...(problems.length > 0 ? findingLines(problems, language, texts) : [line(texts.views.clean, "good", 1)]),
      ...statusLines(status, texts),
    ]);
  }
  return status.sendable ? "sendable" : "held";
}

/** `chitieu check F.xlsx…`: what is wrong, file by file. */
export async function check(session: Session): Promise<Exit> {
  const { texts, complain, values, flags } = session;
  const inputs = await expandInputs(session.operands, session.files);
  const output = values.get("output");
  const lists = flags.has("list") || output !== undefined;
  if (lists && (output === undefined || !flags.has("list") || inputs.length !== 1)) {
    const [, extra] = inputs;
    const fault = extra
      ? ({ code: "operand-unwanted", found: extra.path } as const)
      : ({ code: "options-missing", options: [output === undefined ? "--output" : "--list"] } as const);
    complain([line(usageText(texts, fault), "error"), line(texts.seeHelp("check"))]);
    return 2;
  }
  const outcomes: Outcome[] = [];
  const judge = checker(session.ports);
  for (const input of inputs) outcomes.push(await checkOne(input, session, judge));
  const count = (of: Outcome): number => outcomes.filter((outcome) => outcome === of).length;
  const [sendable, held, refused] = [count("sendable"), count("held"), count("refused")];
  if (!session.wantsJson && inputs.length > 1)
    session.say([line(""), line(session.texts.views.filesTotal(inputs.length, sendable, held, refused), "title")]);
  if (refused === inputs.length) return 2;
  if (output !== undefined && !(await writeList(inputs[0]?.path ?? "", output, session))) return 2;
  return sendable === inputs.length ? 0 : 1;
}
