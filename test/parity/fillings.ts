import { type FormContext, formRows } from "../../src/forms/index";
import { type EntryRow, judgements } from "../../src/plan/index";
import { planOf } from "../../src/forms/plan/columns";
import { type Moment, momentsFor, numericCells, ratioOf, REASONS, shareOf, wantedAt } from "../../src/rules/index";
import type { Scalar } from "../../src/sheet/index";
import type { Random } from "../hostile/random";
import { INPUT_KEYS } from "../../src/forms/tasks/columns";
import { DEGREES } from "../../src/forms/tasks/status";
import type { Entered } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { toTcvn3 } from "../tools/tcvn3";
import { firstTask } from "./said";
import { infoFields } from "../../src/forms/info/fields";

/** Answers by the names of their cells. */
export type Filling = Readonly<Record<string, Entered>>;

/** Formulas of people's own, and what comes of them; in a stack all rows look alike, so they look at no other cell. */
const COMPUTED: readonly Entered[] = [
  { formula: "5+7", value: 12 },
  { formula: "SUM(10,10)", value: 20 },
  { formula: "1/8", value: 0.125 },
  { formula: '"20"', value: "20" },
  { formula: '"Có"', value: "Có" },
  { formula: '""', value: "" },
  { formula: "1=1", value: true },
  { formula: "10/0", error: "#DIV/0!" },
  { error: "#N/A" },
];

const ERRORS: readonly Entered[] = [{ error: "#REF!" }, { error: "#N/A" }, { formula: "10/0", error: "#DIV/0!" }];
/** Now and then an error value. */
const orError = (value: Entered, random: Random): Entered => (random.below(20) === 0 ? random.pick(ERRORS) : value);

/** What people type into a cell for a count, and what programs put there. */
const TYPED: readonly Scalar[] = [
  ...[true, false, null, 0, 1, 4, 5, 19, 20, 21, 119, 120, 121, 9999, 999_999_999, 1_000_000_000, -1, 0.5, 12.5, 1e15],
  ...[
    "",
    " ",
    "0",
    "00",
    "7",
    " 20 ",
    "20\u00a0",
    "２０",
    "020",
    "0.5",
    "1.000",
    "1,000",
    "1 000",
    "12.000",
    "1.000.000",
  ],
  ...["1.234,5", "1,5", "1.2.3", "1.00", "999999999", "1000000000", "123.456.789", "1.234.567.890", "-3", "+3", "1e3"],
  ...["98,2%", "mười hai", "khoảng 12", "12 người", "=1+1", "=SUM(1;2)", "+84", "-", "@x", "'20", ".", ",", "n/a", "½"],
];
/**
 * As programs of the time before Unicode stored them: the check reads them, formulas do not. So they are typed where it
 * only matters that something stands; of an answer or a reason the workbook asks what the check understands.
 */
const OLD: readonly Scalar[] = ["đang thống kê", "Trường mới thành lập"].map(toTcvn3);
const ANSWERS: readonly Scalar[] = [
  true,
  false,
  null,
  "Có",
  "Không",
  "có",
  "CÓ",
  " Có ",
  "Có\u00a0",
  "Khong",
  "Rồi",
  "x",
  1,
  0,
  "",
];
const NOTES: readonly Scalar[] = [
  ...OLD,
  true,
  false,
  null,
  " ",
  "https://truong.example.vn",
  "đang thống kê",
  0,
  "=A",
  "-",
];
const REASON: readonly Scalar[] = [
  null,
  null,
  true,
  false,
  ...REASONS,
  "bận",
  " Không phát sinh ",
  "Không phát sinh\u00a0",
  "\u00a0",
  "chưa có số liệu",
  " ",
];
const INFO: readonly Scalar[] = [
  null,
  true,
  false,
  0,
  19,
  20,
  21,
  39,
  40,
  119,
  120,
  "20",
  " 20",
  "hai mươi",
  12.5,
  "1.000",
];
const INFO_KEYS = ["staff.tong", "officials.tong", "ban.members.tong"] as const;

const COMMITTEE: Readonly<Record<string, readonly Entered[]>> = {
  "info.unit.plan": [null, " ", "\u00a0", "05/KH-THCS", 0, "-", true, false, { error: "#N/A" }],
  "info.ban.exists": [null, "Có", "Không", "không ", "CÓ", "\u00a0có", "Rồi", "x", 1, true, false, { error: "#NAME?" }],
  "info.ban.decision": [null, " ", "\u00a0", "12/QĐ", "Trường mới thành lập", 0, true, false, { error: "#N/A" }],
  "info.submission": [1, 1, 2, 3, null, "2", "1", "x", " ", "-1", "1.000", 0, 1.5, true, false, { error: "#N/A" }],
  "info.sign.for": ["Đơn vị", "Ban", "ban", " Ban ", "Ban\u00a0", null, "Ban VSTBPN", 1, true, { error: "#N/A" }],
  "info.sign.form": [
    "Không",
    "TM.",
    "kt.",
    " Q. ",
    "\u00a0Q.",
    "TUQ.",
    null,
    "ký thay",
    "KT",
    0,
    false,
    { error: "#REF!" },
  ],
};

