import { countStates, elsewhere, isWaiting, type Ledger, type LedgerLine, type ListedUnit } from "../../jobs/index";
import { changeTexts, countedRows, elsewhereText, type Language, ledgerWords, named } from "../../words/index";
import { line, type Line } from "../lines";
import { mergeTexts } from "../texts/merge";

type State = LedgerLine["state"];
/** The ledger as programs read it; a file that nobody could read has no digest. */
export const ledgerJson = (ledger: Ledger): object => ({
  v: 1,
  plan: ledger.plan,
  period: ledger.period,
  given: ledger.lines.length,
  ...countStates(ledger),
  files: ledger.lines.map(({ path, sha256, state, unit, of, code, sheet, cell, notes = [] }) => {
    const changes = notes.flatMap((note) => note.changes ?? []);
    return {
      path,
      sha256: sha256 === "" ? null : sha256,
      state,
      unit,
      of,
      code,
      sheet,
      cell,
      ...(changes.length > 0 && { changes }),
    };
  }),
});

/**
 * Units of the last merge of which no file is given any more. Only beside the result: the ledger as a file tells of files,
 * and is the same however often they are merged.
 */
export const droppedJson = (dropped: readonly ListedUnit[]): object =>
  dropped.length === 0 ? {} : { dropped: dropped.map(({ unit: { code, name } }) => ({ unit: code, name })) };

const TONES: Readonly<Record<State, "error" | "question" | "note" | "good">> = {
  accepted: "note",
  superseded: "note",
  duplicate: "note",
  conflict: "question",
  rejected: "error",
};

const basename = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

function choices({ answers = [] }: LedgerLine, language: Language): readonly Line[] {
  const named = answers.flatMap((one) => (one.kind === "ask-unit" ? [] : [`${one.code} (${one.name})`]));
  const own = mergeTexts(language);
  return named.length === 0 ? [] : [line(own.answers([...named, own.askUnit].join(", ")), undefined, 2)];
}

/** What a person has to look at: files that wait or were not taken, and those that came late. */
export const ledgerLines = ({ lines }: Ledger, language: Language): readonly Line[] =>
  lines
    .filter(({ code, state }) => code !== null || state === "conflict")
    .flatMap((one) => {
      const { why, fix } = ledgerWords(one, basename(one.path), language);
      return [
        line(one.path, "title", 1),
        line([why, fix].filter((part) => part !== "").join(" "), TONES[one.state], 2),
        ...choices(one, language),
      ];
    });

/** Where most files are of another period or plan than is merged. */
export function elsewhereLines(ledger: Ledger, language: Language): readonly Line[] {
  const other = elsewhere(ledger);
  const option = other?.code === "TT-03" ? ` (--period ${other.found})` : "";
  return other ? [line(`${elsewhereText(other, language)}${option}`, "warning")] : [];
}

/** In what older forms among the files differ from that of today, each thing once. */
function changesOf(lines: Ledger["lines"], language: Language): readonly string[] {
  const all = lines.flatMap(({ notes = [] }) => notes.flatMap(({ changes = [] }) => changeTexts(changes, language)));
  return named([...new Set(all)], (text) => text);
}

/** What is to be known of files that were taken, told once for all of them; the ledger has it file by file. */
export function noteLines({ lines }: Ledger, language: Language): readonly Line[] {
  const own = mergeTexts(language);
  const having = (codes: readonly string[]): number =>
    lines.filter(({ notes = [] }) => notes.some(({ code }) => codes.includes(code))).length;
  return (["TN-09", "TN-10", "TN-12", "TN-13"] as const).flatMap((code) => {
    // Old codes and marks apart are one thing to whoever reads it.
    const count = having(code === "TN-10" ? [code, "TN-11"] : [code]);
    const changes = code === "TN-09" ? changesOf(lines, language) : [];
    return count === 0
      ? []
      : [line(own.noted[code](count), "note"), ...changes.map((text) => line(text, undefined, 1))];
  });
}

/** Who is still missing, waits or has errors, and which totals are provisional for that. */
export function unitLines(units: readonly ListedUnit[], name: string, language: Language): readonly Line[] {
  const own = mergeTexts(language);
  // Two communes may bear one name.
  const bears = (name: string): number => units.filter(({ unit }) => unit.name === name).length;
  const told = (some: readonly ListedUnit[], tell: (count: number, names: string) => string): readonly Line[] => {
    const names = named(some, ({ unit: { name, code } }) => (bears(name) > 1 ? `${name} (${code})` : name));
    return some.length === 0 ? [] : [line(tell(some.length, names.join("; ")), undefined, 1)];
  };
  const typedFor = units.filter(({ status }) => status === "typed-for");
  const silent = units.filter(({ status }) => status === "not-sent");
  const waiting = units.filter(isWaiting);
  const faulty = units.filter((unit) => unit.status === "with-errors" && !isWaiting(unit));
  const given = units.length - silent.length - waiting.length;
  const kinds = units.map(({ unit: { kind } }) => kind);
  const counted = countedRows(given, kinds, language);
  return [
    line(own.units(name, counted), given === units.length ? "good" : "warning"),
    ...told(typedFor, own.typedFor),
    ...told(silent, own.notSent),
    ...told(waiting, own.waiting),
    ...told(faulty, own.faulty),
  ];
}
