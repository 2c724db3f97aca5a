import { makeTemplate, type Previous, previousFrom, templateSize } from "../../jobs/index";
import { line } from "../lines";
import { openBook, type Told } from "../open-book";
import { saveBook } from "../save-book";
import type { Exit, Session } from "../shell";
import { templateText, usageText } from "../texts/index";
import { contextLine, findingLines, jsonFinding } from "../views/findings";
import { readWish, type Wish } from "../wish";

type Carried = { readonly ok: true; readonly previous?: Previous } | { readonly ok: false; readonly exit: Exit };

/** One line of JSON, or sentences: nothing was written. */
function refuse(session: Session, refusal: Told, exit: Exit): Exit {
  const { wantsJson, complain, texts } = session;
  if (wantsJson) session.json({ v: 1, file: session.values.get("output"), refusal, findings: [] });
  else complain([line(refusal.text, "error"), line(texts.views.nothingWritten)]);
  return exit;
}

async function carried(wish: Wish, session: Session): Promise<Carried> {
  const { values, ports, language, texts } = session;
  const path = values.get("previous");
  if (path === undefined) return { ok: true };
  const opened = await openBook({ path }, session);
  if (!opened.ok) return { ok: false, exit: refuse(session, opened.refusal, 2) };
  const found = await previousFrom(opened.book, wish, ports);
  if (found.ok) return found;
  const { problems } = found;
  if (session.wantsJson) {
    const findings = problems.map((problem) => jsonFinding(problem, undefined, language));
    session.json({ v: 1, file: values.get("output"), refusal: null, findings });
  } else {
    session.complain([
      line(path, "title"),
      ...findingLines(problems, language, texts),
      line(texts.views.nothingWritten),
    ]);
  }
  return { ok: false, exit: 1 };
}

/** `chitieu template …`: the form of one unit for one period. */
export async function template(session: Session): Promise<Exit> {
  const { values, ports, texts, language, say, complain } = session;
  const wished = readWish(session, ports.packs);
  if (!wished.ok) {
    complain([line(usageText(texts, wished.fault), "error"), line(texts.seeHelp("template"))]);
    return 2;
  }
  const { levelsIgnored, ...wish } = wished.wish;
  if (levelsIgnored) complain([line(texts.views.levelsIgnored, "note")]);
  const before = await carried(wished.wish, session);
  if (!before.ok) return before.exit;
  const made = await makeTemplate({ ...wish, ...(before.previous && { previous: before.previous }) }, ports);
  if (!made.ok) return refuse(session, { code: made.refusal.code, text: templateText(texts, made.refusal) }, 2);
  const { book, context } = made;
  const output = values.get("output") ?? "";
  const inputs = [values.get("previous")].filter((path) => path !== undefined);
  const saved = await saveBook(output, book, context.unit.name, inputs, session);
  if (!saved.ok) return refuse(session, saved, 2);
  const { rows, asked, cells } = templateSize(context);
  if (session.wantsJson) {
    const { pack, unit, period, due = null } = context;
    session.json({
      v: 1,
      file: output,
      refusal: null,
      plan: pack.id,
      unit: unit.code,
      period: period.id,
      rows,
      asked,
      cells,
      due,
    });
  } else {
    say([
      ...saved.lines,
      contextLine(context, language, texts),
      line(texts.views.template(rows, asked, cells), undefined, 1),
      line(texts.views.due(context.due, context.receiver), undefined, 1),
      line(texts.views.fillNext(output)),
    ]);
  }
  return 0;
}
