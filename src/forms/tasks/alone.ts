import type { Problem } from "../../problems/index";
import type { TaskReading, TasksRead } from "./read";

/** Somebody said something of the task; in words of column Trạng thái, so that the line on top of the sheet says alike. */
const isBegun = ({ status }: TaskReading): boolean => /^[✔✖]/.test(status);

/**
 * A plan without targets asks for tasks alone: a form in which nobody said anything of any of them is no answer, as one
 * without a figure is none where figures are asked.
 */
export function nothingSaid({ rows }: TasksRead): readonly Problem[] {
  const place = rows[0]?.places.get("mucdo");
  if (!place || rows.some(isBegun)) return [];
  return [
    {
      code: "SL-31",
      severity: "error",
      facts: { cell: place.cell },
      place,
      name: `${rows[0]?.id ?? ""}.mucdo`,
      clause: "Trang Nhiệm vụ",
    },
  ];
}
