import type { LedgerLine, LedgerNote } from "../../entries/index";
import { fileName } from "../../forms/index";
import type { RegisterLine } from "../../plan/index";
import type { Accepted, Refused } from "./reading";
import type { Aside, Facts } from "./intake";
import { otherForm } from "./other-form";
import { conflictFacts } from "./conflict-facts";
import { type Content, isAmong, type Settled } from "./union";
import { rowsBesideList } from "./unlisted";
import type { MergeWish } from "./wish";

const DAY = 86_400_000;

/** Days after the deadline; undefined when it came in time or nothing tells. */
export const daysLate = (received: string | undefined, due: string | undefined): number | undefined => {
  if (received === undefined || due === undefined) return undefined;
  const days = Math.round((Date.parse(received) - Date.parse(due)) / DAY);
  return days > 0 ? days : undefined;
};

type Said = {
  readonly state: LedgerLine["state"];
  readonly unit: string | null;
  readonly listed?: string;
  readonly of?: string;
  readonly code?: string;
  readonly facts?: Facts;
  readonly received?: string | undefined;
  readonly decided?: LedgerLine["decidedBy"];
  readonly typedFor?: boolean;
  /** What the list tells of the file, beside what it tells of itself. */
  readonly more?: readonly LedgerNote[];
};

const placeOf = (file: Accepted | Refused): Pick<LedgerLine, "sheet" | "cell"> =>
  file.ok ? { sheet: null, cell: null } : { sheet: file.sheet, cell: file.cell };

export function lineOf(file: Accepted | Refused, said: Said, due?: string): LedgerLine {
  const { state, unit, listed, of, code, facts = {}, received, decided, typedFor, more = [] } = said;
  const last = due ?? (file.ok ? file.due : undefined);
  const late = state === "accepted" ? daysLate(received, last) : undefined;
  // Late files are taken all the same; the code says that they were.
  const told = code ?? (late === undefined ? undefined : "TN-03");
  const notes = [...(file.ok ? file.notes : []), ...more];
  return {
    path: file.path,
    sha256: file.sha256,
    state,
    unit,
    of: of ?? null,
    code: told ?? null,
    ...placeOf(file),
    nameInFile: file.ok ? file.unit.name : "",
    ...(listed !== undefined && { listed }),
    period: file.ok ? file.period.id : "",
    number: file.ok ? file.number : null,
    fingerprint: file.ok ? file.fingerprint : "",
    ...(received !== undefined && { received }),
    ...(last !== undefined && { due: last }),
    ...(late !== undefined && { late }),
    errors: file.ok ? file.errors : 0,
    warnings: file.ok ? file.warnings : 0,
    facts:
      told === "TN-03" && file.ok && received !== undefined && last !== undefined
        ? { unit: file.unit.name, received, days: String(late), due: last }
        : facts,
    ...(notes.length > 0 && { notes }),
    ...(decided && { decidedBy: decided }),
    ...(typedFor && { typedFor }),
  };
}

/** Lines of one content: its original in the state given, the others as duplicates of it. */
function linesOf(content: Content, unit: string, said: Omit<Said, "unit">, due?: string): readonly LedgerLine[] {
  const { received, listed } = said;
  const copy: Said = {
    state: "duplicate",
    unit,
    of: content.first.path,
    received,
    ...(listed !== undefined && { listed }),
  };
  return [lineOf(content.first, { ...said, unit }, due), ...content.copies.map((file) => lineOf(file, copy, due))];
}

/** The merged workbook of an office above a unit: it holds the unit's figures, or says itself that it lacks them. */
export type Cover = {
  readonly file: string;
  readonly lacks: boolean;
  /** Lần gửi of the unit that it holds, where it says so. */
  readonly number?: number;
};

/**
 * Every file of one unit in its state.
 * @param cover where an office above it has merged; files that its workbook lacks, or that are later than what it
 * holds, wait until it is merged again
 */
export function unitLines(
  {
    line,
    settled,
    cover,
  }: {
    readonly line: RegisterLine;
    readonly settled: Settled;
    readonly cover?: Cover;
  },
  wish: MergeWish,
): readonly LedgerLine[] {
  const { received: ofAll, due, typedFor } = wish;
  const { counts, open, replaced, within = [], decided } = settled;
  const received = ofAll ?? line.received;
  const { code, name } = line;
  const lines = (
    contents: readonly Content[],
    said: Omit<Said, "unit" | "received" | "listed">,
  ): readonly LedgerLine[] =>
    contents.flatMap((content) => linesOf(content, code, { received, listed: name, ...said }, due));
  const all = [...(counts ? [counts] : []), ...open, ...replaced, ...within];
  const facts = (of: string, why: string): Facts => ({ unit: name, file: fileName(of), why, held: "", sent: "" });
  const under = (contents: readonly Content[], of: string): readonly LedgerLine[] =>
    lines(contents, { state: "superseded", of, code: "TN-08", facts: facts(of, "") });
  if (cover && !cover.lacks) {
    const { file, number = Infinity } = cover;
    const later = [...(counts ? [counts] : []), ...open].filter((content) => content.number > number);
    const numbers = ({ number: sent }: Content) => ({ held: String(number), sent: String(sent) });
    return [
      ...under(
        all.filter((content) => !later.includes(content)),
        file,
      ),
      ...later.flatMap((content) =>
        lines([content], { state: "conflict", code: "TN-08", facts: { ...facts(file, "newer"), ...numbers(content) } }),
      ),
    ];
  }
  const disputed = (content: Content): boolean => decided !== undefined && content.number === counts?.number;
  const told = decided && { decided };
  const latest = counts && { of: counts.first.path };
  if (cover)
    return [
      ...lines([...(counts ? [counts] : []), ...open], {
        state: "conflict",
        code: "TN-08",
        facts: facts(cover.file, "not-sent"),
      }),
      ...lines([...replaced, ...within], { state: "superseded", ...latest }),
    ];
  return [
    ...lines(counts ? [counts] : [], {
      state: "accepted",
      ...told,
      ...(counts && isAmong(counts, typedFor) && { typedFor: true }),
      ...(counts && { more: [...otherForm(counts.first, line), ...rowsBesideList(counts.first, line, wish)] }),
    }),
    ...lines(open, { state: "conflict", code: "TN-02", facts: conflictFacts(open, name, wish) }),
    ...lines(replaced.filter(disputed), { state: "superseded", ...latest, ...told }),
    ...lines(
      replaced.filter((content) => !disputed(content)),
      { state: "superseded", ...latest },
    ),
    ...(counts ? under(within, counts.first.path) : []),
  ];
}

/** A file of no unit came when all came, where that is said; the list tells of units alone. */
export function asideLine({ file, state, code, facts, answers, owner }: Aside, wish: MergeWish): LedgerLine {
  const unit = owner?.code ?? (state === "conflict" && file.ok ? file.unit.code : null);
  const received = wish.received ?? owner?.received;
  const said = { state, unit, code, facts, received, ...(owner && { listed: owner.name }) };
  return { ...lineOf(file, said, wish.due), ...(answers && { answers }) };
}

/** Lines in an order that no order of files changes: by path, then by content. */
export const inOrder = (lines: readonly LedgerLine[]): readonly LedgerLine[] =>
  [...lines].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.sha256 < b.sha256 ? -1 : 1));
