import { MAIN, Registry, XML_HEAD } from "./parts";
import type { Part } from "./parts";
import { cutText, escapeText, preserve } from "./xml-escape";

/** Excel repairs a file with a longer text in a cell. */
const MAX_TEXT = 32_767;

/** `xl/sharedStrings.xml`, ECMA-376 part 1, 18.4.9. */
export class SharedStrings {
  private readonly strings = new Registry();
  private uses = 0;

  id(text: string): number {
    this.uses += 1;
    return this.strings.id(cutText(text, MAX_TEXT));
  }

  /** One more cell with a text whose number is known. */
  again(): void {
    this.uses += 1;
  }

  part(): Part {
    const all = this.strings.all();
    return {
      path: "xl/sharedStrings.xml",
      xml: [
        `${XML_HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${all.length}">`,
        ...all.map((text) => `<si><t${preserve(text)}>${escapeText(text)}</t></si>`),
        "</sst>",
      ].join(""),
    };
  }
}
