import { concat, eq, type Expr, literal, substitute, when } from "../../rules/index";
import { type CellSpec, columnPoints, type RowSpec, type Style, textHeight, textWidth } from "../../sheet/index";
import type { FormContext } from "../context";
import { signingDefaults } from "../info/signing";
import { bind, type Binding, rendered } from "./binding";
import { documentNumber, info, subject } from "./sections";

/** Widths of the two printed columns in characters: issuer left, national title right; together the text of A4 portrait. */
export const LEFT = 37;
export const RIGHT = 49;

const centered = (size: number, more: Style = {}): Style => ({
  size,
  horizontal: "center",
  vertical: "top",
  wrap: true,
  locked: true,
  ...more,
});

/**
 * A solid line of the wanted share of a text's width, drawn with underscores, because a cell border is as wide as its cell.
 * @param most points of a line of the text, which wraps where it is longer
 */
function line(text: string, size: number, part: number, most = Infinity): string {
  const own = textWidth("_", LINE_SIZE);
  return "_".repeat(Math.max(3, Math.round((Math.min(most, textWidth(text, size, true)) * part) / own)));
}
const LINE_SIZE = 6;

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Day, month and year of a date typed as 05/6/2026; blank places where there is none (Phụ lục I, mục II.4). */
function placeAndDate(context: FormContext): Expr {
  const day = info("date.long");
  const place = when(eq(info("place"), ""), "……………", info("place"));
  return concat(place, ", ", when(eq(day, ""), `ngày …… tháng …… năm ${context.period.year}`, day));
}

/** Two cells side by side; the row is as high as the taller of them in its drawn state. */
function pair(
  key: string,
  left: Expr,
  right: Expr,
  styles: readonly [Style, Style],
  binding: Binding,
  guess: string,
): RowSpec {
  const [leftStyle, rightStyle] = styles;
  const leftText = rendered(left, binding) ?? guess;
  const height = Math.max(
    textHeight(leftText, LEFT, leftStyle.size ?? 13, leftStyle.bold),
    (rightStyle.size ?? 13) * 1.35 + 2,
  );
  return {
    key,
    height: Math.ceil(height),
    cells: [
      { column: "left", ...bind(left, binding), style: leftStyle },
      { column: "right", ...bind(right, binding), style: rightStyle },
    ],
  };
}

/** The lines under the issuer and under the motto. */
function linesUnder(own: string): readonly [CellSpec, CellSpec] {
  const style = centered(LINE_SIZE);
  return [
    { column: "left", value: line(own, 13, 0.4, columnPoints(LEFT)), style },
    { column: "right", value: line(MOTTO, 13, 1), style },
  ];
}

const lines = (own: string): RowSpec => ({ key: "head.lines", height: 10, cells: linesUnder(own) });

const wide = (key: string, text: Expr, style: Style, binding: Binding, guess: string): RowSpec => ({
  key,
  height: textHeight(rendered(text, binding) ?? guess, LEFT + RIGHT, style.size ?? 14, style.bold),
  cells: [{ column: "left", ...bind(text, binding), style, across: 2 }],
});

const gap = (key: string, height: number): RowSpec => ({ key, height, cells: [] });

/** One receiver stands in the line; several stand below, one a line (Phụ lục I, mục II.9). */
const addressees = (): Expr =>
  when(
    eq(info("to.2"), ""),
    concat("Kính gửi: ", info("to.1")),
    concat("Kính gửi:\n- ", info("to.1"), ";\n- ", info("to.2"), "."),
  );

const UPRIGHT = centered(12);
const NATIONAL = centered(12, { bold: true });
const OWN = centered(12, { bold: true });
const MOTTO_STYLE = centered(13, { bold: true });
/** Points of the national title and of the motto, each of which is one line of its column. */
const ONE_LINE = textHeight("", RIGHT, 12, true);
const MOTTO_HEIGHT = textHeight("", RIGHT, 13, true);

/** The body above, as it is known when the sheet is drawn. */
const bodyAbove = (context: FormContext, binding: Binding): string =>
  rendered(info("head.top"), binding) ?? signingDefaults(context).get("head.top") ?? "";

/** Whether the body above takes more than one line of the left column. */
export const highBodyAbove = (text: string): boolean => textHeight(text, LEFT, 12) > ONE_LINE;

const COMMITTEE = "ỦY BAN NHÂN DÂN";
/** A people's committee is divided before the name of its place. */
const divided = (text: Expr): Expr => substitute(text, `${COMMITTEE} `, `${COMMITTEE}\n`);

/** Issuer beside the national title, where the body above is one line. */
function lowHead(own: string, binding: Binding): readonly RowSpec[] {
  return [
    pair("head.1", info("head.top"), literal(NATION), [UPRIGHT, NATIONAL], binding, "X"),
    pair("head.2", info("head.own"), literal(MOTTO), [OWN, MOTTO_STYLE], binding, own),
    lines(own),
  ];
}

/** A body above of two lines or more stands beside title and motto, which must follow each other closely. */
function highHead(above: string, own: string, binding: Binding): readonly RowSpec[] {
  const text = divided(info("head.top"));
  const known = rendered(text, binding) ?? above.replace(`${COMMITTEE} `, `${COMMITTEE}\n`);
  const [left, right] = linesUnder(own);
  return [
    {
      key: "head.1",
      height: ONE_LINE,
      cells: [
        { column: "left", ...bind(text, binding), style: UPRIGHT, down: 2 },
        { column: "right", value: NATION, style: NATIONAL },
      ],
    },
    {
      key: "head.motto",
      height: Math.ceil(Math.max(MOTTO_HEIGHT, textHeight(known, LEFT, 12) - ONE_LINE)),
      cells: [{ column: "right", value: MOTTO, style: MOTTO_STYLE }],
    },
    {
      key: "head.2",
      height: Math.ceil(textHeight(own, LEFT, 12, true)),
      cells: [{ column: "left", ...bind(info("head.own"), binding), style: OWN }, right],
    },
    { key: "head.lines", height: 10, cells: [left] },
  ];
}

/** Rows of the head that the names of the unit and of the body above make high or wide. */
export function issuerRows(context: FormContext, binding: Binding): readonly RowSpec[] {
  const above = bodyAbove(context, binding);
  const own = rendered(info("head.own"), binding) ?? context.unit.name.toUpperCase();
  return highBodyAbove(above) ? highHead(above, own, binding) : lowHead(own, binding);
}

/** National title, issuer, number, place and date (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1–4). */
export function head(context: FormContext, binding: Binding, number: Expr): readonly RowSpec[] {
  const styles = [centered(13), centered(13, { italic: true })] as const;
  return [
    ...issuerRows(context, binding),
    pair("head.4", concat("Số: ", number), placeAndDate(context), styles, binding, ""),
  ];
}

/** Head, title and addressee of a report (mục II.1–5 và II.9). */
export function letterhead(context: FormContext, binding: Binding): readonly RowSpec[] {
  const title = centered(14, { bold: true });
  return [
    ...head(context, binding, documentNumber()),
    gap("head.5", 14),
    wide("title", literal("BÁO CÁO"), title, binding, ""),
    wide("subject", literal(subject(context)), title, binding, subject(context)),
    {
      key: "title.line",
      height: 10,
      cells: [
        {
          column: "left",
          value: line("Kết quả thực hiện Kế hoạch hành động vì sự", 14, 0.4),
          style: centered(LINE_SIZE),
          across: 2,
        },
      ],
    },
    gap("head.6", 8),
    wide("to", addressees(), centered(14), binding, "X\nX\nX"),
    gap("head.7", 8),
  ];
}
