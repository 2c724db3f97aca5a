import { gradeCount } from "../../entries/index";
import { chosenOf, NO, REASONS, YES } from "../../rules/index";

/** Keys of figures; every other key of a row is an answer or words. */
const FIGURE = /^(tu|mau)\.|^(luyke\.truoc|h1)$/;

/**
 * A typed value as the rules read it. Some programs store whole numbers as texts, and texts with the blanks that stood
 * around them; people put dots between thousands, or leave a blank where they took a figure away: two files that differ
 * in nothing else say the same, figures in sheet `Nguồn số liệu` add up, and so do those of the office's own line.
 */
export function meant(key: string, value: string | number): string | number {
  if (typeof value === "number") return value;
  const text = value.normalize("NFC");
  if (/^[ \u00a0]*$/.test(text)) return "";
  if (key === "co") return chosenOf(text, [YES, NO]) ?? text;
  if (key === "lydo") return chosenOf(text, REASONS) ?? text;
  const grade = FIGURE.test(key) ? gradeCount({ kind: "text", value: text }) : null;
  return typeof grade === "number" ? grade : text;
}