/** General figures: mostly such that parts fit into their wholes, one off now and then, and what is no count at all. */
function figures(context: FormContext, random: Random): Filling {
  const pairs = infoFields(context).filter(({ kind }) => kind === "pair");
  if (random.below(4) === 0) return {};
  const odd = random.below(3) === 0;
  const whole = (key: string): number => (key === "staff" || key === "pupils" ? 40 : key.endsWith(".dtts") ? 10 : 20);
  const value = (key: string, most: number): Entered => {
    if (odd && random.below(8) === 0)
      return random.pick([...INFO, ...COMPUTED, -1, "-", "1,5", 1e9, { error: "#N/A" }]);
    return random.below(10) === 0 ? null : most + (random.below(25) === 0 ? random.pick([1, 11, 21]) : 0);
  };
  return Object.fromEntries(
    pairs
      .filter(({ key }) => key !== "staff" && key !== "officials")
      .flatMap(({ key }) => [
        [`info.${key}.tong`, value(key, whole(key))] as const,
        [`info.${key}.nu`, value(key, Math.floor(whole(key) / 2))] as const,
      ]),
  );
}

/** Days on both sides of the cut-off and of the deadline, in what people write them with, and what is no day. */
function days({ window, due }: FormContext, random: Random): Entered {
  const near = random.pick([window.to, due ?? window.to]);
  const serial = Math.round(Date.parse(near) / 86_400_000) + 25_569 + random.below(3) - 1;
  const iso = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  const [y = "", m = "", d = ""] = iso.split("-");
  const written = [serial, iso, `${d}/${m}/${y}`, `${Number(d)}-${Number(m)}-${y}`, ` ${d}.${m}.${y} `, serial + 0.5];
  written.push(`${iso} 00:00:00`, `${iso}T00:00:00`, `${d}/${m}/${y} 0:00`, `${d} ${m} ${y}`, `${d}/${m}/${y}.`);
  written.push(`${d} / ${m} / ${y} 08:30`);
  written.push(`${d} / ${m} / ${y}`, `${d}/${m}/${y}\u00a0`);
  const none: readonly Entered[] = [
    ...[
      true,
      false,
      { error: "#N/A" },
      -1,
      60,
      366,
      20_260_605,
      3_000_000,
      "1/1/1900",
      "5//2026",
      "/6/2026",
      "20/6/26",
      `${iso} 12:00:00 AM`,
      `${d}/${m}/${y} tại Hà Nội`,
      `${d}/${m}/${y} 8.30`,
    ],
    ...[null, " ", `${d}/13/${y}`, `31/6/${y}`, `… tháng 7 năm ${y}`, `${m}/${y}`, 0, "0/0/0", "1/1/1899", "x"],
  ];
  return random.pick([...written, ...written, ...none]);
}

const RATES: readonly Scalar[] = [
  ...[
    true,
    false,
    null,
    null,
    0,
    0.5,
    0.982,
    1,
    35,
    39.99,
    40,
    40.01,
    94.99,
    95,
    95.01,
    98.2,
    98.255,
    100,
    100.01,
    120,
    -1,
  ],
  ...[
    "98,2",
    "98.2%",
    " 98,2 ",
    "0,982",
    "98,255",
    "35 %",
    "ba mươi",
    "=1",
    "１００",
    "1.000",
    "",
    " ",
    "100",
    "0",
    "%",
  ],
];
const WHY: readonly Scalar[] = [...OLD, true, false, null, null, null, null, " ", "\u00a0", "Mới thành lập", 0, "-"];

/** Just at what the plan above wants, or one hundredth to either side. */
function registeredRate(row: EntryRow, moment: Moment, random: Random): Scalar {
  const wanted = wantedAt(row, moment);
  if (!wanted || random.below(2) === 0) return random.pick(RATES);
  const value = Math.round(Number(wanted.value) * 100 + random.below(3) - 1) / 100;
  return random.below(2) === 0 ? value : String(value).replace(".", ",");
}

