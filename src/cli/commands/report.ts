import { type Compiled, compileReport, statusOf } from "../../jobs/index";
import type { GridBook } from "../../sheet/index";
import { line } from "../lines";
import { openBook, type Told } from "../open-book";
import { saveBook } from "../save-book";
import type { Exit, Session } from "../shell";
import { contextLine, findingLines, jsonFinding, statusLines } from "../views/findings";

/** What stands in the one line of JSON, whatever came out. */
type Outcome = {
  readonly file: string;
  readonly sha256: string | null;
  readonly output: string | null;
  readonly refusal: Told | null;
  readonly compiled?: Compiled;
};

function tellJson({ compiled, ...outcome }: Outcome, { json, language }: Session): void {
  const context = compiled?.ok ? compiled.context : undefined;
  const findings = (compiled?.problems ?? []).map((problem) => jsonFinding(problem, context, language));
  json({ v: 1, ...outcome, findings });
}

function refuse(session: Session, outcome: Outcome & { readonly refusal: Told }): Exit {
  const { wantsJson, complain, texts } = session;
  if (wantsJson) tellJson(outcome, session);
  else complain([line(outcome.refusal.text, "error"), line(texts.views.nothingWritten)]);
  return 2;
}

function hold(session: Session, outcome: Outcome & { readonly compiled: Compiled }): Exit {
  const { wantsJson, say, texts, language } = session;
  const { problems } = outcome.compiled;
  if (wantsJson) tellJson(outcome, session);
  else
    say([
      line(outcome.file, "title"),
      ...findingLines(problems, language, texts),
      ...statusLines(statusOf(problems.filter(({ code }) => code !== "BC-02")), texts),
      line(texts.views.heldBack, "error"),
    ]);
  return 1;
}

/** `chitieu report F.xlsx -o R.xlsx`: the report as it is signed, or what holds it back. */
export async function report(session: Session): Promise<Exit> {
  const { operands, values, flags, ports, texts, language, say } = session;
  const [file = ""] = operands;
  const output = values.get("output") ?? "";
  const opened = await openBook({ path: file }, session);
  const nothing = { file, sha256: opened.sha256, output: null } as const;
  if (!opened.ok) return refuse(session, { ...nothing, refusal: opened.refusal });

  const earlier = values.get("previous");
  let previous: GridBook | undefined;
  if (earlier !== undefined) {
    const read = await openBook({ path: earlier }, session);
    if (!read.ok) return refuse(session, { ...nothing, refusal: read.refusal });
    previous = read.book;
  }

  const draft = flags.has("draft");
  const compiled = await compileReport(opened.book, ports, { draft, ...(previous && { previous }) });
  if (!compiled.ok) return hold(session, { ...nothing, refusal: null, compiled });

  const { book, context, problems } = compiled;
  const inputs = [file, ...(earlier === undefined ? [] : [earlier])];
  const saved = await saveBook(output, book, context.unit.name, inputs, session);
  if (!saved.ok) return refuse(session, { ...nothing, refusal: { code: saved.code, text: saved.text } });

  const status = statusOf(problems);
  if (session.wantsJson) tellJson({ ...nothing, output, refusal: null, compiled }, session);
  else
    say([
      ...saved.lines,
      contextLine(context, language, texts),
      ...findingLines(problems, language, texts),
      ...statusLines(status, texts),
      ...(status.sendable ? [] : [line(texts.views.drafted, "warning")]),
    ]);
  return status.sendable ? 0 : 1;
}
