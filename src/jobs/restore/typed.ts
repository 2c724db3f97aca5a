import {
  asTakenOver,
  type FormContext,
  planName,
  readEntry,
  readInfo,
  readPlan,
  readTasks,
  isOutcome,
  theirWords,
} from "../../forms/index";
import type { Place, Problem } from "../../problems/index";
import { cellKey, type Grid, type GridBook, parseCell, type Scalar } from "../../sheet/index";

/** What stands in a cell in which people type, by role and name (`entry!MT5.tu.tong`), and where it is now. */
export type Typed = { readonly name: string; readonly value: Scalar; readonly place: Place };

export type TypedBook = {
  readonly typed: readonly Typed[];
  /** Sheets of the form by role. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Cells that the form computes: what stands in them without a formula is no work of people. */
  readonly computed: ReadonlySet<string>;
  /** Cells of entry whose figure may be that of another row: it stays where it stands. */
  readonly doubts: readonly Problem[];
  /** Lines below "Phương hướng kỳ sau", in order. */
  readonly outlook: readonly string[];
};

const sheetOf = (book: GridBook, name: string): Grid | undefined => book.sheets.find((grid) => grid.name === name);

export const placeKey = ({ sheet, cell }: Pick<Place, "sheet" | "cell">): string => `${sheet}!${cell}`;

/** The value of a cell as a person sees it, null where it is empty; error values are none. */
function scalarAt(book: GridBook, { sheet, cell }: Place): Scalar | undefined {
  const spot = parseCell(cell);
  const found = spot && sheetOf(book, sheet)?.cells.get(cellKey(spot.row, spot.column));
  if (!found || found.value === "") return null;
  return found.kind === "error" || found.kind === "refused" ? undefined : asTakenOver(found);
}

const COMPUTED = ["tu.nam", "mau.nam", "ketqua", "kytruoc", "tanggiam", "luyke", "danhgia", "trangthai", "cansua"];

function entryOf(book: GridBook, context: FormContext) {
  const { rows, sheet, words, problems } = readEntry(book, context);
  const told = new Set([
    ...problems.flatMap(({ code, place }) => (code === "SL-08" ? [placeKey(place)] : [])),
    ...words.flatMap(theirWords).map((cell) => placeKey({ sheet, cell })),
  ]);
  const names: (readonly [string, Place])[] = [];
  const computed: string[] = [];
  for (const { row, address } of rows) {
    const place = (key: string): Place => ({ file: book.file, sheet, cell: address(key) });
    const open = row.state === "asked" ? [...new Set([...row.cells, "dangky", "lydo", "ghichu"])] : [];
    for (const key of open) names.push([`entry!${row.code}.${key}`, place(key)]);
    for (const key of COMPUTED.map((one) => placeKey(place(one)))) if (!told.has(key)) computed.push(key);
  }
  return { sheet, names, computed, doubts: problems.filter(({ code }) => code === "BM-13") };
}

function tasksOf(book: GridBook, context: FormContext) {
  const { rows, outlook, sheet } = readTasks(book, context);
  const names: (readonly [string, Place])[] = [];
  const added = new Map<string, number>();
  for (const { id, group, places } of rows) {
    const spare = (added.get(group) ?? 0) + 1;
    if (id === undefined) added.set(group, spare);
    const row = id ?? `${group}.t${spare}`;
    for (const [key, place] of places)
      if (id === undefined || key !== "ten") names.push([`tasks!${row}.${key}`, place]);
  }
  return { sheet, names, outlook };
}

function planOf(book: GridBook, context: FormContext) {
  const { rows, sheet, words } = readPlan(book, context);
  const names = rows.flatMap(({ of, address }) =>
    [...of.moments.map(({ key }) => key), "lydo"].map((key) => {
      const place: Place = { file: book.file, sheet, cell: address(key) };
      return [`plan!${planName(of.row, key)}`, place] as const;
    }),
  );
  const computed = rows.flatMap((values) =>
    isOutcome(words.get(values)) ? [placeKey({ sheet, cell: values.address("doichieu") })] : [],
  );
  return { sheet, names, computed };
}

/** What people typed into a form, read by the same names, keys and labels as everywhere. */
export function typedIn(book: GridBook, context: FormContext, hasEntry: boolean): TypedBook {
  const info = readInfo(book, context);
  const entry = hasEntry ? entryOf(book, context) : undefined;
  const plan = hasEntry ? planOf(book, context) : undefined;
  const tasks = tasksOf(book, context);
  const names: readonly (readonly [string, Place])[] = [
    ...[...info.places].map(([key, place]) => [`info!info.${key}`, place] as const),
    ...(plan?.names ?? []),
    ...(entry?.names ?? []),
    ...tasks.names,
  ];
  const typed = names.flatMap(([name, place]): readonly Typed[] => {
    const value = scalarAt(book, place);
    return value === undefined ? [] : [{ name, value, place }];
  });
  const all = [
    ["info", info.sheet],
    ["plan", plan?.sheet],
    ["entry", entry?.sheet],
    ["tasks", tasks.sheet],
  ] as const;
  const sheets = all.flatMap(([role, name]) =>
    name !== undefined && sheetOf(book, name) ? [[role, name] as const] : [],
  );
  return {
    typed,
    sheets: new Map(sheets),
    computed: new Set([...(entry?.computed ?? []), ...(plan?.computed ?? [])]),
    doubts: entry?.doubts ?? [],
    outlook: tasks.outlook,
  };
}
