import { zipSync, strToU8 } from "fflate";
import { drawBook, type FormContext } from "../../src/forms/index";
import {
  address,
  columnLetters,
  definedName,
  type PlacedCell,
  type PlacedSheet,
  replaceTokens,
} from "../../src/sheet/index";
import { place } from "../../src/sheet/place";
import type { RowSpec, SheetSpec } from "../../src/sheet/spec";
import { escapeFormula, escapeText } from "../../src/xlsx/xml-escape";
import type { Entered } from "../tools/books";
import type { Filling } from "./fillings";
import { firstTask } from "./said";

/**
 * Many fillings of one form in one file, so that a spreadsheet program starts once: below each row stand the rows of
 * the other fillings. Formulas are those of the form; what they share is said once, as programs do when people fill down.
 */
export type Stack = {
  readonly file: Uint8Array;
  /** Row number of a filling's cell (from 1) → the row number that it has in the form, by filling. */
  readonly rowIn: (filling: number) => ReadonlyMap<number, number>;
  /** Name of the sheet of a role. */
  readonly sheet: (role: string) => string;
  /** Row (from 0) of a row of a sheet by its key, for a filling. */
  readonly rowOf: (role: string, key: string, filling: number) => number;
  readonly column: (role: string, key: string) => number;
};

const ENTRY = "entry";
/** Sheets in which people type: each filling has its own rows there. */
const TYPED: readonly string[] = [ENTRY, "info", "plan", "tasks"];
/** What only people read; in the sheet of tasks they type a unit themselves. */
const LABELS = new Set(["tt", "ten", "cach", "dvt", "moc"]);
/** The name of a task is looked at: who adds one names it. */
const isLabel = (role: string, key: string): boolean => LABELS.has(key) && !(role === "tasks" && key === "ten");
/** Sentences and letters of columns that all rows share: every filling looks at the same ones. */
const SHARED = /^cau[.]|^head[.](letters|words)$/;

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  replaceTokens(formula, (token) => {
    tokens.push(token);
    return "";
  });
  return tokens;
}

const mentions = ({ rows }: SheetSpec): readonly string[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) =>
      formula === undefined
        ? []
        : tokensOf(formula).flatMap((token) => (token.includes("!") ? [token.slice(0, token.indexOf("!"))] : [])),
    ),
  );

/** The sheets in which people type, then all sheets that their formulas look into. */
function needed(all: readonly SheetSpec[]): readonly SheetSpec[] {
  const roles = new Set(TYPED);
  for (const role of roles)
    for (const other of all.filter((one) => one.role === role).flatMap(mentions)) roles.add(other);
  return [...roles].flatMap((role) => all.find((one) => one.role === role) ?? []);
}

const EMPTY: RowSpec = { cells: [] };

/** Rows of the typed sheets with room below them; no two rows of two sheets have the same number. */
function spread(sheets: readonly SheetSpec[], times: number): readonly SheetSpec[] {
  let above = 0;
  return sheets.map((sheet) => {
    const { freeze: _, print: __, conditionals: ___, ...rest } = sheet;
    const bare = (row: RowSpec): RowSpec => ({
      ...row,
      cells: row.cells.map(({ validation: ____, across: _____, down: ______, ...cell }) => cell),
    });
    if (!TYPED.includes(sheet.role)) return { ...rest, rows: sheet.rows.map(bare) };
    const room = (row: RowSpec): number => (SHARED.test(row.key ?? "") ? 0 : times - 1);
    const rows = sheet.rows.flatMap((row) => [bare(row), ...Array.from({ length: room(row) }, () => EMPTY)]);
    const made = [...Array.from({ length: above }, () => EMPTY), ...rows];
    above += rows.length;
    return { ...rest, rows: made };
  });
}

/** Does every filling look at this cell? `sheet` is the name of another sheet. */
type IsShared = (sheet: string | undefined, row: number) => boolean;

