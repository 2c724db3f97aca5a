import { checkBook, summaryOf } from "../../jobs/index";
import { expandInputs, type Input } from "../inputs";
import { line } from "../lines";
import { openBook } from "../open-book";
import type { Exit, Session } from "../shell";
import { mergeTexts } from "../texts/merge";
import { contextLine } from "../views/findings";
import { unitLines } from "../views/ledger";

async function statusOfOne(input: Input, session: Session): Promise<Exit> {
  const { ports, language, texts, say, json, wantsJson } = session;
  const opened = await openBook(input, session);
  const checked = opened.ok ? await checkBook(opened.book, ports) : undefined;
  const found = checked && summaryOf(checked);
  if (!found || !checked.context) {
    const text = opened.ok ? mergeTexts(language).notMerged(input.path) : opened.refusal.text;
    const code = opened.ok ? "not-merged" : opened.refusal.code;
    if (wantsJson) json({ v: 1, file: input.path, refusal: { code, text }, units: [] });
    else say([line(input.path, "title"), line(text, "error", 1)]);
    return 2;
  }
  const { pack, period, unit } = checked.context;
  if (wantsJson) {
    const units = found.map(({ unit: { code, name }, status, number = null }) => ({ code, name, status, number }));
    json({ v: 1, file: input.path, refusal: null, plan: pack.id, period: period.id, unit: unit.code, units });
  } else
    say([
      line(input.path, "title"),
      contextLine(checked.context, language, texts),
      ...unitLines(found, unit.name, language),
    ]);
  return found.every(({ status }) => status === "received" || status === "typed-for") ? 0 : 1;
}

/** `chitieu status M.xlsx…`: who has sent, whose figures still have errors, who is missing. */
export async function status(session: Session): Promise<Exit> {
  const inputs = await expandInputs(session.operands, session.files);
  let worst: Exit = 0;
  for (const input of inputs) {
    const exit = await statusOfOne(input, session);
    if (exit > worst) worst = exit;
  }
  return worst;
}
