/** Key for comparing Vietnamese texts: NFC, lower case, no marks, đ → d (it does not decompose), single spaces. */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đð]/g, "d").replace(/\s+/g, " ").trim();
