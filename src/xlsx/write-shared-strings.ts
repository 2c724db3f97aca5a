import { MAIN, XML_HEAD, registry } from "./parts";
import type { Part } from "./parts";
import { cutText, escapeText, preserve } from "./xml-escape";

/** Excel repairs a file with a longer text in a cell. */
const MAX_TEXT = 32_767;

export type SharedStrings = {
  readonly id: (text: string) => number;
  /** One more cell with a text whose number is known. */
  readonly again: () => void;
  readonly part: () => Part;
};

/** `xl/sharedStrings.xml`, ECMA-376 part 1, 18.4.9. */
export const sharedStrings = (): SharedStrings => {
  const strings = registry();
  let uses = 0;
  return {
    id: (text) => {
      uses += 1;
      return strings.id(cutText(text, MAX_TEXT));
    },
    again: () => {
      uses += 1;
    },
    part: () => {
      const all = strings.all();
      return {
        path: "xl/sharedStrings.xml",
        xml: [
          `${XML_HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${all.length}">`,
          ...all.map((text) => `<si><t${preserve(text)}>${escapeText(text)}</t></si>`),
          "</sst>",
        ].join(""),
      };
    },
  };
};
