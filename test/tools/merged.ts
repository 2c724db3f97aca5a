import {
  apartOf,
  byMeasure,
  type Ledger,
  type Merged,
  type MergedMeasure,
  type MergedUnit,
  type Share,
  type Source,
  totalOf,
  type UnitStatus,
} from "../../src/entries/index";
import type { FormContext } from "../../src/forms/index";
import {
  type EntryRow,
  entryRows,
  type FoundMeasure,
  measuresOf,
  type OrgUnit,
  type RegisterLine,
  rollUpRule,
  ruleOfTotal,
} from "../../src/plan/index";

import { context, unit } from "./books";

/** A made-up commune with its schools: one has not sent, one waits for a decision, one has errors. */
export const COMMUNE = unit("xa", [], { code: "10105", name: "Xã Hoa Sữa (ví dụ)" });

const LEVELS: readonly OrgUnit["levels"][] = [["mn"], ["th"], ["thcs"], ["th", "thcs"]];

export const schools = (count: number): readonly RegisterLine[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `01A${String(at + 1).padStart(2, "0")}`,
    name: `Trường Ví Dụ ${String(at + 1)}`,
    kind: "truong",
    levels: LEVELS[at % LEVELS.length] ?? ["th"],
    ownership: at % 5 === 4 ? "tu-thuc" : "cong-lap",
    place: "Xã Hoa Sữa",
    parent: COMMUNE.code,
    email: `truong${String(at + 1)}@example.vn`,
    phone: "024 0000 0000",
  }));

const STATUS: ReadonlyMap<number, UnitStatus> = new Map([
  [3, "not-sent"],
  [5, "with-errors"],
  [6, "not-sent"],
  [8, "typed-for"],
]);

/** A figure of a unit that is the same in every run. */
const dice = (unitAt: number, measure: string, part: number, most: number): number => {
  let seed = 7 + unitAt * 31 + part * 17;
  for (const letter of measure) seed = (seed * 33 + letter.charCodeAt(0)) % 1_000_003;
  return seed % (most + 1);
};

const ONE = { asked: 1, given: 1, none: 0 } as const;

function shareOf(rows: readonly EntryRow[], at: number, sent: boolean): Share | undefined {
  const [row] = rows;
  if (!row) return undefined;
  const { measure, state, local, asks } = row;
  const base = { apart: local };
  if (state !== "asked") return { ...base, state, units: { asked: 0, given: 0, none: 0 } };
  // One that has said Không in a quarter, and nothing yet in the other.
  const surelyNo = at === 6 && ruleOfTotal(measure) === "quarters" && { surelyNo: 1 };
  if (!sent) return { ...base, state: "missing", ...surelyNo, units: { asked: 1, given: 0, none: 0 } };
  const roll = (part: number, most: number): number => dice(at, measure.id, part, most);
  if (asks === "boolean") {
    const n = roll(0, 3) > 0 ? 1 : 0;
    return { ...base, state: "number", n, d: 1, units: ONE };
  }
  if (asks === "count") {
    const n = roll(0, 400);
    const cumulative = measure.nature === "flowCumulative" ? n + roll(1, 900) : n;
    return { ...base, state: n > 0 ? "number" : "zero", n, cumulative, units: ONE };
  }
  const rule = rollUpRule(measure, "truong");
  if (roll(9, 4) === 0 && rule === "ratio")
    return {
      ...base,
      ...{ state: "none", n: 0, d: 0, units: { asked: 1, given: 1, none: 1 } },
      ...(measure.sex === "total+female" && { women: { n: 0, d: 0 } }),
    };
  const d = 1 + roll(1, 40);
  const n = rule === "numerator" ? roll(2, 90) : roll(2, d);
  // As many girls as boys: neither sex exceeds its own denominator.
  const half = (value: number): number => Math.floor(value / 2);
  const women = measure.sex === "total+female" && rule === "ratio" && { women: { n: half(n), d: half(d) } };
  return { ...base, state: n > 0 ? "number" : "zero", n, ...(rule === "ratio" && { d }), ...women, units: ONE };
}

