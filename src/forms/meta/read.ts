import { parsePeriod, type Pack, SCHOOL_LEVELS, UNIT_KINDS, OWNERSHIPS, type OrgUnit } from "../../plan/index";
import type { Problem } from "../../problems/index";
import type { Grid, GridBook } from "../../sheet/index";
import type { FormContext, Previous, PreviousRow, Registered } from "../context";
import { titled } from "../entry/title-line";
import { readRecords, textAt } from "./read-records";
import { FORM_VERSION, META_MARK, META_TITLE, type MetaRecord, section, single, singles, UNALLOCATED } from "./records";

/** The hidden sheet, whatever it is called. */
export const isMeta = (grid: Grid): boolean => textAt(grid, 0, 0) === META_MARK && /^\d+$/.test(textAt(grid, 0, 1));

/** The sheet by its mark, whatever it is called: people rename, LibreOffice shows it. */
export const findMeta = (book: GridBook): Grid | undefined =>
  book.sheets.find((grid) => grid.name === META_TITLE && textAt(grid, 0, 0) === META_MARK) ?? book.sheets.find(isMeta);

const among = <T extends string>(allowed: readonly T[], text: string): T | undefined =>
  allowed.find((one) => one === text);

function readUnit(id: (key: string) => string): OrgUnit | undefined {
  const kind = among(UNIT_KINDS, id("unit.kind"));
  const ownership = among(OWNERSHIPS, id("unit.ownership"));
  if (!kind || !ownership || id("unit.code") === "") return undefined;
  const levels = id("unit.levels")
    .split(",")
    .flatMap((level) => among(SCHOOL_LEVELS, level) ?? []);
  const unit = { code: id("unit.code"), name: id("unit.name"), kind, levels, ownership };
  return {
    ...unit,
    ...(id("unit.parent") && { parentName: id("unit.parent") }),
    ...(id("unit.place") && { place: id("unit.place") }),
  };
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;

function readPrevious(records: readonly MetaRecord[]): Previous | undefined {
  const period = single(records, "previous", "period");
  if (period === undefined) return undefined;
  const rows = new Map<string, PreviousRow>();
  const firstHalf = new Map<string, number>();
  for (const [code, fields] of section(records, "previous")) {
    if (code === "period" || code === UNALLOCATED) continue;
    const result = fields.get("result");
    const denominator = whole(fields.get("denominator"));
    const cumulative = whole(fields.get("cumulative"));
    rows.set(code, {
      ...(result !== undefined && { result: whole(result) ?? result }),
      ...(denominator !== undefined && { denominator }),
      ...(cumulative !== undefined && { cumulative }),
    });
    const half = whole(fields.get("firstHalf"));
    if (half !== undefined) firstHalf.set(code, half);
  }
  const unallocated = [...(section(records, "previous").get(UNALLOCATED)?.values() ?? [])];
  return { period, rows, firstHalf, ...(unallocated.length > 0 && { unallocated }) };
}

function readFigures(records: readonly MetaRecord[], name: "registered" | "above"): Registered | undefined {
  const found = section(records, name);
  return found.size === 0 ? undefined : found;
}

/** The catalogue as forms and jobs need it: packs are loaded when they are asked for. */
export type Packs = { readonly ids: readonly string[]; readonly find: (id: string) => Pack | undefined };

export type MetaRead =
  | {
      readonly ok: true;
      /** The sheet's name in this file. */
      readonly sheet: string;
      readonly context: FormContext;
      /** Version of the form that was issued. */
      readonly version: number;
      readonly fingerprint: string;
      readonly records: readonly MetaRecord[];
    }
  | { readonly ok: false; readonly problem: Problem };

export type FormKey = {
  readonly plan: string;
  readonly version: string;
  readonly period: string;
  readonly unit: string;
  /** The workbook of an office after a merge. */
  readonly merged: boolean;
};

/** Which form a workbook holds, as it says itself; undefined where it says nothing. */
export function formKey(book: GridBook): FormKey | undefined {
  const grid = findMeta(book);
  if (!grid) return undefined;
  const records = readRecords(grid);
  const id = (key: string): string => single(records, "id", key) ?? "";
  return {
    plan: id("pack"),
    version: id("pack.version"),
    period: id("period"),
    unit: id("unit.code"),
    merged: id("merged") === "1",
  };
}

const missing = (book: GridBook, what: string): MetaRead => ({
  ok: false,
  problem: {
    code: "BM-08",
    severity: "error",
    facts: { missing: what },
    place: { file: book.file, sheet: META_TITLE, cell: "A1" },
    name: "",
    clause: "Quy ước biểu mẫu",
  },
});

function unknownPack(book: GridBook, id: string, packs: Packs): MetaRead {
  const facts = { plan: id, known: packs.ids.join(", ") };
  const place = { file: book.file, sheet: META_TITLE, cell: "A1" };
  return {
    ok: false,
    problem: { code: "BM-02", severity: "error", facts, place, name: "", clause: "Quy ước biểu mẫu" },
  };
}

/** Written for a form or a plan that came after this program. */
function tooNew(
  book: GridBook,
  grid: Grid,
  { of, version, supported }: { readonly of: string; readonly version: number; readonly supported: number },
): MetaRead {
  const facts = { of, version: String(version), supported: String(supported) };
  const place = { file: book.file, sheet: grid.name, cell: "A1" };
  return {
    ok: false,
    problem: { code: "BM-03", severity: "error", facts, place, name: "", clause: "Quy ước biểu mẫu" },
  };
}

/** No form of ours; or the sheets of one, which came into another file without the hidden sheet. */
function noMeta(book: GridBook): MetaRead {
  const common = { severity: "error", name: "", clause: "Quy ước biểu mẫu" } as const;
  for (const grid of book.sheets) {
    const of = titled(grid);
    if (!of) continue;
    const facts = { sheet: grid.name, unit: of.unit, period: of.period };
    const place = { file: book.file, sheet: grid.name, cell: of.cell };
    return { ok: false, problem: { code: "BM-10", facts, place, ...common } };
  }
  const facts = { sheets: book.sheets.map(({ name }) => name).join(", ") };
  const place = { file: book.file, sheet: book.sheets[0]?.name ?? "", cell: "A1" };
  return { ok: false, problem: { code: "BM-01", facts, place, ...common } };
}

/** What the workbook says of itself, or why it cannot be taken as one of ours. */
export function readMeta(book: GridBook, packs: Packs): MetaRead {
  const grid = findMeta(book);
  if (!grid) return noMeta(book);
  const records = readRecords(grid);
  const ids = singles(records, "id");
  const id = (key: string): string => ids.get(key) ?? "";
  const version = whole(id("form.version"));
  if (version === undefined) return missing(book, "form.version");
  if (version > FORM_VERSION) return tooNew(book, grid, { of: "", version, supported: FORM_VERSION });
  const pack = packs.find(id("pack"));
  if (!pack) return unknownPack(book, id("pack"), packs);
  const planVersion = whole(id("pack.version")) ?? pack.version;
  if (planVersion > pack.version)
    return tooNew(book, grid, { of: pack.number || pack.id, version: planVersion, supported: pack.version });
  const unit = readUnit(id);
  const period = parsePeriod(id("period"));
  if (!unit || !period) return missing(book, unit ? "period" : "unit");
  const previous = readPrevious(records);
  const registered = readFigures(records, "registered");
  const above = readFigures(records, "above");
  const context: FormContext = {
    pack,
    unit,
    period,
    window: { from: id("window.from"), to: id("window.to") },
    submission: whole(id("submission")) ?? 1,
    ...(id("due") && { due: id("due") }),
    ...(id("receiver") && { receiver: id("receiver") }),
    ...(previous && { previous }),
    ...(registered && { registered }),
    ...(above && { above }),
    ...(version !== FORM_VERSION && { formVersion: version }),
    ...(planVersion !== pack.version && { planVersion }),
    ...(id("merged") === "1" && { merged: true }),
  };
  const fingerprint = single(records, "fingerprint", "sha256") ?? "";
  return { ok: true, sheet: grid.name, context, version, fingerprint, records };
}
