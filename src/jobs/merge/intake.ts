import type { LedgerLine } from "../../entries/index";
import { belowAt, type RegisterLine, resolveUnit, unitAt, type UnitAnswer, type UnitResolved } from "../../plan/index";
import type { Accepted, Reading, Refused } from "./reading";
import { linksOf } from "./mapping";
import { named, strangersIn } from "./unlisted";
import type { MergeWish } from "./wish";

export type Facts = LedgerLine["facts"];

/** A file that is whose it says to be, for this plan and period. */
export type Claim = {
  readonly unit: RegisterLine;
  readonly file: Accepted;
  /** Code that the file says, where the unit of that code was merged into this one. */
  readonly former?: string;
};

/** A file that is not counted: not taken, or waiting for somebody to say whose it is. */
export type Aside = {
  readonly file: Accepted | Refused;
  readonly state: "rejected" | "conflict";
  readonly code: string;
  readonly facts: Facts;
  readonly answers?: readonly UnitAnswer[];
  /** Whose it is, where that is known: it waits for something else. */
  readonly owner?: RegisterLine;
};

export type Intake = { readonly claims: readonly Claim[]; readonly asides: readonly Aside[] };

const reject = (file: Accepted, code: string, facts: Facts): Aside => ({ file, state: "rejected", code, facts });

function ofOtherPlan(file: Accepted, { pack, packs }: MergeWish): Aside | undefined {
  const other = file.plan === pack.id ? pack : packs.find(file.plan);
  if (other && linksOf(other, pack, file.unit.kind).length > 0) return undefined;
  // A plan without any target is its own only measure of whose it is.
  if (other?.id === pack.id) return undefined;
  return reject(file, "TN-04", { found: other?.number || file.plan, expected: pack.number || pack.id });
}

type Question = Extract<UnitResolved, { readonly state: "question" }>;

/** Whose the file is, only a person can say: it waits, with the answers to choose from. */
function asks(file: Accepted, { why, answers }: Question): Aside {
  const { code, name } = file.unit;
  const [first] = answers;
  const listed = first?.kind === "take-code" ? first.name : "";
  return why === "name-differs"
    ? { file, state: "conflict", code: "TT-02", facts: { unit: code, listed, found: name }, answers }
    : { file, state: "conflict", code: "TN-05", facts: { unit: code, name, why }, answers };
}

const whereListed = (lines: readonly RegisterLine[], { register, window }: MergeWish): string =>
  lines
    .map((line) => [named([line]), unitAt(register, line.parent ?? "", window.to)?.name ?? line.parent ?? ""])
    .map((said) => said.filter((part) => part !== "").join(" – "))
    .join("; ");

/** For whom a person said to take a file. */
export const saidOf = (
  { path, sha256 }: { readonly path: string; readonly sha256: string },
  { identities }: Pick<MergeWish, "identities">,
): string | undefined => identities?.get(path) ?? identities?.get(sha256);

type Family = ReadonlyMap<string, RegisterLine>;

function claimOf(file: Accepted, wish: MergeWish, family: Family): Claim | Aside {
  if (file.period.id !== wish.period.id)
    return reject(file, "TT-03", { expected: wish.period.id, found: file.period.id });
  const foreign = ofOtherPlan(file, wish);
  if (foreign) return foreign;
  const said = saidOf(file, wish);
  const found = said === undefined ? resolveUnit(wish.register, wish.crosswalk, file.unit, wish.window.to) : undefined;
  if (found?.state === "question") return asks(file, found);
  const code = said ?? found?.unit.code ?? "";
  const unit = code === wish.office.code ? wish.office : family.get(code);
  if (!unit) return reject(file, "TN-06", { unit: found?.unit.name ?? code, office: wish.office.name });
  if (unit === wish.office && file.merged) return reject(file, "TN-07", { office: unit.name });
  const { elsewhere } = strangersIn(file, unit, wish);
  if (elsewhere.length > 0) {
    const facts = { why: "elsewhere", units: whereListed(elsewhere, wish) };
    return { file, state: "conflict", code: "TN-13", facts, owner: unit };
  }
  const wasMerged = found?.state === "successor" && found.how === "sap-nhap";
  return { unit, file, ...(wasMerged && { former: file.unit.code }) };
}

/** Whose each file is. Nothing is guessed: what cannot be told waits, and what does not belong here is not taken. */
export function intake(readings: readonly Reading[], wish: MergeWish): Intake {
  const below = belowAt(wish.register, wish.office.code, wish.window.to);
  const family: Family = new Map(below.map((line) => [line.code, line]));
  const claims: Claim[] = [];
  const asides: Aside[] = [];
  for (const file of readings) {
    if (!file.ok) {
      asides.push({ file, state: "rejected", code: file.code, facts: file.facts });
      continue;
    }
    const found = claimOf(file, wish, family);
    if ("unit" in found) claims.push(found);
    else asides.push(found);
  }
  return { claims, asides };
}
