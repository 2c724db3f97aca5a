import fc from "fast-check";
import { INPUT_KEYS } from "../../src/forms/tasks/columns";
import { readTasks, type TasksRead } from "../../src/forms/tasks/read";
import type { PlacedSheet, Scalar } from "../../src/sheet/index";
import { again, changed, cleared, inserted, KEY_COLUMN, placedOf, renamed, typed, withoutNames } from "./info-book";
import { everyContext, school } from "./info-contexts";

const FILLED: Readonly<Record<string, Scalar>> = {
  "NV1.1.ketqua": "- Đã ban hành kế hoạch",
  "NV1.1.soluong": 2,
  "NV1.1.dvt": "văn bản",
  "NV1.1.mucdo": "Đã hoàn thành",
  "NV1.2.mucdo": "Đang thực hiện",
  "NV2.1.mucdo": "Không phát sinh",
  "NV8.5.mucdo": "Chưa thực hiện",
  "PH.1": "Tiếp tục tuyên truyền",
  "PH.3": "Tập huấn cho giáo viên",
};

const context = school();
const filled = changed(placedOf(context), "tasks", typed(FILLED));
const tasksSheet = filled.sheets.find(({ role }) => role === "tasks")!;
const read = (change: (sheet: PlacedSheet) => PlacedSheet = (sheet) => sheet): TasksRead =>
  readTasks(again(changed(filled, "tasks", change)), context);
const codes = ({ problems }: TasksRead): readonly string[] => problems.map(({ code }) => code);
const row = (tasks: TasksRead, id: string): readonly unknown[] => {
  const found = tasks.rows.find((one) => one.id === id);
  return [...["ketqua", "soluong", "mucdo"].map((key) => found?.cells.get(key as "ketqua")?.value), found?.status];
};
const rowOf = (text: string): number => tasksSheet.cells.find(({ value }) => value === text)!.row;

const right = (tasks: TasksRead): void => {
  expect(row(tasks, "NV1.1")).toEqual(["- Đã ban hành kế hoạch", 2, "Đã hoàn thành", "✔ Đủ"]);
  expect(row(tasks, "NV1.2")).toEqual(["", "", "Đang thực hiện", "✖ Thiếu"]);
  expect(row(tasks, "NV2.1")).toEqual(["", "", "Không phát sinh", "✔ Đủ"]);
  expect(row(tasks, "NV8.5")).toEqual(["", "", "Chưa thực hiện", "✔ Đủ"]);
  expect(row(tasks, "NV3.1")).toEqual(["", "", "", "– Chưa nhập"]);
};
const OUTLOOK = ["Tiếp tục tuyên truyền", "Tập huấn cho giáo viên"];

test("every plan gets one row for each of its tasks, read back empty and without a finding", () => {
  for (const one of everyContext) {
    const tasks = readTasks(again(placedOf(one)), one);
    expect(tasks.rows.map(({ id }) => id)).toEqual(
      one.pack.taskGroups.flatMap((group) => group.tasks.map(({ id }) => id)),
    );
    expect([tasks.outlook, tasks.problems]).toEqual([[], []]);
    for (const { cells } of tasks.rows) expect([...cells.keys()]).toEqual([...INPUT_KEYS]);
  }
});

test("what the plan fills stands in the row of its task", () => {
  const tasks = read();
  expect(tasks.rows.find(({ id }) => id === "NV3.2")?.cells.get("thoigian")?.value).toBe("Hằng năm, 15/11 - 15/12");
});

test("what people typed is read with place and status", () => {
  const tasks = read();
  right(tasks);
  expect(tasks.outlook).toEqual(OUTLOOK);
  expect(tasks.problems).toEqual([]);
  expect(tasks.rows[0]?.cells.get("ketqua")?.place).toEqual({ file: "truong.xlsx", sheet: "Nhiệm vụ", cell: "G8" });
});

