/** A plain decimal, as numbers and packs spell it. */
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Vietnamese marks: 1234567.89 → `1.234.567,89`; what is no plain decimal stays as it is. */
export function numberWords(value: number | string): string {
  const match = DECIMAL.exec(String(value));
  if (!match) return String(value);
  const [, sign = "", whole = "", part] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return sign + grouped + (part === undefined ? "" : `,${part}`);
}

/** `"98.2"` → `98,2%`. */
export const percentWords = (percent: number | string): string => `${numberWords(percent)}%`;
