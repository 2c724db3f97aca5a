import { and, concat, eq, type Expr, formula, not, or, ref, trim, when } from "../../rules/index";
import { STATUS } from "../../words/index";
import type { TaskKey } from "./columns";

/** What people choose in column Mức độ. */
export const DEGREES = ["Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"] as const;
const [DONE, UNDER_WAY] = DEGREES;

export const NOT_ENTERED = "– Chưa nhập";

const typed = (key: TaskKey): Expr => trim(ref(key));
const empty = (...keys: readonly TaskKey[]): Expr => eq(trim(concat(...keys.map((key) => ref(key)))), "");

/** What the plan itself fills (form, audience, time) says nothing of the unit's own work. */
const OWN: readonly TaskKey[] = ["ketqua", "soluong", "dvt", "mucdo", "khokhan", "dexuat", "minhchung"];

const degree = typed("mucdo");
const known = or(...DEGREES.map((one) => eq(degree, one)));
const wantsResult = or(eq(degree, DONE), eq(degree, UNDER_WAY));
const incomplete = or(eq(degree, ""), and(wantsResult, empty("ketqua")));
const filled = when(incomplete, STATUS.missing, when(not(known), STATUS.wrong, STATUS.complete));

/** Column Trạng thái of a task of the plan: a degree, and a result where something was done. */
export const TASK_STATUS: Expr = when(empty(...OWN), NOT_ENTERED, filled);

/** A row that people add has a name too; one that they leave empty says nothing. */
export const ADDED_STATUS: Expr = when(empty("ten", ...OWN), "", when(empty("ten"), STATUS.missing, filled));

export const TASK_FORMULA = formula(TASK_STATUS);
export const ADDED_FORMULA = formula(ADDED_STATUS);
