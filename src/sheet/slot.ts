/**
 * Slots: places of a drawn book that each copy fills with its own text or number. They are marked by values that stand
 * nowhere else, so that a writer finds them in what it wrote. The tab keeps the white space of whatever fills a text.
 */
export const slotText = (slot: number): string => `\ue000\t${slot}\ue001`;

/** A slot inside the text of a formula, where quotes are doubled. */
export const slotInFormula = (slot: number): string => `\ue002\t${slot}\ue001`;

/** First of the numbers that mark slots; a count of people or a height is far below. */
const NUMBERS = 8_070_605_000_000;
export const slotNumber = (slot: number): number => NUMBERS + slot;

const SLOT = /\ue000\t(\d+)\ue001|\ue002(?:\t|&#9;)(\d+)\ue001|8070605(\d{6})/g;

/** What fills a slot: a text, or a number as its digits. */
export type SlotPart = { readonly slot: number; readonly as: "text" | "formula" | "number" };

/** A text that was written from a book with slots, cut at them. */
export function cutAtSlots(text: string): readonly (string | SlotPart)[] {
  const parts: (string | SlotPart)[] = [];
  let from = 0;
  for (const match of text.matchAll(SLOT)) {
    const [whole, plain, quoted, number] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    const slot = Number(plain ?? quoted ?? number);
    parts.push({ slot, as: plain !== undefined ? "text" : quoted !== undefined ? "formula" : "number" });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
