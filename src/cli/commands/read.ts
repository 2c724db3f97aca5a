import { askedInputs } from "../asked-inputs";
import type { Input } from "../inputs";
import { line } from "../lines";
import { openBook } from "../open-book";
import type { Exit, Session } from "../shell";
import { gridLines, jsonSheet } from "../views/grid";

async function readOne(input: Input, session: Session): Promise<boolean> {
  const { say, texts, wantsJson } = session;
  const { path: file } = input;
  const opened = await openBook(input, session);
  if (!opened.ok) {
    if (wantsJson) session.json({ v: 1, file, refusal: opened.refusal, sheets: [] });
    else say([line(file, "title"), line(opened.refusal.text, "error", 1)]);
    return false;
  }
  const { sheets } = opened.book;
  if (wantsJson) session.json({ v: 1, file, refusal: null, sheets: sheets.map(jsonSheet) });
  else say([line(file, "title"), ...gridLines(sheets, texts)]);
  return true;
}

/** `chitieu read F.xlsx…`: every value that stands in the files. */
export async function read(session: Session): Promise<Exit> {
  const inputs = await askedInputs(session);
  let refused = 0;
  for (const input of inputs) if (!(await readOne(input, session))) refused += 1;
  if (!session.wantsJson && inputs.length > 1)
    session.say([line(""), line(session.texts.views.readTotal(inputs.length, refused), "title")]);
  if (refused === inputs.length) return 2;
  return refused > 0 ? 1 : 0;
}
