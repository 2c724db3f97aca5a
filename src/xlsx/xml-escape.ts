/** Characters that may not stand in an XML text as they are, or that ST_Xstring gives another meaning. */
const UNSAFE = /[&<>_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What XML 1.0 cannot carry, and CR, which every XML reader turns into LF. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;
const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const hex = (control: string): string => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Quotes stand as they are in the text of an element (XML 1.0, 2.4): formulas are full of them. */
const markup = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * Text of an ST_Xstring (ECMA-376 part 1, 22.9.2.19): control characters as `_xHHHH_`, and a literal `_x0041_`
 * guarded as `_x005F_x0041_`. Half of a surrogate pair has no UTF-8 form and becomes U+FFFD.
 */
export const escapeText = (text: string): string =>
  UNSAFE.test(text)
    ? markup(text.replace(LONE_SURROGATE, "\ufffd").replace(LITERAL_ESCAPE, "_x005F_").replace(CONTROL, hex))
    : text;

/** The same for an attribute, where raw tabs and line ends would be read back as spaces (XML 1.0, 3.3.3). */
export const escapeAttribute = (text: string): string =>
  escapeText(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;");

/** A formula is not an ST_Xstring to every program: it carries no escapes, and needs none (see `write-guard`). */
export const escapeFormula = (formula: string): string =>
  UNSAFE.test(formula) ? markup(formula.replace(LONE_SURROGATE, "\ufffd")) : formula;

/** ` xml:space="preserve"` where a reader might trim or fold white space. */
export const preserve = (text: string): string => (/^\s|\s$|[\t\n]|\s\s/.test(text) ? ' xml:space="preserve"' : "");

/** At most `limit` UTF-16 units, cut at a whole word where there is one in the second half, marked with `…`. */
export const cutText = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const word = /\s/.test(text.charAt(head.length)) ? head : head.replace(/\s+\S*$/, "");
  return `${(word.length >= limit / 2 ? word : head).trimEnd()}…`;
};
