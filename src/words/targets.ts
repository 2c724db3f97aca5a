import type { Target } from "../plan/index";
import { numberWords } from "./numbers";

const OPERATOR: Readonly<Record<Target["operator"], string>> = { ">=": "ít nhất ", ">": "trên ", "~": "khoảng " };

/** `%` of anything is written `%`; what is counted is named. A có/không has its milestone as a share of units. */
const unitWords = (unit: string): string => (unit.startsWith("%") || unit === "có/không" ? "%" : ` ${unit}`);

function years({ year, from, to, maintain }: Target): string {
  if (year !== undefined) return String(year);
  if (from !== undefined) return to === undefined ? `từ ${from}` : `${from}–${to}`;
  if (to !== undefined) return `đến ${to}`;
  return maintain ? "duy trì" : "chưa ghi năm";
}

/** All of something cannot be exceeded: "ít nhất 100%" is said as 100%. */
function figure({ operator, value }: Target, unit: string): string {
  const suffix = unitWords(unit);
  const all = operator === ">=" && suffix === "%" && value === "100";
  return (all ? "" : OPERATOR[operator]) + numberWords(value) + suffix;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Column Mốc phải đạt: `Trên 85% (2025); trên 95% (2030)`; empty where the plan sets none. `unit` is the measure's. */
export const targetText = (targets: readonly Target[], unit: string): string =>
  capital(targets.map((target) => `${figure(target, unit)} (${years(target)})`).join("; "));

const MOMENTS: ReadonlyMap<string, string> = new Map([["ky", "kỳ này"]]);

/**
 * What the office above registers for itself, by moment: `Cấp trên đăng ký 98,2% (2026), để tham khảo`; `year` is that of
 * the period. What a unit registers is held against the plan alone: “Cao hơn cấp trên” beside it is not said of this.
 */
export function aboveText(figures: ReadonlyMap<string, string>, unit: string, year: number): string {
  const of = (value: string): string => (/^\d/.test(value) ? numberWords(value) + unitWords(unit) : value);
  const when = (moment: string): string => MOMENTS.get(moment) ?? (moment === "nam" ? String(year) : moment);
  return `Cấp trên đăng ký ${[...figures].map(([moment, value]) => `${of(value)} (${when(moment)})`).join("; ")}, để tham khảo`;
}

/** The figure of targets without their years, for a column that names the year: `Trên 85%`. */
export const milestoneText = (targets: readonly Target[], unit: string): string =>
  capital(targets.map((target) => figure(target, unit)).join("; "));
