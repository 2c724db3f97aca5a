import { MAX_COUNT } from "../../entries/index";
import type { Period } from "../../plan/index";
import { formula, impossible, NO, NO_DATA, NONE_OCCURRED, NOT_OURS, YES } from "../../rules/index";
import { SHARE_STATES } from "../../words/index";
import { type Band, columnKey, type Letter } from "./bands";
import type { OwnCell, OwnRowKey } from "./own-cells";

const text = (value: string): string => `"${value}"`;
const cell = (row: OwnRowKey, band: Band, letter: Letter): string => `{own.${row}.${columnKey(band, letter)}}`;
/** As answers and reasons of the form are compared: spaces around them are none, those of web pages either. */
const is = (token: string, word: string): string => `TRIM(SUBSTITUTE(${token},"\u00a0"," "))=${text(word)}`;
const or = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? "FALSE") : `OR(${parts.join(",")})`;

/** An answer of the office with the cell of its reason: one, or one a quarter. */
type Answer = { readonly said: string; readonly reason: string };

const QUARTERS = ["q1", "q2", "q3", "q4"] as const;

const answersOf = (band: Band): readonly Answer[] =>
  band.own.map(({ quarter }) => {
    const row = quarter === undefined ? undefined : QUARTERS[quarter - 1];
    return row
      ? { said: cell(row, band, "y"), reason: cell(row, band, "r") }
      : { said: cell("main", band, "y"), reason: cell("reason", band, band.visible[0] ?? "y") };
  });

/** The office's own answers as figures: 1 of 1 with Có; by quarters only where every one that is due says so. */
export type AnswerFormulas = {
  readonly n: string;
  readonly d: string;
  readonly state: string;
  /** 1 where a quarter is open and another says Không: the whole can be nothing else. */
  readonly surelyNo?: string;
};

function quarterly(answers: readonly Answer[], n: string): AnswerFormulas {
  const excused = ({ reason }: Answer): string => or([is(reason, NONE_OCCURRED), is(reason, NOT_OURS)]);
  const open = or(answers.map((one) => `NOT(${or([is(one.said, YES), is(one.said, NO), excused(one)])})`));
  const none = or(answers.flatMap(({ said }) => [is(said, YES), is(said, NO)]));
  const no = or(answers.map(({ said }) => is(said, NO)));
  return {
    n: `IF(${open},"",IF(${none},IF(${no},0,1),""))`,
    d: `IF(ISNUMBER(${n}),1,"")`,
    surelyNo: `IF(AND(${open},${no}),1,"")`,
    state: `IF(${open},${text(SHARE_STATES.missing)},IF(${none},${text(SHARE_STATES.given)},${text(SHARE_STATES.none)}))`,
  };
}

/** @param n token of the cell that holds the numerator */
export function answerFormulas(band: Band, n: string): AnswerFormulas {
  const answers = answersOf(band);
  const [only] = answers;
  if (!only || band.found.measure.nature === "quarter") return quarterly(answers, n);
  const [none, ours] = [is(only.reason, NONE_OCCURRED), is(only.reason, NOT_OURS)];
  const given = or([is(only.said, YES), is(only.said, NO)]);
  return {
    n: `IF(${is(only.said, YES)},1,IF(${or([is(only.said, NO), ours])},0,""))`,
    d: `IF(${none},"",1)`,
    state: `IF(${given},${text(SHARE_STATES.given)},IF(${none},${text(SHARE_STATES.none)},IF(${ours},${text(SHARE_STATES.counted)},${text(SHARE_STATES.missing)})))`,
  };
}

/** The figures of the office's own line that enter the totals: `{own.main.X.s}` says so, and nothing else. */
export const entersTotals = (band: Band): string => {
  const state = cell("main", band, "s");
  return `OR(${state}=${text(SHARE_STATES.given)},${state}=${text(SHARE_STATES.none)})`;
};

/** A count is a whole number that a unit can have; also what may stay empty, such as an opening balance. */
const noCount = (tokens: readonly string[]): readonly string[] => [
  `MIN(${tokens.join(",")})<0`,
  `MAX(${tokens.join(",")})>${MAX_COUNT}`,
  ...tokens.map((token) => `N(${token})<>INT(N(${token}))`),
];

/**
 * State of the office's own figures, as the rule book judges them: all its cells are numbers, or a reason says why not;
 * those that cannot be right are said to be so and are in no total, as those of any unit.
 * @param typed cells of the band's figures
 */
export function figuresState(band: Band, typed: readonly OwnCell[], period: Period): string {
  const reason = cell("reason", band, band.visible[0] ?? "n");
  const tokens = new Map(typed.map(({ key, row, letter }) => [key, cell(row, band, letter)]));
  const opening = tokens.get("luyke.truoc");
  const asked = [...tokens].flatMap(([key, token]) => (key === "luyke.truoc" ? [] : [token]));
  const all = `COUNT(${asked.join(",")})=${asked.length}`;
  const known = opening === undefined ? [] : [or([`ISNUMBER(${opening})`, is(opening, "")])];
  const wrong = band.own.flatMap((row) => impossible(row, period) ?? []);
  const unsound = wrong.map((expr) =>
    formula(expr).replace(/\{([^}!]+)[.]gt\}/g, (whole, key: string) => tokens.get(key) ?? whole),
  );
  const pair = typed.filter(({ row }) => row === "main").map(({ letter }) => cell("main", band, letter));
  const zero =
    band.kind === "ratio" && pair.length > 1
      ? `IF(SUM(${pair.join(",")})=0,${text(SHARE_STATES.none)},${text(SHARE_STATES.given)})`
      : text(SHARE_STATES.given);
  const sound = `IF(${or([...noCount([...tokens.values()]), ...unsound])},${text(SHARE_STATES.held)},${zero})`;
  const open = `IF(${is(reason, NOT_OURS)},${text(SHARE_STATES.outOfScope)},${text(SHARE_STATES.missing)})`;
  return `IF(AND(${[all, ...known, `NOT(${is(reason, NO_DATA)})`].join(",")}),${sound},${open})`;
}
