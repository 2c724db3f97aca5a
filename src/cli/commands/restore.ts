import { planRestore, restoreForm } from "../../jobs/index";
import { hostProblemOf } from "../../words/pane";
import { line } from "../lines";
import type { Told } from "../open-book";
import { openWhole } from "../open-whole";
import { saveBook } from "../save-book";
import type { Exit, Session } from "../shell";
import { contextLine, findingLines } from "../views/findings";
import { sentenceOf } from "../../words/index";

function refuse(session: Session, file: string, refusal: Told): Exit {
  const { wantsJson, json, complain, texts } = session;
  if (wantsJson) json({ v: 1, file, output: null, refusal, kept: 0, leftover: [], doubts: [] });
  else complain([line(file, "title"), line(refusal.text, "error", 1), line(texts.views.nothingWritten)]);
  return 2;
}

/** `chitieu restore F.xlsx -o G.xlsx`: the form drawn anew around what was typed; the file itself stays as it is. */
export async function restore(session: Session): Promise<Exit> {
  const { operands, values, ports, texts, language, say, json, wantsJson } = session;
  const [file = ""] = operands;
  const output = values.get("output") ?? "";
  const opened = await openWhole(file, session);
  if (!opened.ok) return refuse(session, file, opened.refusal);
  const planned = await planRestore(opened.store.file().grid, ports);
  if (!planned.ok && planned.merged) return refuse(session, file, { code: "merged", text: texts.views.restoreMerged });
  if (!planned.ok) {
    const [problem] = planned.problems;
    if (!wantsJson) say(findingLines(planned.problems, language, texts));
    const text = problem ? sentenceOf(problem, language, "terminal").text : "";
    return refuse(session, file, { code: problem?.code ?? "", text });
  }
  const done = await restoreForm(opened.store, planned.plan);
  if (!done.ok) return refuse(session, file, { code: done.problem.code, text: hostProblemOf(done.problem, language) });
  const { context, kept, leftover, doubts } = planned.plan;
  const saved = await saveBook(output, opened.store.file().placed, context.unit.name, [file], session);
  if (!saved.ok) return refuse(session, file, { code: saved.code, text: saved.text });
  if (wantsJson)
    json({
      v: 1,
      file,
      output,
      refusal: null,
      kept,
      leftover,
      doubts: doubts.map(({ place: { sheet, cell } }) => ({ sheet, cell })),
    });
  else
    say([
      ...saved.lines,
      contextLine(context, language, texts),
      line(texts.views.restored(kept), "good", 1),
      ...(leftover.length > 0 ? [line(texts.views.leftover(leftover.length), "warning", 1)] : []),
      ...leftover.map(({ sheet, cell, value }) => line(`${sheet}!${cell}: ${value}`, undefined, 2)),
      ...(doubts.length > 0 ? [line(texts.views.doubted(doubts.length), "warning", 1)] : []),
      ...doubts.map((one) => {
        const { sheet, cell } = one.place;
        return line(`${sheet}!${cell}: ${sentenceOf(one, language, "terminal").found}`, undefined, 2);
      }),
      ...opened.lost,
    ]);
  return doubts.length > 0 ? 1 : 0;
}
