import type { EntryRow } from "../../plan/index";
import {
  computed,
  type Finding,
  formula,
  KEPT,
  RULES,
  type Setting,
  SharedRows,
  TOTAL_RULES,
  watchedRow,
} from "../../rules/index";
import { type Cut, cutOf } from "../alike";
import { makePhrases, type Phrases } from "../phrases";
import { lineFormula, OBJECT } from "./messages";

/** A formula of a row that stands in no sheet yet: its texts have the cells `cau.0`, `cau.1` … of its own. */
export type Draft = {
  readonly key: string;
  readonly cut: Cut;
  readonly texts: readonly string[];
  /** Of the hidden columns that only some rows need, those that it names. */
  readonly needs: readonly string[];
};

/** What a row says in every sheet that has it, but for its texts and for what rows say alike. */
export type RowDrafts = { readonly computed: readonly Draft[]; readonly lines: readonly Draft[] };

const LINE = "line ";
const NEEDED: readonly string[] = [...KEPT.values(), OBJECT];

/** Keys of the formulas that tell what is to be corrected. */
export const isLine = (key: string): boolean => key.startsWith(LINE);

/** @param columns keys of the columns that people see */
function draft(key: string, columns: readonly string[], write: (phrases: Phrases) => string): Draft {
  const phrases = makePhrases(columns);
  const cut = cutOf(write(phrases));
  if (cut.shape.includes("{cau.")) throw new Error(`formula ${key} asks where a text stands`);
  return { key, cut, texts: phrases.texts(), needs: NEEDED.filter((name) => cut.shape.includes(`{${name}}`)) };
}

/** The lines of a row as spreadsheet text. A rule may tell the same of a cell twice, of two milestones. */
function lineDrafts(row: EntryRow, findings: readonly Finding[], columns: readonly string[]): readonly Draft[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = `${LINE}${finding.code} ${finding.at}`;
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return draft(`${place} ${count}`, columns, (phrases) => lineFormula(finding, row.code, phrases));
  });
}

/** Of rows that say the same whatever other rows their sheet has. */
const alone = new SharedRows<RowDrafts | "with others">();

/**
 * The formulas of a row: forms of one plan have most of their rows in common, and those are written once.
 * @param columns keys of the columns that people see, which are the same for a period
 */
export function rowDrafts(row: EntryRow, setting: Setting, columns: readonly string[]): RowDrafts {
  const make = (): { readonly drafts: RowDrafts; readonly isAlone: boolean } => {
    const { context, isAlone } = watchedRow(row, setting);
    const rules = row.state !== "asked" ? [] : row.merged ? TOTAL_RULES : RULES;
    const findings = rules.flatMap((rule) => rule.findings(context));
    const drafts = {
      computed: [...computed(row, setting.period)].map(([key, expr]) =>
        draft(key, columns, ({ spelling }) => formula(expr, spelling)),
      ),
      lines: lineDrafts(row, findings, columns),
    };
    return { drafts, isAlone: isAlone() };
  };
  let made: RowDrafts | undefined;
  const shared = alone.of(row, `${setting.period.id} ${setting.before?.id ?? ""}`, () => {
    const { drafts, isAlone } = make();
    made = drafts;
    return isAlone ? drafts : "with others";
  });
  return shared === "with others" ? (made ?? make().drafts) : shared;
}

const PHRASE = /^\{cau\.(\d+)\}$/;

/** The same with the cells that its texts have in a sheet. */
export function inSheet({ cut, texts }: Draft, phrases: Phrases): Cut {
  if (texts.length === 0) return cut;
  const cells = phrases.cells(texts);
  const parts = cut.parts.map((part) => cells[Number(PHRASE.exec(part)?.[1] ?? -1)] ?? part);
  return { ...cut, parts };
}
