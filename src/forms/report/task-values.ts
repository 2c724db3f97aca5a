import { spareIds } from "../tasks/rows";
import { OUTLOOK, OUTLOOK_LINES } from "../tasks/rows";
import type { TasksRead } from "../tasks/read";
import type { FormContext } from "../context";

const NEXT = "\n\u2003\u2003- ";

/** Texts of sheet `Nhiệm vụ` by the names that a report uses; rows beyond the drawn spare ones join the last of them. */
export function taskValues({ rows, outlook }: TasksRead, { pack }: FormContext): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const result = (row: TasksRead["rows"][number]): string => String(row.cells.get("ketqua")?.value ?? "");
  for (const row of rows) if (row.id !== undefined) values.set(`${row.id}.ketqua`, result(row));
  for (const group of pack.taskGroups) {
    const added = rows.filter((row) => row.group === group.id && row.id === undefined && result(row) !== "");
    const ids = spareIds(group);
    added.forEach((row, at) => {
      const id = ids[Math.min(at, ids.length - 1)] ?? "";
      const before = values.get(`${id}.ketqua`);
      if (before === undefined) values.set(`${id}.ten`, row.label);
      values.set(`${id}.ketqua`, before === undefined ? result(row) : `${before}${NEXT}${row.label}: ${result(row)}`);
    });
  }
  const lines = outlook.filter((line) => line !== "");
  const kept = lines.slice(0, OUTLOOK_LINES - 1);
  const more = lines.slice(OUTLOOK_LINES - 1).join(NEXT);
  [...kept, ...(more === "" ? [] : [more])].forEach((line, at) => values.set(`${OUTLOOK.key}.${at + 1}`, line));
  return values;
}