describe("rows are found again", () => {
  test("after rows were inserted anywhere", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 4 }), (before, count) => {
        const tasks = read(inserted(before, count));
        right(tasks);
        expect(codes(tasks)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  test("after the sheet was renamed, without the hidden column, without the names", () => {
    for (const change of [renamed("Việc đã làm"), cleared(({ column }) => column === KEY_COLUMN.tasks), withoutNames]) {
      const tasks = read(change);
      right(tasks);
      expect(tasks.outlook).toEqual(OUTLOOK);
      expect(codes(tasks).filter((code) => code !== "BM-06")).toEqual([]);
    }
  });

  test("by what people see alone, where hidden column and names are both gone", () => {
    const tasks = read((sheet) => withoutNames(cleared(({ column }) => column === KEY_COLUMN.tasks)(sheet)));
    for (const id of ["NV1.1", "NV1.2", "NV2.1"]) expect(row(tasks, id)).toEqual(row(read(), id));
  });

  test("after the tasks of a group were sorted without the hidden column, what people see is right", () => {
    const [a, b] = [rowOf("NV1.1"), rowOf("NV1.2")];
    const tasks = read((sheet) => ({
      ...sheet,
      cells: sheet.cells
        .map((cell) =>
          cell.column === KEY_COLUMN.tasks || (cell.row !== a && cell.row !== b)
            ? cell
            : { ...cell, row: cell.row === a ? b : a },
        )
        .sort((x, y) => x.row - y.row || x.column - y.column),
    }));
    right(tasks);
    expect(codes(tasks)).toEqual(["BM-06", "BM-06"]);
  });

  test("where only two labels were exchanged the other anchors decide, and it is told", () => {
    const [a, b] = [rowOf("NV1.1"), rowOf("NV1.2")];
    const tasks = read((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.column !== 1 || (cell.row !== a && cell.row !== b)) return cell;
        const other = sheet.cells.find((one) => one.column === 1 && one.row === (cell.row === a ? b : a));
        return { ...cell, value: other?.value ?? null };
      }),
    }));
    right(tasks);
    expect(codes(tasks)).toEqual(["BM-06"]);
  });
});

describe("rows that people add", () => {
  const text = (column: number, value: Scalar) => ({ column, value, style: {} });

  test("belong to the group that they stand in", () => {
    const before = rowOf("NV2.3");
    const tasks = read(
      inserted(before, 1, [text(1, "Thi tìm hiểu Luật"), text(6, "1 cuộc thi"), text(9, "Đã hoàn thành")]),
    );
    right(tasks);
    const added = tasks.rows.filter(({ id }) => id === undefined);
    expect(added.map(({ group, label, status }) => [group, label, status])).toEqual([
      ["NV2", "Thi tìm hiểu Luật", "✔ Đủ"],
    ]);
    expect(added[0]?.cells.get("ketqua")).toEqual({
      value: "1 cuộc thi",
      place: { file: "truong.xlsx", sheet: "Nhiệm vụ", cell: `G${before + 1}` },
    });
  });

  test("may use the empty rows at the end of a group", () => {
    const spare = rowOf("NV2") - 1;
    const tasks = read((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.row === spare && cell.column === 1 ? { ...cell, value: "Việc khác" } : cell,
      ),
    }));
    expect(
      tasks.rows.filter(({ id }) => id === undefined).map(({ group, label, status }) => [group, label, status]),
    ).toEqual([["NV1", "Việc khác", "✖ Thiếu"]]);
  });
});

test("an amount that is no whole number is a finding at its cell, and is not read", () => {
  const tasks = read((sheet) => {
    const one = sheet.names.find(({ name }) => name === "ct_NV1.1.soluong")!.area;
    const typedIn = new Map([
      [one.top, "1.000"],
      [one.top + 1, "vài"],
    ]);
    const cells = sheet.cells.map((cell) =>
      cell.column === one.left && typedIn.has(cell.row) ? { ...cell, value: typedIn.get(cell.row)! } : cell,
    );
    return { ...sheet, cells };
  });
  expect(tasks.problems.map(({ code, place, name }) => [code, place.cell, name])).toEqual([
    ["SL-03", "H8", "NV1.1.soluong"],
    ["SL-04", "H9", "NV1.2.soluong"],
  ]);
  expect(tasks.rows[0]?.cells.has("soluong")).toBe(false);
});

test("a row in which only what cannot be read was typed is begun and incomplete, as the sheet itself says", () => {
  const tasks = read(typed({ "NV3.1.soluong": "khoảng 12" }));
  expect(row(tasks, "NV3.1")).toEqual(["", undefined, "", "✖ Thiếu"]);
});

test("a time that a program turned into a date is read as the day it shows", () => {
  const tasks = read((sheet) => ({
    ...typed({ "NV1.1.thoigian": 46193 })(sheet),
    cells: typed({ "NV1.1.thoigian": 46193 })(sheet).cells.map((cell) =>
      cell.value === 46193 ? { ...cell, style: { format: "dd/mm/yyyy" } } : cell,
    ),
  }));
  expect(tasks.rows[0]?.cells.get("thoigian")?.value).toBe("20/6/2026");
});

test("a degree of one's own is a question at its cell, and the status says so", () => {
  expect(row(read(typed({ "NV8.5.mucdo": " chưa thực hiện\u00a0" })), "NV8.5")).toEqual([
    "",
    "",
    "Chưa thực hiện",
    "✔ Đủ",
  ]);
  const tasks = read(typed({ "NV8.5.mucdo": "Rồi" }));
  expect(tasks.problems.map(({ code, severity, name }) => [code, severity, name])).toEqual([
    ["SL-29", "question", "NV8.5.mucdo"],
  ]);
  expect(row(tasks, "NV8.5")).toEqual(["", "", "Rồi", "✖ Sai"]);
});
