import type { ReadCell, ReadLine } from "../../entries/index";
import type { TaskReading, TasksRead } from "../../forms/index";

const cellsOf = ({ id, label, cells, places }: TaskReading): readonly ReadCell[] => [
  ...(id === undefined ? [["ten", places.get("ten")?.cell ?? "", label] as const] : []),
  ...[...cells].flatMap(([key, { value, place }]): readonly ReadCell[] =>
    value === "" ? [] : [[key, place.cell, value]],
  ),
];

/**
 * What a unit says of its tasks, where the plan asks for nothing else, as lines of its submission: they tell one
 * submission from another. Nothing of them is added. Rows that people added are counted through, group by group.
 */
export function taskLines({ rows }: TasksRead): readonly ReadLine[] {
  const added = new Map<string, number>();
  return rows.map((row) => {
    const nth = row.id === undefined ? (added.get(row.group) ?? 0) + 1 : 0;
    if (nth > 0) added.set(row.group, nth);
    const code = row.id ?? `${row.group}.+${nth}`;
    return { code, measure: code, state: "missing", cells: cellsOf(row) };
  });
}
