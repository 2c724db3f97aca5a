import type { Place, Problem } from "../../problems/index";
import { address } from "../../sheet/index";
import type { FoundLine } from "./find-lines";

export type Where = { readonly file: string; readonly sheet: string };

const CLAUSE = "Quy ước biểu mẫu";

export const missingSheet = (file: string, sheet: string): Problem => ({
  code: "BM-09",
  severity: "error",
  facts: { sheet },
  place: { file, sheet, cell: "A1" },
  name: "",
  clause: CLAUSE,
});

export const lostColumn = (key: string, header: string, where: Where): Problem => ({
  code: "BM-05",
  severity: "error",
  facts: { header },
  place: { ...where, cell: "" },
  name: key,
  clause: CLAUSE,
});

/** A row that people added, in a sheet whose order no longer tells where it belongs. */
export const unsureRow = (label: string, place: Place): Problem => ({
  code: "BM-04",
  severity: "error",
  facts: { measure: place.cell, label },
  place,
  name: "",
  clause: CLAUSE,
});

/** What a row is called in a sentence. */
type Called = (found: FoundLine) => { readonly measure: string; readonly label: string };

const lost = (found: FoundLine, where: Where, called: Called): Problem => ({
  code: "BM-04",
  severity: "error",
  facts: called(found),
  place: { ...where, cell: "" },
  name: found.line.key,
  clause: CLAUSE,
});

/** Losses of a whole kind are told once. */
const MANY = 3;

function repaired(found: readonly FoundLine[], where: Where, name: (found: FoundLine) => string): readonly Problem[] {
  const kinds = new Map<string, FoundLine[]>();
  for (const one of found) {
    if (one.verdict.kind !== "found" || one.verdict.against.length === 0) continue;
    const kind = one.verdict.against.join(", ");
    const list = kinds.get(kind);
    if (list) list.push(one);
    else kinds.set(kind, [one]);
  }
  return [...kinds].flatMap(([kind, lines]): readonly Problem[] => {
    const [first] = lines;
    const last = lines.at(-1);
    if (!first || !last || first.verdict.kind !== "found") return [];
    const names = lines.length > MANY ? `${name(first)} … ${name(last)}` : lines.map(name).join(", ");
    const cell = address(first.verdict.at, 0);
    const facts = { measure: names, cell, lost: kind };
    const place = { ...where, cell };
    return [{ code: "BM-06", severity: "note", facts, place, name: first.line.key, clause: CLAUSE }];
  });
}

/** Rows that cannot be told from others are refused; rows found again although an anchor was lost are told. */
export const lineProblems = (
  found: readonly FoundLine[],
  where: Where,
  called: Called,
  short: (found: FoundLine) => string,
): readonly Problem[] => [
  ...repaired(found, where, short),
  ...found.filter(({ verdict }) => verdict.kind !== "found").map((one) => lost(one, where, called)),
];
