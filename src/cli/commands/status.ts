import { checkBook, partsOf, summaryOf, type CheckResult, type Spot } from "../../jobs/index";
import type { GridBook } from "../../sheet/index";
import { parseSpot } from "../spot";
import { askedInputs } from "../asked-inputs";
import type { Input } from "../inputs";
import { line } from "../lines";
import { openBook } from "../open-book";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { mergeTexts } from "../texts/merge";
import { contextLine } from "../views/findings";
import { unitLines } from "../views/ledger";
import { partLines, partsJson } from "../views/parts";

/** Of what the figure in a cell is made. */
function partsOfOne(path: string, book: GridBook, checked: CheckResult, spot: Spot, session: Session): Exit {
  const { say, json, wantsJson, language } = session;
  const parts = partsOf(book, checked, spot);
  const text = mergeTexts(language).noFigure(spot.sheet, spot.cell);
  const refusal = parts ? null : { code: "no-figure", text };
  if (wantsJson) json({ v: 1, file: path, refusal, ...spot, ...(parts ? partsJson(parts) : { parts: [] }) });
  else say([line(path, "title"), ...(parts ? partLines(parts, language) : [line(text, "error", 1)])]);
  return parts ? 0 : 2;
}

async function statusOfOne(input: Input, spot: Spot | undefined, session: Session): Promise<Exit> {
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
  if (spot && opened.ok) return partsOfOne(input.path, opened.book, checked, spot, session);
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

/**
 * `chitieu status M.xlsx…`: who has sent, whose figures still have errors, who is missing; with `--cell` of what one
 * figure is made.
 */
export async function status(session: Session): Promise<Exit> {
  const { texts, language, complain } = session;
  const found = session.values.get("cell");
  const spot = found === undefined ? undefined : parseSpot(found);
  if (found !== undefined && !spot) {
    const known = mergeTexts(language).cellForm;
    const text = usageText(texts, { code: "value-unknown", option: "--cell", found, known });
    complain([line(text, "error"), line(texts.seeHelp("status"))]);
    return 2;
  }
  const inputs = await askedInputs(session);
  let worst: Exit = 0;
  for (const input of inputs) {
    const exit = await statusOfOne(input, spot, session);
    if (exit > worst) worst = exit;
  }
  return worst;
}
