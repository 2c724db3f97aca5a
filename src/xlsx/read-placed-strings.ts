import type { LostPart } from "./read-placed-lost";
import { Refused } from "./read-placed-package";
import { NS } from "./xml-names";
import { unescapeX } from "./xml-text";
import { CLOSE, END, OPEN } from "./xml-tokens";
import type { XmlTokens } from "./xml-tokens";

/** CT_Rst (ECMA-376 part 1, 18.4.8), the tokens standing on its element: plain text or runs; how to read aloud is not text. */
export function richText(tokens: XmlTokens, lose: (part: LostPart) => void): string {
  const outside = tokens.depth - 1;
  let text = "";
  for (let token = tokens.next(); token !== END; token = tokens.next()) {
    if (token === CLOSE && tokens.depth === outside) break;
    if (token !== OPEN) continue;
    if (tokens.ns === NS.main && tokens.is("t")) text += tokens.content();
    else if (tokens.ns === NS.main && tokens.is("rPr")) {
      lose("rich-text");
      tokens.skip();
    } else if (!(tokens.ns === NS.main && tokens.is("r"))) tokens.skip();
  }
  return unescapeX(text);
}

/** `xl/sharedStrings.xml` by number. */
export function sharedTexts(tokens: XmlTokens, part: string, lose: (part: LostPart) => void): readonly string[] {
  const texts: string[] = [];
  for (let token = tokens.next(); token !== END; token = tokens.next())
    if (token === OPEN && tokens.depth === 2) {
      if (tokens.ns === NS.main && tokens.is("si")) texts.push(richText(tokens, lose));
      else tokens.skip();
    }
  if (tokens.fault) throw new Refused({ code: tokens.fault, part });
  return texts;
}
