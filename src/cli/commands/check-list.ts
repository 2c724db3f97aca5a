import { checkBook, writeProblemList } from "../../jobs/index";
import { hostProblemOf } from "../../words/pane";
import { line } from "../lines";
import { openWhole } from "../open-whole";
import { saveBook } from "../save-book";
import type { Session } from "../shell";

/** Writes the findings of one workbook as a sheet into a copy of it. False where nothing was written. */
export async function writeList(file: string, output: string, session: Session): Promise<boolean> {
  const { ports, texts, wantsJson, say, complain } = session;
  const failed = (text: string): false => {
    complain([line(text, "error"), line(texts.views.nothingWritten)]);
    return false;
  };
  const opened = await openWhole(file, session);
  if (!opened.ok) return failed(opened.refusal.text);
  const { store } = opened;
  const { grid } = store.file();
  const { problems, context } = await checkBook(grid, ports);
  const overview = await store.overview();
  if (!context || !overview.ok) return failed(texts.views.nothingWritten);
  const done = await writeProblemList(store, problems, context, overview.value, grid);
  if (!done.ok) return failed(hostProblemOf(done.problem, session.language));
  const saved = await saveBook(output, store.file().placed, context.unit.name, [file], session);
  if (!saved.ok) return failed(saved.text);
  if (!wantsJson) say([...saved.lines, ...opened.lost]);
  return true;
}
