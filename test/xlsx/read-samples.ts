import { address } from "../../src/sheet/address";
import { seeded, type Random } from "../hostile/random";

export type SampleCell = {
  readonly at: string;
  readonly value: number | string | boolean;
  readonly error?: boolean;
  readonly formula?: string;
  readonly format?: string;
  /** The text comes in two runs, the second bold. */
  readonly rich?: boolean;
};
export type SampleSheet = {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly SampleCell[];
};
/** What a workbook of somebody else holds; the seed says all. */
export type Sample = { readonly seed: number; readonly sheets: readonly SampleSheet[] };

const NAMES = [
  "Chỉ tiêu",
  "Sheet1",
  "Thông tin (2026)",
  "Phụ lục I",
  "A & B",
  "o'clock",
  "Tổng hợp <1>",
  "_chitieu",
  "数据",
];
const TEXTS = [
  "Trường THCS Liên Châu",
  "Trươ\u0300ng tiê\u0309u ho\u0323c",
  "12,5",
  "1.000",
  "001",
  "98,2%",
  "x < y & z > \"1\" 'a'",
  "dòng một\ndòng hai",
  "  hai đầu có khoảng trắng  ",
  "=SUM(A1)",
  "Tr\u00adêng THCS",
  "1\u00a0000",
  "👩‍🏫 cô giáo",
  "_xem phụ lục_",
  "TRUE",
  "#N/A",
  "a\tb",
  "dài ".repeat(60).trim(),
];
const NUMBERS = [0, 1, -1, 125, 98.2, 0.982, 1e-7, 123456789012, 1e21, -0.5, 1 / 3, 2 ** 53, 44927, 0.1 + 0.2];
const FORMATS = ["0.00%", "#,##0", "0.00", "dd/mm/yyyy", "@", "yyyy-mm-dd hh:mm", '"k"0', "[>=100]0;0.0"];
const ERRORS = ["#N/A", "#REF!", "#DIV/0!", "#VALUE!"];
const FORMULAS: readonly (readonly [string, number | string | boolean])[] = [
  ["1+2", 3],
  ["5-5", 0],
  ['IF(1=1,"Đạt","Chưa đạt")', "Đạt"],
  ["1=2", false],
  ["1=1", true],
  ['"a"&"b"', "ab"],
  ["10/4", 2.5],
];

function cell(at: string, random: Random): SampleCell {
  const kind = random.below(12);
  if (kind < 4) return { at, value: random.pick(TEXTS) };
  if (kind === 4) return { at, value: `${random.pick(TEXTS)} ${random.below(1e6)}` };
  if (kind === 5) return { at, value: random.below(2) === 1 };
  if (kind === 6) return { at, value: random.pick(ERRORS), error: true };
  if (kind === 7) return { at, value: "chữ thường, chữ đậm", rich: true };
  if (kind === 8) {
    const [formula, value] = random.pick(FORMULAS);
    return { at, value, formula };
  }
  if (kind === 9) return { at, value: random.below(60_000) + 1, format: random.pick(FORMATS) };
  return { at, value: kind === 10 ? random.pick(NUMBERS) : random.below(5000) };
}

function sheet(name: string, state: SampleSheet["state"], random: Random): SampleSheet {
  const [rows, columns] = [1 + random.below(30), 1 + random.below(14)];
  const [top, left] = [random.below(10) === 0 ? random.below(5000) : random.below(3), random.below(10) === 0 ? 700 : 0];
  const cells: SampleCell[] = [];
  for (let row = top; row < top + rows; row++) {
    for (let column = left; column < left + columns; column++) {
      if (random.below(4) > 0) cells.push(cell(address(row, column), random));
    }
  }
  return { name, state, cells };
}

export function sample(seed: number): Sample {
  const random = seeded(seed);
  const names = [...NAMES];
  const count = 1 + random.below(3);
  const sheets = Array.from({ length: count }, (_, i) => {
    const [name = ""] = names.splice(random.below(names.length), 1);
    return sheet(name, i === 0 ? "visible" : random.pick(["visible", "hidden", "veryHidden"] as const), random);
  });
  return { seed, sheets };
}
