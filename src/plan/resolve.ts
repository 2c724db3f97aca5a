import { type Crosswalk, successorsAt } from "./crosswalk";
import { type CrosswalkLine, type Register, type RegisterLine, unitAt, unitsAt } from "./register";
import { sameUnitName } from "./unit-name";

/** The unit that a file says it is from, as it stands in the file. */
export type UnitClaim = { readonly code: string; readonly name: string };

/** One click for the person who decides. */
export type UnitAnswer =
  | { readonly kind: "take-code" | "take-name"; readonly code: string; readonly name: string }
  | { readonly kind: "ask-unit" };

/**
 * - known: code and name agree; `renamed` where the file has an earlier name of it
 * - successor: the code ended by the day and one unit carries it on; a note tells
 * - question: nothing is taken before a person chose
 */
export type UnitResolved =
  | { readonly state: "known"; readonly unit: RegisterLine; readonly renamed: boolean }
  | { readonly state: "successor"; readonly unit: RegisterLine; readonly how: CrosswalkLine["how"] }
  | {
      readonly state: "question";
      readonly why: "code-missing" | "code-unknown" | "name-differs" | "ended" | "split";
      readonly answers: readonly UnitAnswer[];
    };

const byCode = ({ code, name }: RegisterLine): UnitAnswer => ({ kind: "take-code", code, name });
const byName = ({ code, name }: RegisterLine): UnitAnswer => ({ kind: "take-name", code, name });
const ASK: UnitAnswer = { kind: "ask-unit" };

/** Codes are never compared as numbers, but one that lost its zeros may be offered. */
const withoutZeros = (code: string): string => code.replace(/^0+(?=.)/, "");

type Question = Extract<UnitResolved, { readonly state: "question" }>;

function ask(why: Question["why"], codes: readonly RegisterLine[], names: readonly RegisterLine[]): Question {
  const offered = new Set(codes.map(({ code }) => code));
  const others = names.filter(({ code }) => !offered.has(code));
  return { state: "question", why, answers: [...codes.map(byCode), ...others.map(byName), ASK] };
}

/** Had the unit this name at another time? */
const hadName = ({ lines }: Register, { code, name }: UnitClaim): boolean =>
  lines.some((line) => line.code === code && sameUnitName(line.name, name));

function ended(claim: UnitClaim, register: Register, crosswalk: Crosswalk, day: string): UnitResolved {
  const standing = new Map(unitsAt(register, day).map((line) => [line.code, line]));
  const named = [...standing.values()].filter(({ name }) => claim.name !== "" && sameUnitName(name, claim.name));
  const known =
    register.lines.some(({ code }) => code === claim.code) || crosswalk.some(({ old }) => old === claim.code);
  const after = known
    ? successorsAt(crosswalk, claim.code, day).flatMap((code) => standing.get(code) ?? [])
    : [...standing.values()].filter(({ code }) => withoutZeros(code) === withoutZeros(claim.code));
  const [only] = after;
  if (!known) return ask("code-unknown", after, named);
  if (!only) return ask("ended", [], named);
  const last = crosswalk.filter(({ old, from }) => old === claim.code && from <= day).at(-1);
  if (after.length > 1 || !last || last.how === "chia-tach") return ask("split", after, named);
  // The file bears the name of the old unit or of the new one; any other is nobody's.
  const agrees = claim.name === "" || hadName(register, claim) || sameUnitName(only.name, claim.name);
  return agrees ? { state: "successor", unit: only, how: last.how } : ask("name-differs", after, named);
}

/**
 * Which unit of the list a file is from, on a day (ISO). Codes are compared as text, names by their keys; a name alone
 * never decides.
 */
export function resolveUnit(
  register: Register,
  crosswalk: Crosswalk,
  { code: asWritten, name }: UnitClaim,
  day: string,
): UnitResolved {
  const code = asWritten.normalize("NFC").trim();
  const claim = { code, name };
  const unit = unitAt(register, code, day);
  const named = (): readonly RegisterLine[] =>
    unitsAt(register, day).filter((line) => name !== "" && sameUnitName(line.name, name));
  if (code === "") return ask("code-missing", [], named());
  if (!unit) return ended(claim, register, crosswalk, day);
  if (name.trim() === "" || sameUnitName(unit.name, name)) return { state: "known", unit, renamed: false };
  if (hadName(register, claim)) return { state: "known", unit, renamed: true };
  return ask("name-differs", [unit], named());
}