function measureOf(found: FoundMeasure, units: readonly MergedUnit[], here: FormContext): MergedMeasure {
  const { measure } = found;
  const rule = ruleOfTotal(measure);
  const shares = units.flatMap(({ unit: school, status }, at) => {
    const rows = entryRows(here.pack, school, here.period).filter((row) => row.measure.id === measure.id);
    const share = shareOf(rows, at, status !== "not-sent");
    return share ? [[school.code, share] as const] : [];
  });
  const known = new Map(shares);
  const apart = apartOf(rule, known);
  return { ...found, rule, shares: known, total: totalOf(rule, known), ...(apart && { apart }) };
}

function unitsOf(count: number): readonly MergedUnit[] {
  return schools(count).map((line, at) => {
    const status = STATUS.get(at) ?? "received";
    if (status === "not-sent") return { unit: line, status, errors: 0, warnings: 0 };
    return {
      ...{ unit: line, status, received: "2026-06-05", number: 1, file: `${line.code}.xlsx` },
      ...{ errors: status === "with-errors" ? 2 : 0, warnings: at % 3 },
    };
  });
}

function sourcesOf(measures: readonly MergedMeasure[], units: readonly MergedUnit[]): readonly Source[] {
  const files = new Map(units.map(({ unit: one, file }) => [one.code, file]));
  return measures.flatMap(({ measure, rule, shares }, row) =>
    [...shares].flatMap(([code, { n, d, women }]) => {
      const file = files.get(code);
      const answer = n === undefined ? undefined : n > 0 ? "Có" : "Không";
      const figures =
        rule === "count-yes" || rule === "quarters"
          ? [["co", answer, "M"] as const]
          : [
              [measure.numeratorIs ?? "tu.tong", n, "G"] as const,
              [measure.denominatorIs ?? "mau.tong", d, "J"] as const,
              ["tu.nu", women?.n, "H"] as const,
              ["mau.nu", women?.d, "K"] as const,
            ];
      return figures.flatMap(([key, value, column]) =>
        file === undefined || value === undefined
          ? []
          : [
              {
                ...{ measure: measure.id, key, unit: code, value, number: 1 },
                place: { file, sheet: "Chỉ tiêu", cell: `${column}${String(row + 10)}` },
              },
            ],
      );
    }),
  );
}

const line = (more: Partial<Ledger["lines"][number]>): Ledger["lines"][number] => ({
  ...{ path: "", sha256: "", state: "accepted", unit: null, of: null, code: null, sheet: null, cell: null },
  ...{ nameInFile: "", period: "2026-H1", number: 1, fingerprint: "a1b2-c3d4", errors: 0, warnings: 0, facts: {} },
  ...{ received: "2026-06-05", due: "2026-05-31", late: 5 },
  ...more,
});

function ledgerOf(units: readonly MergedUnit[]): Ledger {
  const taken = units.flatMap(({ unit: one, file, errors, warnings }, at) =>
    file === undefined
      ? []
      : [
          line({
            path: file,
            sha256: `${at}`.padStart(64, "0"),
            unit: one.code,
            nameInFile: one.name,
            errors,
            warnings,
          }),
        ],
  );
  const conflicts = ["01A07.xlsx", "01A07 (2).xlsx"].map((path, at) =>
    line({
      path,
      sha256: `c${at}`.padStart(64, "0"),
      state: "conflict",
      unit: "01A07",
      code: "TN-02",
      nameInFile: "Trường Ví Dụ 7",
    }),
  );
  return {
    plan: "hanoi-605",
    period: "2026-H1",
    lines: [
      ...taken,
      ...conflicts,
      line({ path: "01A01 cũ.xlsx", sha256: "d".repeat(64), state: "superseded", unit: "01A01", of: "01A01.xlsx" }),
      line({ path: "=thu.xlsx", sha256: "0".repeat(64), state: "duplicate", unit: "01A01", of: "01A01.xlsx" }),
      line({
        path: "hong.xlsx",
        sha256: "e".repeat(64),
        state: "rejected",
        code: "zip-truncated",
        number: null,
        fingerprint: "",
      }),
    ],
  };
}

export const hereAt = (office: OrgUnit, period = "2026-H1"): FormContext => context("hanoi-605", office, period);

/** What a merge of so many schools of the commune hands on. */
export function mergedOf(here: FormContext, count: number): Merged {
  const units = unitsOf(count);
  const measures = measuresOf(here.pack)
    .filter(({ measure }) => measure.kind !== "task")
    .map((found) => measureOf(found, units, here));
  return { units, measures, sources: byMeasure(sourcesOf(measures, units)), differences: [], ledger: ledgerOf(units) };
}
