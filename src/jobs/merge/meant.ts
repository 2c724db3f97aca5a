import { chosenOf, NO, REASONS, YES } from "../../rules/index";

/** Keys of figures; every other key of a row is an answer or words. */
const FIGURE = /^(tu|mau)\.|^(luyke\.truoc|h1)$/;
const WHOLE = /^(0|[1-9]\d{0,14})$/;

/**
 * A typed value as the rules read it. Some programs store whole numbers as texts, and texts with the blanks that stood
 * around them: two files that differ in nothing else say the same, and figures in sheet `Nguồn số liệu` add up.
 */
export function meant(key: string, value: string | number): string | number {
  if (typeof value === "number") return value;
  const text = value.normalize("NFC");
  if (key === "co") return chosenOf(text, [YES, NO]) ?? text;
  if (key === "lydo") return chosenOf(text, REASONS) ?? text;
  const figure = FIGURE.test(key) ? text.replace(/^[ \u00a0]+|[ \u00a0]+$/g, "") : "";
  return WHOLE.test(figure) ? Number(figure) : text;
}
