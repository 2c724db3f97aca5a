import type { LedgerLine } from "../../entries/index";
import { parsePeriod } from "../../plan/index";
import {
  type CellSpec,
  type ListSpec,
  type RowSpec,
  type Scalar,
  type Style,
  textHeight,
  type Validation,
} from "../../sheet/index";
import {
  changesSentence,
  DECIDED_BY,
  DECISIONS,
  FILE_STATES,
  fileName,
  type LedgerColumnKey,
  ledgerWords,
  periodName,
  shortDate,
} from "../../words/index";
import { shortFingerprint } from "../fingerprint";
import { CENTERED, INPUT_CHOICE, INPUT_TEXT, LABEL } from "../palette";
import { HIDDEN_KEYS, LEDGER_KEYS, WIDTHS } from "./columns";
import type { ToldFile } from "./told-files";
import { noteOf } from "./decided";

export const LEDGER_LISTS: readonly ListSpec[] = [{ name: "quyet_dinh", items: Object.values(DECISIONS) }];

const TEXT: Style = { ...LABEL, format: "@" };
const CENTER: Style = { ...CENTERED, format: "@" };
const TYPED: Style = { ...INPUT_TEXT, format: "@" };
const KEPT: Style = { format: "@" };
const NUMBERS = new Set<LedgerColumnKey>(["tt", "langui", "cham", "loi", "canhbao"]);
const LONG = new Set<LedgerColumnKey>(["ten", "tentrongtep", "tep", "lydo", "vieccanlam"]);

const DECIDE: Validation = {
  kind: "list",
  list: "quyet_dinh",
  stop: false,
  title: "Chọn tệp được dùng",
  message: "Chọn một dòng trong danh sách; ghi thêm lý do ở cột Người quyết định nếu cần.",
  prompt: "Chọn “Dùng tệp này” ở đúng một tệp của đơn vị.",
};

const day = (iso: string | undefined): string => (iso === undefined ? "" : shortDate(iso));

/** What a row says beside what its line says. */
export type LedgerNames = {
  /** Of the units by code, as the list has them. */
  readonly units: ReadonlyMap<string, string>;
  readonly told: ToldFile;
};

function values(line: LedgerLine, at: number, { units, told }: LedgerNames): Readonly<Record<LedgerColumnKey, Scalar>> {
  const { why, fix } = ledgerWords(line, fileName(line.path), "vi");
  const notes = (line.notes ?? []).flatMap((note) => [
    ledgerWords(note, fileName(line.path), "vi").why,
    changesSentence(note.changes ?? [], "vi"),
  ]);
  const main = line.of === null || why !== "" ? why : `${FILE_STATES[line.state]}: ${told(line.of)}.`;
  const period = parsePeriod(line.period);
  return {
    tt: at + 1,
    ngaynhan: day(line.received),
    ma: line.unit ?? "",
    ten: line.listed ?? (line.unit === null ? undefined : units.get(line.unit)) ?? "",
    tentrongtep: line.nameInFile,
    tep: told(line.path),
    doichieu: shortFingerprint(line.fingerprint),
    ky: period ? periodName(period) : line.period,
    langui: line.number,
    han: day(line.due),
    cham: line.late ?? null,
    ketqua: FILE_STATES[line.state],
    lydo: [main, ...notes].filter((text) => text !== "").join(" "),
    vieccanlam: fix,
    loi: line.errors,
    canhbao: line.warnings,
    nguoi: DECIDED_BY[line.decidedBy ?? (line.takenAs === undefined ? "nobody" : "person")],
    ngayqd: "",
    ghichu: noteOf(line, ""),
  };
}

/** What people wrote beside a file, by its SHA-256 and path. */
export type LedgerNotes = ReadonlyMap<string, { readonly by: string; readonly on: string; readonly note: string }>;
export const noteKey = ({ sha256, path }: Pick<LedgerLine, "sha256" | "path">): string => `${sha256} ${path}`;

const LOW = 18;

/** Points of a row whose texts wrap in their columns; what is shorter than its column is not measured. */
const heightOf = (cells: readonly CellSpec[]): number =>
  cells.reduce((most, { column, value }) => {
    const width = WIDTHS[column as LedgerColumnKey];
    const wraps = typeof value === "string" && value.length > width * 0.8;
    return wraps ? Math.max(most, textHeight(value, width, LABEL.size ?? 11)) : most;
  }, LOW);

export function lineRow(line: LedgerLine, at: number, names: LedgerNames, notes: LedgerNotes): RowSpec {
  const own = values(line, at, names);
  const kept = notes.get(noteKey(line));
  const typed: Partial<Record<LedgerColumnKey, string>> = kept
    ? { ...(kept.by !== "" && { nguoi: kept.by }), ngayqd: kept.on, ghichu: noteOf(line, kept.note) }
    : {};
  const cells = LEDGER_KEYS.map((column): CellSpec => {
    const value = typed[column] ?? own[column];
    if (column === "nguoi" || column === "ngayqd") return { column, value, style: TYPED };
    if (column === "ghichu")
      // Only of files that contradict each other one is chosen; of others the note says whose they are, or nothing.
      return line.state === "conflict" && line.code === "TN-02"
        ? { column, value, style: INPUT_CHOICE, validation: DECIDE }
        : { column, value, style: TYPED };
    return { column, value, style: NUMBERS.has(column) ? CENTERED : LONG.has(column) ? TEXT : CENTER };
  });
  const hidden = [line.sha256, line.path].map((value, n) => ({
    column: HIDDEN_KEYS[n] ?? "sha256",
    value,
    style: KEPT,
  }));
  return { key: `f${at + 1}`, height: heightOf(cells), fits: true, cells: [...cells, ...hidden] };
}
