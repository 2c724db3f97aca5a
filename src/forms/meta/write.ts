import type { EntryRow } from "../../plan/index";
import type { FormContext, PreviousRow } from "../context";
import { formRows, rowHowTo, rowLabel } from "../entry/rows";
import { FORM_VERSION, type MetaRecord, UNALLOCATED } from "./records";
import { targetLine } from "./target-line";

const record = (section: string, key: string, value: string | number, index = ""): MetaRecord => ({
  section,
  key,
  index,
  value: String(value),
});

function identity(context: FormContext): readonly MetaRecord[] {
  const { pack, unit, period, window, due, receiver, submission, formVersion, planVersion, merged } = context;
  const id = (key: string, value: string | number): MetaRecord => record("id", key, value);
  return [
    id("pack", pack.id),
    id("pack.version", planVersion ?? pack.version),
    id("form.version", formVersion ?? FORM_VERSION),
    id("unit.code", unit.code),
    id("unit.name", unit.name),
    id("unit.kind", unit.kind),
    id("unit.levels", unit.levels.join(",")),
    id("unit.ownership", unit.ownership),
    id("unit.parent", unit.parentName ?? ""),
    id("unit.place", unit.place ?? ""),
    id("period", period.id),
    id("window.from", window.from),
    id("window.to", window.to),
    id("due", due ?? ""),
    id("receiver", receiver ?? ""),
    id("submission", submission),
    ...(merged ? [id("merged", 1)] : []),
  ];
}

const planLines = (rows: readonly EntryRow[]): readonly MetaRecord[] =>
  rows.map((row) => record("plan", row.code, [row.measure.kind, ...row.measure.targets.map(targetLine)].join(" ")));

const FIELDS: readonly (keyof PreviousRow)[] = ["result", "denominator", "cumulative"];

function previousLines({ previous }: FormContext): readonly MetaRecord[] {
  if (!previous) return [];
  const rows = [...previous.rows].flatMap(([code, row]) =>
    FIELDS.flatMap((field) => {
      const value = row[field];
      return value === undefined ? [] : [record("previous", code, value, field)];
    }),
  );
  const halves = [...previous.firstHalf].map(([code, value]) => record("previous", code, value, "firstHalf"));
  const offices = (previous.unallocated ?? []).map((name, at) => record("previous", UNALLOCATED, name, String(at + 1)));
  return [record("previous", "period", previous.period), ...rows, ...halves, ...offices];
}

const figureLines = (name: string, figures: FormContext["registered"]): readonly MetaRecord[] =>
  [...(figures ?? [])].flatMap(([code, moments]) =>
    [...moments].map(([moment, value]) => record(name, code, value, moment)),
  );

const registeredLines = ({ registered, above }: FormContext): readonly MetaRecord[] => [
  ...figureLines("registered", registered),
  ...figureLines("above", above),
];

/** The texts of a row that the fingerprint covers. */
export type RowTexts = {
  readonly kind: string;
  readonly label: string;
  readonly howTo: string;
  readonly targets: readonly string[];
};

/**
 * Of the fingerprint what all workbooks of a form share.
 * @param textsOf another version of a row, as a file has it; absent: that of today
 */
export const fingerprintRows = (context: FormContext, textsOf?: (row: EntryRow) => RowTexts | undefined): string =>
  formRows(context)
    .map((row) => {
      const { kind, label, howTo, targets } = textsOf?.(row) ?? {
        kind: row.measure.kind,
        label: rowLabel(row),
        howTo: rowHowTo(row, context),
        targets: row.measure.targets.map(targetLine),
      };
      return [row.code, kind, row.state, row.cells.join(","), label, howTo, ...targets].join("|");
    })
    .join("\n")
    .normalize("NFC");

/**
 * What the fingerprint covers: names, labels, kinds and targets of the form, not the spelling of formulas.
 * The same text gives the same SHA-256 in every program.
 * @param version of the form: a workbook is held to what it was issued as
 */
export function fingerprintText(
  context: FormContext,
  version = context.formVersion ?? FORM_VERSION,
  rows = fingerprintRows(context),
): string {
  const head = [
    context.pack.id,
    context.planVersion ?? context.pack.version,
    version,
    context.unit.code,
    context.unit.kind,
    context.period.id,
  ];
  const registered = registeredLines(context).map(({ section, key, index, value }) =>
    [...(section === "above" ? [section] : []), key, index, value].join("|"),
  );
  const own = [head.join("|"), registered.join("\n")].map((text) => text.normalize("NFC"));
  return [own[0], rows, own[1]].filter((text) => text !== "").join("\n");
}

/** All records that say what a workbook is, so that it can be judged alone. */
export function metaRecords(context: FormContext, fingerprint: string): readonly MetaRecord[] {
  return [
    ...identity(context),
    ...planLines(formRows(context)),
    ...previousLines(context),
    ...registeredLines(context),
    record("fingerprint", "sha256", fingerprint),
  ];
}