/** `f(` with what stands in its brackets → what `write` makes of that. */
function inside(formula: string, open: string, write: (inner: string) => string): string {
  const start = formula.indexOf(open);
  if (start < 0) return formula;
  let [end, depth] = [start + open.length, 1];
  for (; depth > 0; end += 1) depth += formula[end] === "(" ? 1 : formula[end] === ")" ? -1 : 0;
  return (
    formula.slice(0, start) +
    write(formula.slice(start + open.length, end - 1)) +
    inside(formula.slice(end), open, write)
  );
}

const AREA = /(?<!!)\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g;

/** Rows that a filling has in an area, counted from 0; one where the area is not of typed rows. */
const rowsIn = (formula: string, times: number): number =>
  Math.max(...[...formula.matchAll(AREA)].map(([, , top, , bottom]) => (Number(bottom) - Number(top)) / times + 1), 1);

const atRow = (formula: string, row: number, times: number): string =>
  formula.replace(AREA, (_, left: string, top: string, right: string) => {
    const at = Number(top) + row * times;
    return `$${left}$${at}:$${right}$${at}`;
  });

/**
 * Areas of a filling's rows, which stand apart by as many rows as there are fillings, row by row: what is compared cell
 * by cell is added, the rest is listed.
 */
function areaRows(formula: string, times: number): string {
  if (!Number.isInteger(rowsIn(formula, times))) return formula;
  const each = (text: string): readonly string[] =>
    Array.from({ length: rowsIn(text, times) }, (_, row) => atRow(text, row, times));
  const summed = inside(
    formula,
    "SUMPRODUCT(",
    (inner) =>
      `(${each(inner)
        .map((one) => `SUMPRODUCT(${one})`)
        .join("+")})`,
  );
  return summed.replace(AREA, (area) => each(area).join(","));
}

/** References to cells of other rows, written absolute, run along when the formula is filled down. */
const running = (formula: string, shared: IsShared, times: number): string =>
  areaRows(formula, times)
    .split(/("(?:[^"]|"")*")/)
    .map((part) => {
      if (part.startsWith('"')) return part;
      return part.replace(
        /(?:'((?:[^']|'')*)'!)?\$([A-Z]{1,3})\$(\d+)/g,
        (whole: string, sheet: string | undefined, column: string, row: string) => {
          if (shared(sheet?.replace(/''/g, "'"), Number(row) - 1)) return whole;
          return `${sheet === undefined ? "" : `'${sheet}'!`}${column}${row}`;
        },
      );
    })
    .join("");

const constant = (value: Entered, at: string): string => {
  if (typeof value === "object" && value !== null) {
    if (value.formula !== undefined) return `<c r="${at}"><f>${escapeFormula(value.formula)}</f></c>`;
    return "error" in value ? `<c r="${at}" t="e"><v>${value.error}</v></c>` : "";
  }
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeText(value)}</t></is></c>`;
};

type Typed = (cell: PlacedCell, filling: number) => Entered | undefined;

function sheetXml(
  sheet: PlacedSheet,
  fillings: number,
  shared: IsShared,
  typed: Typed,
  skip: ReadonlySet<number>,
): string {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of sheet.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  let count = 0;
  const lines: string[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const groups = new Map(cells.map((cell) => [cell, (count += 1)] as const));
    const times = shared(undefined, row) ? 1 : fillings;
    for (let n = 0; n < times; n += 1) {
      const xml = cells.map((cell) => {
        const at = address(row + n, cell.column);
        const own = typed(cell, n);
        if (times > 1 && skip.has(cell.column) && own === undefined) return "";
        if (cell.formula === undefined) return constant(own ?? cell.value, at);
        const si = groups.get(cell) ?? 0;
        if (n > 0) return `<c r="${at}"><f t="shared" si="${si}"/></c>`;
        const area = `${at}:${address(row + times - 1, cell.column)}`;
        return `<c r="${at}"><f t="shared" ref="${area}" si="${si}">${escapeFormula(running(cell.formula, shared, times))}</f></c>`;
      });
      lines.push(`<row r="${row + n + 1}">${xml.join("")}</row>`);
    }
  }
  return lines.join("");
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function pack(names: readonly string[], bodies: readonly string[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {};
  const add = (path: string, xml: string): void => {
    parts[path] = strToU8(HEAD + xml);
  };
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const sheets = names.map((_, n) => `<Override PartName="/xl/s${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`);
  add(
    "[Content_Types].xml",
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${sheets.join("")}</Types>`,
  );
  const rels = (list: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  add("_rels/.rels", rels(`<Relationship Id="r" Type="${RELS}/officeDocument" Target="xl/workbook.xml"/>`));
  add(
    "xl/_rels/workbook.xml.rels",
    rels(names.map((_, n) => `<Relationship Id="r${n}" Type="${RELS}/worksheet" Target="s${n}.xml"/>`).join("")),
  );
  const tabs = names.map((name, n) => `<sheet name="${escapeText(name)}" sheetId="${n + 1}" r:id="r${n}"/>`);
  add("xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${RELS}"><sheets>${tabs.join("")}</sheets></workbook>`);
  bodies.forEach((body, n) => {
    add(`xl/s${n}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${body}</sheetData></worksheet>`);
  });
  return zipSync(parts, { level: 1 });
}

