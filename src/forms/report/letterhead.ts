import { concat, eq, type Expr, literal, when } from "../../rules/index";
import { type RowSpec, type Style, textHeight, textWidth } from "../../sheet/index";
import type { FormContext } from "../context";
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

/** A solid line of the wanted share of a text's width, drawn with underscores, because a cell border is as wide as its cell. */
function line(text: string, size: number, part: number, bold = true): string {
  const own = textWidth("_", LINE_SIZE);
  return "_".repeat(Math.max(3, Math.round((textWidth(text, size, bold) * part) / own)));
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

function lines(own: string): RowSpec {
  const style = centered(LINE_SIZE);
  return {
    key: "head.lines",
    height: 10,
    cells: [
      { column: "left", value: line(own, 13, 0.4), style },
      { column: "right", value: line(MOTTO, 13, 1), style },
    ],
  };
}

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

/** The rows that the unit's own name makes high or wide. */
export const ownHeadRows = (context: FormContext, binding: Binding): readonly RowSpec[] => {
  const own = context.unit.name.toUpperCase();
  const styles = [centered(12, { bold: true }), centered(13, { bold: true })] as const;
  return [
    pair("head.2", info("head.own"), literal(MOTTO), styles, binding, own),
    lines(rendered(info("head.own"), binding) ?? own),
  ];
};

/** National title, issuer, number, place and date (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.1–4). */
export function head(context: FormContext, binding: Binding, number: Expr): readonly RowSpec[] {
  const upright = centered(12);
  return [
    pair("head.1", info("head.top"), literal(NATION), [upright, centered(12, { bold: true })], binding, "X".repeat(30)),
    ...ownHeadRows(context, binding),
    pair(
      "head.4",
      concat("Số: ", number),
      placeAndDate(context),
      [centered(13), centered(13, { italic: true })],
      binding,
      "",
    ),
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
