import { concat, eq, type Expr, formula, isBlank, left, or, quoteText, ref, when, wordsIn } from "../../rules/index";
import { STATUS } from "../../words/index";
import type { TaskKey } from "./columns";

/** What people choose in column Mức độ. */
export const DEGREES = ["Đã hoàn thành", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"] as const;

export const NOT_ENTERED = "– Chưa nhập";

const typed = (key: TaskKey): Expr => wordsIn(ref(key));
const joined = (keys: readonly TaskKey[]): Expr => concat(...keys.map((key) => ref(key)));
const empty = (...keys: readonly TaskKey[]): Expr => eq(wordsIn(joined(keys)), "");

/** What the plan itself fills says nothing of the unit's own work: only that nothing there is an error value. */
const PLANNED: readonly TaskKey[] = ["hinhthuc", "doituong", "nguoithuchien", "thoigian"];
const OWN: readonly TaskKey[] = ["ketqua", "soluong", "dvt", "mucdo", "khokhan", "dexuat", "minhchung"];

const degree = typed("mucdo");
const [isDone, isUnderWay, ...isIdle] = DEGREES.map((one) => eq(degree, one));
const worked = when(empty("ketqua"), STATUS.missing, STATUS.complete);
const other = when(eq(degree, ""), STATUS.missing, when(or(...isIdle), STATUS.complete, STATUS.wrong));
const filled = when(or(isDone ?? false, isUnderWay ?? false), worked, other);

/**
 * Column Trạng thái: a degree, and a result where something was done. A row that people add has no code: it needs a name
 * too, and one that they leave empty says nothing. One formula for all rows, so that it is written once.
 */
export const TASK_STATUS: Expr = when(
  eq(wordsIn(concat(left(joined(PLANNED), 0), joined(OWN))), ""),
  when(isBlank(ref("ma")), when(empty("ten"), "", STATUS.missing), NOT_ENTERED),
  when(empty("ten"), STATUS.missing, filled),
);

/** A row in which a cell holds an error value is wrong, whatever else stands there. */
export const TASK_FORMULA = `IFERROR(${formula(TASK_STATUS)},${quoteText(STATUS.wrong)})`;
