import { cellKey, type Grid, type GridBook, keyColumn, keyRow } from "../../sheet/index";
import { DECIDED_BY } from "../../words/index";
import { textsOf } from "../entry/texts";
import { HIDDEN_KEYS, LEDGER_KEYS } from "./columns";
import { decisionOf } from "./decided";
import { type LedgerNotes, noteKey } from "./line";
import { takenAsIn, withoutTakenAs } from "./taken-as";
import { saysTypedFor } from "./typed-for";

/** What people decided and wrote in `Sổ tiếp nhận`. */
export type LedgerRead = {
  /** For drawing it again, by SHA-256 and path. */
  readonly notes: LedgerNotes;
  /** Files that wait: SHA-256 → used or not. A file of which both was said is absent. */
  readonly decisions: ReadonlyMap<string, boolean>;
  /** Files that the office filled in for their units: SHA-256. */
  readonly typedFor: ReadonlySet<string>;
  /** For whom files are taken: SHA-256 → code. A file of which several codes were said is absent. */
  readonly identities: ReadonlyMap<string, string>;
  /** SHA-256 of every file that has a line. */
  readonly files: ReadonlySet<string>;
};

const KEYS: readonly string[] = [...LEDGER_KEYS, ...HIDDEN_KEYS];
const LEAST = 10;
/** Who decided, where no person has written a name: it is drawn anew while it holds. */
const DRAWN: ReadonlySet<string> = new Set(Object.values(DECIDED_BY));

const text = (grid: Grid, row: number, column: number | undefined): string => {
  const cell = column === undefined ? undefined : grid.cells.get(cellKey(row, column));
  return cell === undefined ? "" : String(cell.value).normalize("NFC").trim();
};

/** Decisions are told by the content they were made of, never by a row: lines are sorted and files come and go. */
export function readLedger(book: GridBook): LedgerRead {
  const notes = new Map<string, { readonly by: string; readonly on: string; readonly note: string }>();
  const said = new Map<string, Set<boolean>>();
  const files = new Set<string>();
  const typedFor = new Set<string>();
  const whose = new Map<string, Set<string>>();
  const known = new Set(KEYS);
  for (const grid of book.sheets) {
    const texts = textsOf(grid);
    const head = texts.rowWithMost(known);
    const keys = head === undefined ? [] : texts.inRow(head).filter((one) => known.has(one.text));
    if (head === undefined || keys.length < LEAST || !keys.some((one) => one.text === HIDDEN_KEYS[0])) continue;
    const at = new Map(keys.map((one) => [one.text, one.column]));
    const column = at.get(HIDDEN_KEYS[0]);
    for (const [key, cell] of grid.cells) {
      if (keyColumn(key) !== column || keyRow(key) <= head || !/^[0-9a-f]{64}$/.test(String(cell.value))) continue;
      const row = keyRow(key);
      const of = (name: string): string => text(grid, row, at.get(name));
      const [sha256, note] = [String(cell.value), of("ghichu")];
      files.add(sha256);
      if (saysTypedFor(withoutTakenAs(note))) typedFor.add(sha256);
      const code = takenAsIn(note);
      if (code !== undefined) whose.set(sha256, (whose.get(sha256) ?? new Set()).add(code));
      const by = of("nguoi");
      const written = { by: DRAWN.has(by) ? "" : by, on: of("ngayqd"), note };
      if (Object.values(written).some((one) => one !== ""))
        notes.set(noteKey({ sha256, path: of("duongdan") }), written);
      const decided = decisionOf(note);
      if (decided !== undefined) said.set(sha256, (said.get(sha256) ?? new Set()).add(decided));
    }
  }
  const decisions = [...said].flatMap(([sha256, all]) => (all.size === 1 ? [[sha256, all.has(true)] as const] : []));
  const identities = [...whose].flatMap(([sha256, [code = "", ...others]]) =>
    others.length === 0 ? [[sha256, code] as const] : [],
  );
  return { notes, decisions: new Map(decisions), typedFor, identities: new Map(identities), files };
}
