/** Key for comparing Vietnamese texts: NFC, lower case, no marks, đ → d (it does not decompose), single spaces. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[đð]/g, "d")
    .replace(/\s+/g, " ")
    .trim();
