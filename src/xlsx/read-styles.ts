import type { Fault } from "../problems/refusal";
import { customFormat, FIXED_FORMATS, LOCAL_FORMATS } from "./number-formats";
import type { Package } from "./read-package";
import { children } from "./read-relations";
import { NS } from "./xml-names";
import { OPEN, type XmlTokens } from "./xml-tokens";

/** What a reader of values wants to know of a cell's style; absent where it is General and an ordinary font. */
export type ValueStyle = { readonly format?: string; readonly font?: string };

/** Fonts whose letters are TCVN3 (ABC) or VNI codes, not Unicode: `.VnTime`, `.VnArialH`, `VNI-Times`. */
const LEGACY = /^(\.vn|vni[- ])/i;

const BUILT_IN: ReadonlyMap<number, string> = new Map([...FIXED_FORMATS, ...LOCAL_FORMATS]);
const PLAIN: ValueStyle = {};

const whole = (text: string | undefined): number => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0);

function fontName(xml: XmlTokens): string {
  let name = "";
  children(xml, () => {
    if (xml.ns === NS.main && (xml.is("name") || xml.is("rFont"))) name = xml.attribute("val") ?? "";
    return false;
  });
  return name;
}

/** `cellXfs` of the styles part, by the index that cells give (ECMA-376 part 1, §18.8.10). */
export const readStyles = (pack: Package, part: string): readonly ValueStyle[] | Fault =>
  pack.read(part, "styles", (xml) => stylesOf(xml, part));

function stylesOf(xml: XmlTokens, part: string): readonly ValueStyle[] | Fault {
  const formats = new Map(BUILT_IN);
  const fonts: string[] = [];
  const styles: ValueStyle[] = [];

  const format = (): boolean => {
    if (xml.is("numFmt"))
      formats.set(whole(xml.attribute("numFmtId")), customFormat(xml.attribute("formatCode") ?? "General"));
    return false;
  };
  const font = (): boolean => {
    fonts.push(fontName(xml));
    return true;
  };
  const cellFormat = (): boolean => {
    const code = formats.get(whole(xml.attribute("numFmtId"))) ?? "General";
    const name = fonts[whole(xml.attribute("fontId"))] ?? "";
    const general = code === "" || code.toLowerCase() === "general";
    const style = { ...(general ? {} : { format: code }), ...(LEGACY.test(name) ? { font: name } : {}) };
    styles.push(general && style.font === undefined ? PLAIN : style);
    return false;
  };
  const section = (): boolean => {
    const visit = xml.is("numFmts") ? format : xml.is("fonts") ? font : xml.is("cellXfs") ? cellFormat : undefined;
    if (xml.ns !== NS.main || !visit) return false;
    children(xml, visit);
    return true;
  };

  if (xml.next() === OPEN) {
    children(xml, section);
    xml.next();
  }
  return xml.fault ? { code: xml.fault, part } : styles;
}
