import type { Crosswalk, CrosswalkLine, Register, RegisterLine, UnitKind } from "../../plan/index";
import type { Problem } from "../../problems/index";
import { readDate } from "../info/dates";
import { CROSSWALK_COLUMNS, REGISTER_COLUMNS } from "./columns";
import { judgeLines, type PlacedLine } from "./judge";
import { type ListLine, listProblem, type ListSource, readTable } from "./table";
import { howOf, kindOf, levelsOf, ownershipOf } from "./values";

export type RegisterRead = { readonly register: Register; readonly problems: readonly Problem[] };
export type CrosswalkRead = { readonly crosswalk: Crosswalk; readonly problems: readonly Problem[] };

type Read<T> = { readonly value?: T; readonly problems: readonly Problem[] };
const none = { problems: [] };

function dateOf(at: ListLine, key: string): Read<string> {
  const { cell, text, place } = at(key);
  if (text === "" || cell === undefined) return none;
  const value = readDate(cell);
  if (value !== undefined) return { value, problems: [] };
  return { problems: [listProblem("DS-08", "error", { cell: place.cell, value: text }, place)] };
}

function chosen<T>(at: ListLine, key: string, header: string, read: (text: string) => T | undefined): Read<T> {
  const { text, place } = at(key);
  const value = read(text);
  if (value !== undefined) return { value, problems: [] };
  const facts = { cell: place.cell, value: text === "" ? "…" : text, header };
  return { problems: [listProblem("DS-06", "error", facts, place)] };
}

/** A cell that the program has made a number: its text may lack zeros that stood in front. */
const lostZeros = (at: ListLine, key: string): boolean => at(key).cell?.kind === "number";

const levelsFor = (kind: UnitKind, at: ListLine): ((text: string) => RegisterLine["levels"] | undefined) =>
  kind === "truong" ? (text) => levelsOf(text === "" ? levelInKind(at) : text) : () => [];

/** "Trường Mầm non" or "THCS" in the column of kinds says the level too. */
const levelInKind = (at: ListLine): string => ((levelsOf(at("kind").text) ?? []).length > 0 ? at("kind").text : "");

const optional = (key: "email" | "phone" | "received" | "from" | "to", value: string | undefined): object =>
  value === undefined || value === "" ? {} : { [key]: value };

function readLine(at: ListLine): Read<PlacedLine> {
  const code = at("code");
  const name = at("name");
  if (code.text === "") return { problems: [listProblem("DS-03", "error", { cell: code.place.cell }, code.place)] };
  const unnamed =
    name.text === "" ? [listProblem("DS-05", "error", { cell: name.place.cell, code: code.text }, name.place)] : [];
  const kind = chosen(at, "kind", "loại", kindOf);
  const levels = chosen(at, "levels", "cấp học", levelsFor(kind.value ?? "xa", at));
  const ownership = chosen(at, "ownership", "loại hình", ownershipOf);
  const [from, to, received] = [dateOf(at, "from"), dateOf(at, "to"), dateOf(at, "received")];
  const wrong = [unnamed, ...[kind, levels, ownership, from, to].map((one) => one.problems)].flat();
  const problems = [...wrong, ...received.problems];
  if (wrong.length > 0 || !kind.value || !levels.value || !ownership.value) return { problems };
  const line: RegisterLine = {
    code: code.text,
    name: name.text,
    kind: kind.value,
    levels: levels.value,
    ownership: ownership.value,
    parent: at("parent").text,
    ...optional("from", from.value),
    ...optional("to", to.value),
    ...optional("email", at("email").text),
    ...optional("phone", at("phone").text),
    ...optional("received", received.value),
  };
  return { value: { line, at }, problems };
}

/**
 * The list of units. What is wrong in a line holds that line back only; a line whose identity is unsure waits as a
 * question.
 * @param numberCodes `take`: a person confirmed that codes stored as numbers are right as they show
 */
export function readRegister(source: ListSource, numberCodes: "ask" | "take" = "ask"): RegisterRead {
  const table = readTable(source, REGISTER_COLUMNS);
  const unsure = numberCodes === "take" ? [] : table.lines.filter((at) => lostZeros(at, "code"));
  const held = new Set(unsure);
  const read = table.lines.filter((at) => !held.has(at)).map(readLine);
  const lines = read.flatMap(({ value }) => value ?? []);
  const codes = new Set(table.lines.map((at) => at("code").text));
  const judged = judgeLines(lines, codes);
  return {
    register: { lines: judged.lines },
    problems: [...table.problems, ...zeros(unsure), ...read.flatMap(({ problems }) => problems), ...judged.problems],
  };
}

/** One question for the whole list, at its first such cell. */
function zeros(unsure: readonly ListLine[], key = "code"): readonly Problem[] {
  const first = unsure[0]?.(key);
  if (!first) return [];
  const facts = { cell: first.place.cell, value: first.text, count: String(unsure.length) };
  return [listProblem("DS-04", "question", facts, first.place)];
}

function readChange(at: ListLine, known: ReadonlySet<string>): Read<CrosswalkLine> {
  const [old, now] = [at("old"), at("now")];
  const empty = [old, now].filter(({ text }) => text === "");
  const how = chosen(at, "how", "kiểu", howOf);
  const from = dateOf(at, "from");
  const undated = from.value === undefined && from.problems.length === 0;
  const problems = [
    ...empty.map(({ place }) => listProblem("DS-03", "error", { cell: place.cell }, place)),
    ...how.problems,
    ...from.problems,
    ...(undated ? [listProblem("DS-08", "error", { cell: at("from").place.cell, value: "…" }, at("from").place)] : []),
  ];
  if (problems.length > 0 || !how.value || from.value === undefined) return { problems };
  return {
    value: { old: old.text, now: now.text, how: how.value, from: from.value },
    problems: [old, now]
      .filter(({ text }) => !known.has(text))
      .map(({ text, place }) => listProblem("DS-16", "warning", { cell: place.cell, code: text }, place)),
  };
}

/** The list of changes of units, held against the list of units. */
export function readCrosswalk(
  source: ListSource,
  { lines }: Register,
  numberCodes: "ask" | "take" = "ask",
): CrosswalkRead {
  const table = readTable(source, CROSSWALK_COLUMNS);
  const known = new Set(lines.map(({ code }) => code));
  const keys = ["old", "now"].filter((key) => numberCodes === "ask" && table.lines.some((at) => lostZeros(at, key)));
  const unsure = (key: string): readonly ListLine[] => table.lines.filter((at) => lostZeros(at, key));
  const held = new Set(keys.flatMap(unsure));
  const read = table.lines.filter((at) => !held.has(at)).map((at) => readChange(at, known));
  return {
    crosswalk: read.flatMap(({ value }) => value ?? []),
    problems: [
      ...table.problems,
      ...keys.flatMap((key) => zeros(unsure(key), key)),
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}
