import {
  above,
  and,
  anyFilled,
  concat,
  evaluate,
  type Expr,
  figure,
  type Finding,
  isBlank,
  isNumber,
  isRegistered,
  type Judged,
  type Moment,
  or,
  PLAN_RULES,
  planNames,
  type PlanRow,
  type PlanValues,
  ref,
  rest,
  wantedAt,
  when,
} from "../../rules/index";
import type { GridCell } from "../../sheet/index";
import { REGISTERED_STATUS, registeredWords } from "../../words/index";
import { shownText } from "../lines/lost-formula";

/** How a line of column Đối chiếu begins. */
const MARK = { error: "✖", question: "?", warning: "!", note: "·" } as const;

/** What column Đối chiếu says of a finding stands once in the sheet, in a hidden row; formulas refer to it. */
const CODES = [
  "SL-02",
  "SL-03",
  "SL-04",
  "SL-10",
  "KH-01",
  "KH-02",
  "KH-07",
  "KH-08",
  "KH-09",
  "KH-10",
  "TT-13",
] as const;
const SEVERITY = new Map<string, keyof typeof MARK>([
  ["SL-03", "question"],
  ["SL-10", "question"],
  ["KH-09", "question"],
  ["KH-02", "warning"],
  ["KH-07", "warning"],
]);

const phraseName = (code: string): string => `kh.tu.${code}`;
const momentName = (key: string): string => `kh.luc.${key}`;

const momentWords = ({ key, year }: Moment): string =>
  key === "ky" ? "Kỳ này" : key === "nam" ? "Cả năm" : `Năm ${year}`;

/** Phrases of the sheet by the names of their cells. */
export const phrases = (moments: readonly Moment[]): ReadonlyMap<string, string> =>
  new Map([
    ...CODES.map((code): readonly [string, string] => [
      phraseName(code),
      `\n${MARK[SEVERITY.get(code) ?? "error"]} ${registeredWords(code)} (${code})`,
    ]),
    ...moments.map((moment): readonly [string, string] => [momentName(moment.key), `: ${momentWords(moment)}`]),
  ]);

/** One finding in a few words; the whole sentence is told by the check. */
const line = ({ code, at, when: holds }: Finding): Expr =>
  when(holds, code === "KH-02" ? ref(phraseName(code)) : concat(ref(phraseName(code)), ref(momentName(at))), "");

/** What is right needs no more than a sign and a word. */
function calm(of: PlanRow): Expr {
  const { row, moments } = of;
  const { share, own, same, more, empty } = REGISTERED_STATUS;
  if (row.asks === "count") return when(anyFilled(of), share, empty);
  const held = moments.flatMap((moment) => {
    const wanted = wantedAt(row, moment);
    return wanted ? [{ moment, wanted }] : [];
  });
  const some = or(...held.map(({ moment }) => isRegistered(row, moment)));
  const exceeded = or(
    ...held.map(({ moment, wanted }) => and(isNumber(figure(moment)), above(figure(moment), wanted))),
  );
  const compared = row.asks === "boolean" ? same : when(exceeded, more, same);
  return when(anyFilled(of), held.length === 0 ? own : when(some, compared, own), empty);
}

/** The helper that gathers the lines of a row. */
export const LINES = "doichieu.0";

/** An error value where a reason belongs; conditions cannot ask for one. */
export const BROKEN_REASON = `IF(ISERROR({lydo}),{${phraseName("TT-13")}},"")`;

/** What is to be told of a row, a line each, every one after a line break. */
export const outcomeLines = (of: PlanRow): readonly Expr[] =>
  PLAN_RULES.flatMap((rule) => rule.findings(of))
    .filter(({ severity }) => severity !== "note")
    .map(line);

/** Column Đối chiếu. */
export const outcome = (of: PlanRow): Expr => when(isBlank(ref(LINES)), calm(of), rest(ref(LINES), 2));

const CODE_OF = /\(([A-Z]{2}-\d+)\)/g;

const CALM: ReadonlySet<string> = new Set(["", ...Object.values(REGISTERED_STATUS)]);

/** It may be what the form itself said once: nobody's own words. */
export function isOutcome(cell: GridCell | undefined): boolean {
  const text = shownText(cell);
  return CALM.has(text) || text.split("\n").every((line) => /^[✖?!] .*\([A-Z]{2}-\d+\)/u.test(line));
}

/** Column Đối chiếu says what is found in the row; moments in it may be written in other ways. */
export function saysOutcome(text: string, values: PlanValues, judged: readonly Judged[]): boolean {
  const told = judged.filter(({ severity }) => severity !== "note").map(({ code }) => code);
  if (values.cell("lydo")?.kind === "error") return true;
  if (told.length === 0) return text === evaluate(calm(values.of), planNames(values, 0));
  return (
    [...text.matchAll(CODE_OF)]
      .map(([, code]) => code)
      .sort()
      .join(" ") === told.sort().join(" ")
  );
}
