import { blankUnits } from "../../jobs/index";
import { UNIT_KINDS } from "../../plan/index";
import { unitKindName } from "../../words/index";
import { line } from "../lines";
import { openUnits } from "../open-units";
import { saveBook } from "../save-book";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { unitsTexts } from "../texts/units";
import { findingLines, jsonFinding } from "../views/findings";

async function blank(session: Session): Promise<Exit> {
  const { values, language, texts, complain, say, json, wantsJson } = session;
  const output = values.get("output");
  if (output === undefined) {
    const text = usageText(texts, { code: "options-missing", options: ["--output"] });
    complain([line(text, "error"), line(texts.seeHelp("units"))]);
    return 2;
  }
  const saved = await saveBook(output, blankUnits(), "", [], session);
  if (wantsJson) json({ v: 1, file: output, refusal: saved.ok ? null : { code: saved.code, text: saved.text } });
  else if (saved.ok) say([...saved.lines, line(unitsTexts(language).blankNext(output))]);
  else complain([line(saved.text, "error"), line(texts.views.nothingWritten)]);
  return saved.ok ? 0 : 2;
}

/** `chitieu units F`: what is wrong with a list of units; `chitieu units --blank -o F.xlsx`: a blank one. */
export async function units(session: Session): Promise<Exit> {
  const { operands, flags, texts, language, complain, say, json, wantsJson } = session;
  if (flags.has("blank")) return blank(session);
  const [path] = operands;
  if (path === undefined) {
    const text = usageText(texts, { code: "operand-missing", shown: "F.xlsx|F.csv" });
    complain([line(text, "error"), line(texts.seeHelp("units"))]);
    return 2;
  }
  const opened = await openUnits(path, session);
  if (!opened.ok) {
    if (wantsJson) json({ v: 1, file: opened.file, refusal: opened.refusal, units: 0, findings: [] });
    else complain([line(opened.file, "title"), line(opened.refusal.text, "error", 1)]);
    return 2;
  }
  const { register, crosswalk, problems } = opened.list;
  const counts = UNIT_KINDS.flatMap((kind) => {
    const count = register.lines.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : [`${unitKindName(kind, language)}: ${count}`];
  });
  if (wantsJson) {
    const findings = problems.map((problem) => jsonFinding(problem, undefined, language));
    json({ v: 1, file: path, refusal: null, units: register.lines.length, changes: crosswalk.length, findings });
  } else {
    const total = unitsTexts(language).total(register.lines.length, counts.join("; "), crosswalk.length);
    const found = problems.length > 0 ? findingLines(problems, language, texts) : [line(texts.views.clean, "good", 1)];
    say([line(path, "title"), ...found, line(total, undefined, 1)]);
  }
  if (register.lines.length === 0) return 2;
  return problems.some(({ severity }) => severity === "error" || severity === "question") ? 1 : 0;
}
