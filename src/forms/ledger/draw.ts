import type { FileState, Ledger } from "../../entries/index";
import { type RowSpec, type SheetSpec, type Style, textHeight } from "../../sheet/index";
import { FILE_STATES, LEDGER_COLUMNS, LEDGER_FOOT, periodName, SHEETS, TAKEN_AS, TYPED_FOR } from "../../words/index";
import type { FormContext } from "../context";
import { BAD, GOAL_FILL, HEAD, LABEL, LOOK } from "../palette";
import { HIDDEN_KEYS, LEDGER_KEYS, SCALE, SECOND_PAGE, WIDTHS } from "./columns";
import { type LedgerNotes, lineRow } from "./line";
import { toldFiles } from "./told-files";

const FOOT = ["accepted", "superseded", "duplicate", "conflict", "rejected"] as const satisfies readonly FileState[];

/** "Tổng số tệp = Đã nhận + Được thay + Trùng + Chờ + Không nhận": counted by the workbook itself. */
function footRows(count: number): readonly RowSpec[] {
  const range = `{f1.ketqua:f${Math.max(1, count)}.ketqua}`;
  const named = (state: FileState): string => `SUMPRODUCT((${range}="${FILE_STATES[state]}")+0)`;
  const style: Style = { ...LABEL, bold: true, fill: GOAL_FILL };
  const row = (key: keyof typeof LEDGER_FOOT, formula: string): RowSpec => ({
    key: `foot.${key}`,
    cells: [
      { column: "tentrongtep", value: LEDGER_FOOT[key], style },
      {
        column: "tep",
        formula,
        style: { ...style, horizontal: "right" },
        name: `ledger.${key}`,
        publish: true,
      },
    ],
  });
  const sum = FOOT.map((state) => `{foot.${state}.tep}`).join("+");
  const words = FOOT.map((state) => `${LEDGER_FOOT[state]} "&{foot.${state}.tep}&"`).join(" + ");
  const all = "{foot.given.tep}";
  return [
    row("given", `SUMPRODUCT((${range}<>"")+0)`),
    ...FOOT.map((state) => row(state, named(state))),
    {
      key: "foot.sum",
      cells: [
        {
          column: "tentrongtep",
          formula: `"Tổng số tệp "&${all}&" = ${words}"&IF(${all}=${sum},""," (không khớp: đề nghị gộp lại)")`,
          style: { bold: true, horizontal: "left" },
        },
      ],
    },
  ];
}

/** Sheet `Sổ tiếp nhận`: what became of every file; who decides writes it here, and the next merge reads it. */
export function drawLedger(
  context: FormContext,
  ledger: Ledger,
  names: ReadonlyMap<string, string>,
  notes: LedgerNotes = new Map(),
): SheetSpec {
  const told = { units: names, told: toldFiles(ledger.lines.map(({ path }) => path)) };
  const lines = ledger.lines.map((line, at) => lineRow(line, at, told, notes));
  const listed = lines.length > 0 ? lines : [{ key: "f1", cells: [] }];
  const last = listed.at(-1)?.key ?? "f1";
  const foot = footRows(lines.length);
  const result = { fromRow: "f1", toRow: last, fromColumn: "ketqua", toColumn: "ketqua" };
  const of = `Cơ quan tiếp nhận: ${context.unit.name} – Kỳ: ${periodName(context.period)}`;
  const howTo = `Ô nền vàng: ghi người, ngày quyết định. Cột Ghi chú: tệp chờ quyết định thì chọn trong danh sách; tệp chưa rõ của đơn vị nào thì ghi “${TAKEN_AS}” và mã trong danh sách đơn vị; tệp do cơ quan nhập thay đơn vị thì ghi “${TYPED_FOR}”; rồi gộp lại.`;
  const second = LEDGER_KEYS.slice(LEDGER_KEYS.indexOf(SECOND_PAGE));
  const secondWidth = second.reduce((sum, key) => sum + WIDTHS[key], 0);
  return {
    role: "ledger",
    title: SHEETS.ledger,
    visibility: "visible",
    columns: [
      ...LEDGER_KEYS.map((key) => ({ key, width: WIDTHS[key], ...(key === SECOND_PAGE && { breakBefore: true }) })),
      ...HIDDEN_KEYS.map((key) => ({ key, width: 8, hidden: true })),
    ],
    rows: [
      {
        key: "title",
        height: 24,
        // What stands left of the name in the file is printed on both pages: only what is short may stand there.
        cells: [
          { column: "tt", value: "SỔ TIẾP NHẬN", style: { bold: true, size: 14 } },
          { column: "tentrongtep", value: context.pack.shortTitle, style: { bold: true, size: 14 } },
        ],
      },
      {
        key: "unit",
        height: Math.max(34, textHeight(howTo, secondWidth, 12)),
        cells: [
          { column: "tentrongtep", value: of, style: { size: 12, vertical: "center" } },
          {
            column: SECOND_PAGE,
            value: howTo,
            style: { size: 12, italic: true, vertical: "center", wrap: true },
            across: second.length,
          },
        ],
      },
      {
        key: "head",
        height: 34,
        cells: LEDGER_KEYS.map((column) => ({ column, value: LEDGER_COLUMNS[column], style: HEAD })),
      },
      {
        key: "head.key",
        hidden: true,
        cells: [...LEDGER_KEYS, ...HIDDEN_KEYS].map((column) => ({ column, value: column })),
      },
      ...listed,
      { key: "foot.gap", height: 10, cells: [] },
      ...foot,
    ],
    conditionals: [
      { block: result, formula: `{ketqua}="${FILE_STATES.rejected}"`, style: BAD },
      { block: result, formula: `{ketqua}="${FILE_STATES.conflict}"`, style: LOOK },
    ],
    freeze: { row: "f1", column: "tentrongtep" },
    protect: true,
    tab: "7F6000",
    gridlines: false,
    print: {
      orientation: "landscape",
      margins: { top: 20, right: 15, bottom: 20, left: 30 },
      header: 10,
      pageNumber: true,
      scale: SCALE,
      titleRows: { from: "head", to: "head" },
      titleColumns: { from: "tt", to: "ten" },
      area: { fromRow: "title", toRow: "foot.sum", fromColumn: "tt", toColumn: "ghichu" },
    },
  };
}
