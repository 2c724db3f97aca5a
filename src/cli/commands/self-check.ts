import { type ClassResult, selfCheck as runSelfCheck } from "../../jobs/self-check";
import { type Line, line } from "../lines";
import type { Exit, Session } from "../shell";
import { selfCheckTexts, type SelfCheckTexts } from "../texts/self-check";

const sum = (results: readonly ClassResult[], key: "seeded" | "found" | "falseAlarms"): number =>
  results.reduce((total, result) => total + result[key], 0);

const isWhole = (results: readonly ClassResult[]): boolean =>
  sum(results, "found") === sum(results, "seeded") && sum(results, "falseAlarms") === 0;

/** People know the codes: classes of one code make one line. */
function codeLines(results: readonly ClassResult[], texts: SelfCheckTexts): readonly Line[] {
  const codes = new Map<string, ClassResult[]>();
  for (const result of results) {
    const code = result.class.split(" ")[0] ?? "";
    codes.set(code, [...(codes.get(code) ?? []), result]);
  }
  return [...codes].sort().map(([code, of]) => {
    const text = texts.code(code, sum(of, "seeded"), sum(of, "found"), sum(of, "falseAlarms"));
    return line(text, isWhole(of) ? "good" : "error", 1);
  });
}

/** `chitieu self-check`: the check itself, checked with errors put into rightly filled workbooks. */
export async function selfCheck(session: Session): Promise<Exit> {
  const { say, json, wantsJson, language, ports } = session;
  const results = await runSelfCheck(ports);
  if (wantsJson) for (const result of results) json(result);
  else {
    const texts = selfCheckTexts(language);
    const wrong = results.filter(({ seeded }) => seeded > 0);
    const total = texts.total(wrong.length, sum(wrong, "seeded"), sum(wrong, "found"), sum(results, "falseAlarms"));
    say([line(texts.about, "title"), ...codeLines(wrong, texts), line(total, isWhole(results) ? "good" : "error")]);
  }
  return isWhole(results) ? 0 : 1;
}