function registered(context: FormContext, random: Random): Filling {
  if (formRows(context).length === 0 || random.below(5) === 0) return {};
  const { rows, moments } = planOf(context);
  const entries = rows.flatMap((row) => {
    const value = (moment: Moment): Entered => {
      if (row.asks === "boolean") return orError(random.pick(ANSWERS), random);
      if (random.below(24) === 0) return random.pick(COMPUTED);
      return row.asks === "count" ? random.pick(TYPED) : registeredRate(row, moment, random);
    };
    const figures = momentsFor(row, moments).flatMap((moment) =>
      random.below(3) === 0 ? [] : [[`kh.${row.code}.${moment.key}`, value(moment)] as const],
    );
    return [
      ...(random.below(4) === 0 ? [] : figures),
      [`kh.${row.code}.lydo`, orError(random.pick(WHY), random)] as const,
    ];
  });
  return Object.fromEntries(entries);
}

const cells = (row: EntryRow): readonly string[] =>
  row.state === "asked" ? [...new Set([...row.cells, "lydo", "ghichu"])] : row.cells;

const any = (key: string, random: Random): Entered => {
  if (random.below(16) === 0) return random.pick(COMPUTED);
  if (key === "co") return random.pick(ANSWERS);
  if (key === "lydo") return random.pick(REASON);
  return random.pick(key === "ghichu" ? NOTES : TYPED);
};

/** Every cell of the row by itself. */
const anything = (row: EntryRow, random: Random): Filling =>
  Object.fromEntries(cells(row).map((key) => [`${row.code}.${key}`, any(key, random)]));

/** A rate at a milestone, or one person to either side of it. */
function boundary(row: EntryRow, { period }: FormContext, random: Random): Filling {
  const ratio = ratioOf(row);
  const target = ratio && judgements(row.measure, period).map((one) => one.target)[0];
  const put = (values: Readonly<Record<string, Scalar>>): Filling =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [`${row.code}.${key}`, value]));
  if (!ratio || !target) {
    const near = random.pick([0, 1, 119, 120, 121, 999_999_999]);
    return put(Object.fromEntries(numericCells(row).map((key) => [key, near + random.below(2)])));
  }
  const { part, whole } = shareOf(target);
  const d = whole * random.pick([1, 2, 10, 100]);
  const n = Math.max(0, (d / whole) * part + random.below(3) - 1);
  const women = random.below(3);
  const value = (key: string): number => {
    const all = key.startsWith("mau") && key !== ratio.nKey ? d : n;
    return key === ratio.nKey || key === ratio.dKey || !key.endsWith(".nu") ? all : Math.max(0, all - women);
  };
  return put(Object.fromEntries(numericCells(row).map((key) => [key, value(key)])));
}

/** One cell of a right row changed. */
const slip = (row: EntryRow, random: Random): Filling => {
  const key = random.pick(cells(row));
  return key === undefined ? {} : { [`${row.code}.${key}`]: any(key, random) };
};

function change(row: EntryRow, context: FormContext, random: Random): Filling {
  if (row.cells.length === 0) return {};
  const dice = random.below(10);
  if (dice < 4) return {};
  if (dice < 6) return boundary(row, context, random);
  return dice < 8 ? slip(row, random) : anything(row, random);
}

const DEGREE: readonly Scalar[] = [
  ...DEGREES,
  null,
  " ",
  " Đã hoàn thành ",
  "\u00a0đã hoàn thành",
  "đang thực hiện",
  "Xong",
  1,
  0,
  true,
  false,
];
const WRITTEN: readonly Scalar[] = [
  ...OLD,
  null,
  null,
  null,
  null,
  " ",
  "Đã tổ chức 2 buổi",
  "\u00a0",
  "-",
  "=A",
  0,
  12,
  true,
  false,
];

/** The first task of the plan; the formula of the others is the same. */
function task({ pack }: FormContext, random: Random): Filling {
  const id = firstTask(pack);
  if (id === undefined || random.below(4) === 0) return {};
  return Object.fromEntries(
    INPUT_KEYS.map(
      (key) => [`${id}.${key}`, orError(random.pick(key === "mucdo" ? DEGREE : WRITTEN), random)] as const,
    ),
  );
}

/** A workbook filled in rightly, wrongly and at the boundaries, row by row. */
export function randomFilling(context: FormContext, random: Random): Filling {
  const rows = formRows(context);
  const changes = rows.map((row) => change(row, context, random));
  const info = INFO_KEYS.map((key) => [`info.${key}`, random.below(2) === 0 ? null : random.pick(INFO)] as const);
  const general = figures(context, random);
  const around = Object.entries(COMMITTEE).map(([name, values]) => [name, random.pick(values)] as const);
  return Object.assign(
    {},
    rightAnswers(context),
    registered(context, random),
    ...changes,
    task(context, random),
    general,
    Object.fromEntries([...info, ...around, ["info.date", days(context, random)]]),
  ) as Filling;
}
