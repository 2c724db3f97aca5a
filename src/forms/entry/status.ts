import type { EntryRow } from "../../plan/index";
import { eq, formula, literal, ref, VERDICT, when } from "../../rules/index";
import type { CellSpec } from "../../sheet/index";
import { STATUS } from "../../words/index";
import { CENTERED, LABEL } from "../palette";
import { MARK, messageParts } from "./messages";
import type { Phrases } from "../phrases";
import type { SharedLines } from "../shared-lines";

/** Hidden columns that count the lines of each kind, for the status line. */
const COUNTS = [
  ["dem.thieu", MARK.missing],
  ["dem.sai", MARK.error],
  ["dem.xem", MARK.warning],
  ["dem.hoi", MARK.question],
] as const;

const countFormula = (mark: string, { said }: Phrases): string =>
  `(LEN({cansua})-LEN(SUBSTITUTE({cansua},${formula(said(mark))},"")))/${mark.length}`;

/** What all rows of a sheet say of their messages. */
export type StatusFormulas = { readonly status: string; readonly counts: readonly CellSpec[] };

/** What the rows of a sheet have to tell. */
type Told = {
  readonly lines: SharedLines;
  /** Written when the first row asks, behind the texts of its messages. */
  readonly status: () => StatusFormulas;
};

export const statusFormulas = (phrases: Phrases): StatusFormulas => ({
  status: statusFormula(phrases),
  counts: COUNTS.map(([column, mark]) => ({ column, formula: countFormula(mark, phrases) })),
});

/** Status by the worst line of the messages; a row without lines is complete. */
function statusFormula({ spelling }: Phrases): string {
  const done = when(
    eq(ref("danhgia"), VERDICT.none),
    STATUS.none,
    when(eq(ref("danhgia"), VERDICT.outOfScope), STATUS.outOfScope, STATUS.complete),
  );
  const [missing, wrong] = [literal(STATUS.missing), literal(STATUS.wrong)].map((text) => formula(text, spelling));
  const look = formula(literal(STATUS.review), spelling);
  return `IF({dem.thieu},${missing ?? ""},IF({dem.sai},${wrong ?? ""},IF({dem.xem}+{dem.hoi},${look},${formula(done, spelling)})))`;
}

/** The messages of a row: in the visible cell where they fit into one formula, else joined from hidden ones. */
function messageCells({ code }: EntryRow, lines: SharedLines, phrases: Phrases): readonly CellSpec[] {
  const parts = messageParts(lines.of(code), phrases);
  const [only = '""'] = parts;
  const whole = parts.length < 2 ? only : parts.map((_, part) => `{cansua.${part}}`).join("&");
  return [
    ...lines.cells(code).map(({ key, text }) => ({ column: key, formula: text })),
    ...(parts.length < 2 ? [] : parts.map((part, at) => ({ column: `cansua.${at}`, formula: part }))),
    // Without the line break in front.
    { column: "cansua", formula: `MID(${whole},2,32000)`, style: LABEL },
  ];
}

/** Columns Trạng thái and Nội dung cần sửa, and what they are made from. */
export function statusCells(row: EntryRow, { lines, status: written }: Told, phrases: Phrases): readonly CellSpec[] {
  if (row.state !== "asked") {
    const value = row.state === "notYet" ? STATUS.notYet : STATUS.outOfScope;
    return [{ column: "trangthai", value, style: CENTERED }];
  }
  const messages = messageCells(row, lines, phrases);
  const { status, counts } = written();
  return [...messages, { column: "trangthai", formula: status, style: CENTERED }, ...counts];
}
