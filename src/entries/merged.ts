import type { FoundMeasure, RegisterLine, RollUp } from "../plan/index";
import type { Place } from "../problems/index";
import type { State } from "./entry";
import type { Ledger } from "./ledger";

/**
 * What one unit supplies to one measure of the plan that is merged; never a rate. An answer is n of d units: Có of one
 * school is 1 of 1, that of an office which merged is 14 of 30. A count is `n` without `d`.
 */
export type Share = {
  readonly state: State;
  readonly n?: number;
  readonly d?: number;
  /** Women in both, where both sexes are entered. */
  readonly women?: { readonly n?: number; readonly d?: number };
  /** Lũy kế to the end of the period, of counts. */
  readonly cumulative?: number;
  /** Units behind it: asked, with figures, không phát sinh. One unit: 1, 1 or 0, 0 or 1. */
  readonly units: Units;
  /** The unit answers on a line of its own, outside the total (mầm non for MT3-CT1). */
  readonly apart: boolean;
  /** Units of that line behind an office that merged. */
  readonly beside?: Beside;
  /** Units behind it that lack a figure and cannot become Có any more: one of their quarters is Không. */
  readonly surelyNo?: number;
  /** Of the schools behind an office, by level and ownership: keys of columns of `Tổng hợp` (`lv.mn`, `sh.public`). */
  readonly parts?: ReadonlyMap<string, Part>;
  /** Code of the error or question by which a figure that is there does not count. */
  readonly held?: string;
};

export type Units = { readonly asked: number; readonly given: number; readonly none: number };
export type Part = {
  readonly n?: number;
  readonly d?: number;
  readonly cumulative?: number;
  readonly units: Pick<Units, "asked" | "given">;
};
export type Beside = { readonly n: number; readonly d: number; readonly units: Units };

/** Total of a measure. A rate is Σn of Σd; both are absent while nothing was supplied. */
export type MeasureTotal = {
  readonly n?: number;
  readonly d?: number;
  readonly women?: { readonly n?: number; readonly d?: number };
  readonly cumulative?: number;
  /** N units asked, n with figures, không phát sinh among them. */
  readonly units: Units;
  /** Codes of units asked that gave nothing. */
  readonly missing: readonly string[];
  /** Units among those missing that cannot become Có any more. */
  readonly surelyNo?: number;
  /** Lowest and highest figure that the units missing could make of it; absent where nothing bounds them. */
  readonly interval?: { readonly low: Counted; readonly high: Counted };
};
type Counted = { readonly n: number; readonly d: number };

export type MergedMeasure = FoundMeasure & {
  readonly rule: RollUp["rule"];
  /** By code of the unit directly below the office. */
  readonly shares: ReadonlyMap<string, Share>;
  /** Số liệu của cơ quan: what the office that merges enters itself. */
  readonly own?: Share;
  /** Of the units below and the office's own line. */
  readonly total: MeasureTotal;
  /** Units of localLevels, which answer outside the total. */
  readonly apart?: MeasureTotal;
};

/** Tình trạng of a unit in `Tổng hợp`: Đã nhận · Còn lỗi · Chưa gửi · Nhập hộ. */
export type UnitStatus = "received" | "with-errors" | "not-sent" | "typed-for";

export type MergedUnit = {
  readonly unit: RegisterLine;
  readonly status: UnitStatus;
  readonly received?: string;
  readonly late?: number;
  readonly number?: number;
  readonly file?: string;
  readonly errors: number;
  readonly warnings: number;
  /** It has not sent, yet a file came in its name that was not taken: its phiếu says what to do. */
  readonly untaken?: true;
};

/** Files of a unit came, but they contradict each other: no number of a submission counts. */
export const isWaiting = ({ status, number }: Pick<MergedUnit, "status" | "number">): boolean =>
  status === "with-errors" && number === undefined;

/** One figure of `Nguồn số liệu`: from which cell of which file of which unit a total is made. */
export type Source = {
  readonly measure: string;
  readonly key: string;
  readonly unit: string;
  readonly value: number | string;
  readonly place: Place;
  readonly number: number;
  /** Office whose merged workbook handed the figure on. */
  readonly through?: string;
  /** Name of the unit, where it has no row of its own in the merge. */
  readonly name?: string;
  /** Levels and ownership of a school that has no row of its own, as keys of columns of `Tổng hợp`. */
  readonly members?: readonly string[];
};

/**
 * The figures behind the totals by measure. They are made when they are asked for: behind thousands of files stand more
 * than anybody wants to hold at once.
 */
export type Sources = ReadonlyMap<string, { readonly count: number; readonly all: () => readonly Source[] }>;

/** One cell that differs between two submissions of a unit. */
export type Difference = {
  readonly unit: string;
  /** Of the unit, by the list. */
  readonly name?: string;
  readonly code: string;
  readonly key: string;
  readonly before: { readonly file: string; readonly number: number; readonly value: string };
  readonly after: { readonly file: string; readonly number: number; readonly value: string };
};

/** What a merge says, all of it. Units in the order of the list, measures in that of the plan. */
export type Merged = {
  readonly units: readonly MergedUnit[];
  readonly measures: readonly MergedMeasure[];
  readonly sources: Sources;
  readonly differences: readonly Difference[];
  readonly ledger: Ledger;
  /** What the office's own form among the files says, by `MT3-CT3.tu.nu`; absent where its line was typed after a merge. */
  readonly office?: ReadonlyMap<string, string | number>;
};
