import { type FormContext, formRows } from "../forms/index";
import { paragraphs } from "../forms/report/sections";
import type { EntryRow } from "../plan/index";
import { type Moment, momentsFor, momentsOf, registrableRows, totalAt, wantedAt } from "../rules/index";
import type { Scalar } from "../sheet/index";

/** Answers by the names of their cells, for `fillByName`. */
export type Answers = ReadonlyMap<string, Scalar>;

const LINK = "https://truong-vi-du.example/binh-dang-gioi";

/** People of a small school: all, and of them women; every one of them counts, so that no target is missed. */
const WHOLE = { tong: 12, nu: 8 };

const COUNTS: Readonly<Record<string, number>> = { lượt: 420, người: 38 };

function typed(row: EntryRow, key: string): Scalar {
  switch (key) {
    case "co":
      return "Có";
    case "ghichu":
      return LINK;
    case "luyke.truoc":
      return 1250;
    case "h1":
      return 400;
    case "tu.tong":
      return row.asks === "count" ? (COUNTS[row.measure.unit] ?? 40) : WHOLE.tong;
    case "tu.nu":
    case "mau.nu":
      return WHOLE.nu;
    default:
      return WHOLE.tong;
  }
}

const INFO: readonly (readonly [string, Scalar])[] = [
  ["unit.plan", "05/KH-THCS ngày 10/01/2026"],
  ["staff.tong", 46],
  ["staff.nu", 35],
  ["managers.tong", 3],
  ["managers.nu", 2],
  ["teachers.tong", 38],
  ["teachers.nu", 30],
  ["employees.tong", 5],
  ["employees.nu", 3],
  ["officials.tong", 46],
  ["officials.nu", 35],
  ["leaders.tong", 3],
  ["leaders.nu", 2],
  ["party.tong", 21],
  ["party.nu", 15],
  ["pupils.tong", 812],
  ["pupils.nu", 401],
  ["pupils.dtts.tong", 12],
  ["pupils.dtts.nu", 8],
  ["ban.exists", "Có"],
  ["ban.decision", "15/QĐ-THCS ngày 05/9/2025"],
  ["ban.members.tong", 12],
  ["ban.members.nu", 8],
  ["maker", "Nguyễn Thị Ví Dụ"],
  ["sign.name", "Trần Văn Ví Dụ"],
];

const tasks = ({ pack }: FormContext): readonly (readonly [string, Scalar])[] =>
  pack.taskGroups.flatMap((group) =>
    group.tasks.flatMap(({ id }) => [
      [`${id}.ketqua`, "Đã tổ chức thực hiện theo kế hoạch của đơn vị (nội dung ví dụ)."] as const,
      [`${id}.mucdo`, "Đã hoàn thành"] as const,
    ]),
  );

/** What only the writer of the report can say. */
const narrative = (context: FormContext): readonly (readonly [string, Scalar])[] =>
  paragraphs(context).flatMap(({ key, prompt }) =>
    prompt === undefined ? [] : [[`source.${key}`, `Nội dung ví dụ: ${prompt}.`] as const],
  );

/** Counts that the sample reaches, by the unit of the measure. */
const OWN_COUNTS: ReadonlyMap<string, number> = new Map([
  ["lượt", 300],
  ["người", 30],
]);

/** What a unit registers: as much as the plan above wants, and of counts what it reaches. */
function registeredValue(row: EntryRow, moment: Moment): Scalar {
  if (row.asks === "boolean") return "Có";
  // Up to a milestone a count is a share of what the plan above wants of all: that alone would be worth a note.
  if (row.asks === "count") return totalAt(row, moment) ? null : (OWN_COUNTS.get(row.measure.unit) ?? 30);
  const wanted = wantedAt(row, moment);
  if (!wanted) return 50;
  return Math.min(100, Number((Number(wanted.value) + (wanted.operator === ">" ? 0.1 : 0)).toFixed(2)));
}

function registered({ pack, unit, period }: FormContext): readonly (readonly [string, Scalar])[] {
  const rows = registrableRows(pack, unit, period);
  const moments = momentsOf(rows, period);
  return rows.flatMap((row) =>
    momentsFor(row, moments).map((moment) => [`kh.${row.code}.${moment.key}`, registeredValue(row, moment)] as const),
  );
}

/** Plausible answers for every cell that a unit is asked to fill: nothing is missing, nothing is wrong. */
export function sampleAnswers(context: FormContext): Answers {
  const entries = formRows(context).flatMap((row) =>
    row.cells.map((key) => [`${row.code}.${key}`, typed(row, key)] as const),
  );
  const info = INFO.map(([key, value]) => [`info.${key}`, value] as const);
  return new Map<string, Scalar>([
    ...registered(context),
    ...entries,
    ...info,
    ...tasks(context),
    ...narrative(context),
  ]);
}

type Cell = EntryRow["cells"][number];

/** What people get wrong most often: the cells that a row needs for it, and what is typed into the first. */
const MISTAKES: readonly {
  readonly asks: EntryRow["asks"];
  readonly cells: readonly Cell[];
  /** Cells that would make two mistakes of it. */
  readonly without?: Cell;
  readonly value: Scalar;
}[] = [
  // More women than people.
  { asks: "ratio", cells: ["mau.nu", "mau.tong"], without: "tu.tong", value: WHOLE.tong + 4 },
  // A numerator above its denominator.
  { asks: "ratio", cells: ["tu.tong", "mau.tong"], without: "tu.nu", value: WHOLE.tong + 3 },
  // A cell left empty.
  { asks: "ratio", cells: ["mau.nu"], value: null },
  // Words where a number belongs.
  { asks: "count", cells: ["tu.tong"], value: "khoảng 400" },
  // One, or one thousand?
  { asks: "count", cells: ["tu.tong"], value: "1.000" },
  // Said yes, shown nothing.
  { asks: "boolean", cells: ["ghichu", "co"], value: null },
];

/** Changes to the right answers that `check` must find, each in a row of its own. */
export function sampleMistakes(context: FormContext): Answers {
  const rows = formRows(context).filter(({ state }) => state === "asked");
  const answers = new Map<string, Scalar>();
  const taken = new Set<EntryRow>();
  for (const { asks, cells, without, value } of MISTAKES) {
    const row = rows.find(
      (one) =>
        one.asks === asks &&
        !taken.has(one) &&
        cells.every((key) => one.cells.includes(key)) &&
        !one.cells.some((key) => key === without),
    );
    if (!row) continue;
    taken.add(row);
    answers.set(`${row.code}.${cells[0] ?? ""}`, value);
  }
  return answers;
}
