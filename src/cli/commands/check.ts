import { checker, type CheckResult, statusOf } from "../../jobs/index";
import { bookReader } from "../../xlsx/read";
import { nodeInflate } from "../inflate";
import { askedInputs } from "../asked-inputs";
import type { Input } from "../inputs";
import { line } from "../lines";
import { openBook, type Opened } from "../open-book";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { writeList } from "./check-list";
import { contextLine, findingLines, jsonFinding, statusLines } from "../views/findings";

type Outcome = "sendable" | "held" | "refused";

type Judged = Extract<Opened, { readonly ok: false }> | (CheckResult & { readonly ok: true; readonly sha256: string });

/**
 * Judges files one after another: of what they have in common, all is read and made ready once. Every sheet is read,
 * printed ones too: a file that is damaged anywhere is not told to be ready for sending.
 */
function judging(session: Session): (input: Input) => Promise<Judged> {
  const judge = checker(session.ports);
  const read = bookReader(nodeInflate, () => true, "mark");
  return async (input) => {
    const opened = await openBook(input, session, read);
    return opened.ok ? { ...(await judge(opened.book)), ok: true, sha256: opened.sha256 } : opened;
  };
}

async function checkOne(input: Input, session: Session, judge: ReturnType<typeof judging>): Promise<Outcome> {
  const { language, texts, say, wantsJson } = session;
  const { path: file } = input;
  const judged = await judge(input);
  const head = { v: 1, file, sha256: judged.sha256 };
  if (!judged.ok) {
    if (wantsJson) session.json({ ...head, refusal: judged.refusal, findings: [] });
    else say([line(file, "title"), line(judged.refusal.text, "error", 1)]);
    return "refused";
  }
  const { problems, context } = judged;
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
  const inputs = await askedInputs(session);
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
  const judge = judging(session);
  for (const input of inputs) outcomes.push(await checkOne(input, session, judge));
  const count = (of: Outcome): number => outcomes.filter((outcome) => outcome === of).length;
  const [sendable, held, refused] = [count("sendable"), count("held"), count("refused")];
  if (!session.wantsJson && inputs.length > 1)
    session.say([line(""), line(session.texts.views.filesTotal(inputs.length, sendable, held, refused), "title")]);
  if (refused === inputs.length) return 2;
  if (output !== undefined && !(await writeList(inputs[0]?.path ?? "", output, session))) return 2;
  return sendable === inputs.length ? 0 : 1;
}
