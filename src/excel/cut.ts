/** At most `limit` UTF-16 units, cut at a whole word where there is one in the second half, marked with `…`. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "");
  const word = /\s/.test(text.charAt(head.length)) ? head : head.replace(/\s+\S*$/, "");
  return `${(word.length >= limit / 2 ? word : head).trimEnd()}…`;
};
