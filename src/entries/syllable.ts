const ONSET = "(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?";
/** Vowels that end a syllable, and those that a final letter may follow. */
const OPEN =
  "iêu|yêu|uôi|ươi|ươu|uây|uyu|uya|oai|oay|oao|oeo|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oa|oe|oi|ôi|ơi|ua|uê|ui|uơ|uy|ưa|ưi|ưu|ya|[aăâeêioôơuưy]";
const CLOSED = "iê|yê|uô|ươ|uyê|uâ|uê|uy|oa|oă|oe|oo|[aăâeêioôơuưy]";
const FINAL = "(?:ch|ng|nh|[cmnpt])";

const SYLLABLE = new RegExp(`^${ONSET}(?:(?:${CLOSED})${FINAL}|(?:${OPEN}))$`, "u");
/** A stop at the end takes sắc or nặng only. */
const STOPPED = /(?:ch|[cpt])$/;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /^[\u0301\u0323]$/;

/**
 * Whether a word is built as a Vietnamese syllable is: onset, vowel, final, at most one tone, and the tone that its
 * final allows. Says nothing of whether anybody uses it.
 */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONE) ?? [];
  const base = parts.replace(TONE, "").normalize("NFC");
  if (tones.length > 1 || !SYLLABLE.test(base)) return false;
  return !STOPPED.test(base) || SHARP_OR_HEAVY.test(tones[0] ?? "");
}
