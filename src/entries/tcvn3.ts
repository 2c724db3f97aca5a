import { isSyllable } from "./syllable";

/**
 * Text of the years before Unicode: codes of TCVN 5712:1993 (TCVN3, "ABC"), which old fonts draw as Vietnamese and which
 * programs store as the Latin letters of the same codes. ư is stored as a soft hyphen (U+00AD): whoever cleans text
 * before it is decoded loses letters.
 */
const CODES = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦";
const LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";
const MEANING: ReadonlyMap<string, string> = new Map([...CODES].map((code, n) => [code, LETTERS[n] ?? code]));

/** `.VnTime`, `.VnArial`; those whose name ends in H draw capitals. */
const FONT = /^\.vn/i;
const CAPITALS = /^\.vn.*h$/i;
const CODED = /[\u00a1-\u00fe]/;
/** A letter that no code of TCVN3 stands for: the text is Unicode, whatever its font. */
const UNICODE = /[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/;
const WORD = /[A-Za-z\u00a1-\u00ff]+/g;
/** Our own lists are Unicode, also in a cell of an old font, and these two read well either way. */
const OURS = /^(có|không)$/i;

const decoded = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (code) => MEANING.get(code) ?? code).normalize("NFC");

/** `GD&ĐT`, `PGDĐT`: letters of which nobody makes a word; they prove nothing, and are no reason against. */
const ABBREVIATION = /^[A-ZĂÂĐÊÔƠƯ]+$/;

/**
 * Without a font only the words tell: each that has a code must be a syllable when decoded, and as it stands at least
 * two of them, or one of three letters, must be none. `Cô bé` is left alone: read as codes it would be right, too.
 */
function saysSo(text: string): boolean {
  const coded = (text.match(WORD) ?? []).filter((word) => CODED.test(word));
  const words = coded.filter((word) => !ABBREVIATION.test(decoded(word)));
  const strange = words.filter((word) => !isSyllable(word));
  if (strange.length < 2 && !strange.some((word) => word.length > 2)) return false;
  return words.every((word) => isSyllable(decoded(word)));
}

/** Whether a text without an old font can be in these codes at all: nearly none is. */
export const mayBeTcvn3 = (text: string): boolean => CODED.test(text) && !UNICODE.test(text);

/**
 * Text as people meant it. `undefined` where it is Unicode already.
 * @param font of the cell, where it is an old one
 */
export function fromTcvn3(text: string, font = ""): string | undefined {
  if (!CODED.test(text) && !CAPITALS.test(font)) return undefined;
  if (UNICODE.test(text) || OURS.test(text.trim())) return undefined;
  if (!FONT.test(font)) return saysSo(text) ? decoded(text) : undefined;
  return CAPITALS.test(font) ? decoded(text).toLocaleUpperCase("vi") : decoded(text);
}