const inner = (sheet: PlacedSheet): ReadonlyMap<string, string> =>
  new Map(sheet.names.map(({ name, area }) => [columnLetters(area.left) + String(area.top), name]));

export function stackOf(context: FormContext, fillings: readonly Filling[]): Stack {
  const task = firstTask(context.pack);
  const specs = needed(drawBook(context, "").sheets).map((sheet) =>
    sheet.role === "tasks" ? { ...sheet, rows: sheet.rows.filter(({ key }) => key === task) } : sheet,
  );
  const times = fillings.length;
  const tall = spread(specs, times);
  const { sheets } = place({ sheets: tall, lists: [] });
  const form = new Map(specs.map(({ role, rows }) => [role, rows.map(({ key }) => key)] as const));
  const fixed = new Map(
    tall.map(({ rows }, at) => [
      sheets[at]?.name ?? "",
      new Set(rows.flatMap(({ key }, n) => (SHARED.test(key ?? "") ? [n] : []))),
    ]),
  );
  const open = new Set(sheets.filter(({ role }) => TYPED.includes(role)).map(({ name }) => name));
  const answers = fillings.map(
    (filling) => new Map(Object.entries(filling).map(([name, value]) => [definedName(name), value])),
  );
  const sharedFrom =
    (own: string): IsShared =>
    (other, row) =>
      !open.has(other ?? own) || (fixed.get(other ?? own)?.has(row) ?? false);
  const bodies = sheets.map((sheet, at) => {
    const own = TYPED.includes(sheet.role);
    const names = inner(sheet);
    const typed: Typed = ({ row, column }, filling) => {
      const name = names.get(columnLetters(column) + String(row));
      return name === undefined ? undefined : answers[filling]?.get(name);
    };
    // A column may be a label in one sheet and typed into in another, as that of units is.
    const given = new Set(sheet.names.map(({ area }) => area.left));
    const skip = new Set(
      (tall[at]?.columns ?? []).flatMap(({ key }, n) => (isLabel(sheet.role, key) && !given.has(n) ? [n] : [])),
    );
    return sheetXml(sheet, own ? times : 1, sharedFrom(sheet.name), typed, own ? skip : new Set());
  });
  const of = (role: string): SheetSpec | undefined => tall.find((one) => one.role === role);
  const base = new Map(
    tall.flatMap(({ role, rows }) =>
      rows.flatMap(({ key }, n) => (key === undefined ? [] : [[`${role}!${key}`, n] as const])),
    ),
  );
  const rowIn = (filling: number): ReadonlyMap<number, number> =>
    new Map(
      tall.flatMap(({ role, rows }) =>
        TYPED.includes(role)
          ? rows.flatMap(({ key }, n) =>
              key === undefined ? [] : [[n + filling + 1, (form.get(role)?.indexOf(key) ?? -1) + 1] as const],
            )
          : [],
      ),
    );
  return {
    file: pack(
      sheets.map(({ name }) => name),
      bodies,
    ),
    rowIn,
    sheet: (role) => sheets.find((one) => one.role === role)?.name ?? "",
    rowOf: (role, key, filling) => (base.get(`${role}!${key}`) ?? 0) + filling,
    column: (role, key) => (of(role)?.columns ?? []).findIndex((column) => column.key === key),
  };
}
