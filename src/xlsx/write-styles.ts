import type { ConditionalSpec } from "../sheet/spec";
import type { Style } from "../sheet/style";
import { FIRST_CUSTOM, FIXED_FORMATS, LOCAL_FORMATS } from "./number-formats";
import { MAIN, Registry, XML_HEAD } from "./parts";
import type { Part } from "./parts";
import { RESERVED_FILL, alignmentXml, borderXml, dxfXml, fillXml, fontXml } from "./write-style-parts";
import { escapeAttribute } from "./xml-escape";

const list = (tag: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${tag} count="${items.length}">${items.join("")}</${tag}>`;

const FIXED = new Map([...FIXED_FORMATS, ...LOCAL_FORMATS].map(([id, text]) => [text, id] as const));

/** `xl/styles.xml`, ECMA-376 part 1, 18.8.39. Format 0 is the default style. */
export class StyleBook {
  private readonly fonts = new Registry(fontXml({}));
  private readonly fills = new Registry(fillXml(undefined), RESERVED_FILL);
  private readonly borders = new Registry(borderXml({}));
  private readonly formats = new Registry();
  private readonly dxfs = new Registry();
  private readonly xfs = new Registry(this.xfXml({}, false));
  /** Specs share style objects, so most cells need no text at all. */
  private readonly seen = [new Map<Style, number>(), new Map<Style, number>()] as const;
  /** Others are made anew for each cell: those that say the same in the same order need no XML either. */
  private readonly said = [new Map<string, number>(), new Map<string, number>()] as const;

  /** Number of the cell format; `quoted` marks a text that would be taken for a formula when edited. */
  cell(style: Style, quoted: boolean): number {
    const at = quoted ? 1 : 0;
    const known = this.seen[at].get(style);
    if (known !== undefined) return known;
    const text = JSON.stringify(style);
    const id = this.said[at].get(text) ?? this.xfs.id(this.xfXml(style, quoted));
    this.said[at].set(text, id);
    this.seen[at].set(style, id);
    return id;
  }

  conditional(style: ConditionalSpec["style"]): number {
    return this.dxfs.id(dxfXml(style));
  }

  part(): Part {
    const formats = this.formats
      .all()
      .map((text, index) => `<numFmt numFmtId="${FIRST_CUSTOM + index}" formatCode="${escapeAttribute(text)}"/>`);
    return {
      path: "xl/styles.xml",
      xml: [
        `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
        list("numFmts", formats),
        list("fonts", this.fonts.all()),
        list("fills", this.fills.all()),
        list("borders", this.borders.all()),
        list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list("cellXfs", this.xfs.all()),
        list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        list("dxfs", this.dxfs.all()),
        "</styleSheet>",
      ].join(""),
    };
  }

  private xfXml(style: Style, quoted: boolean): string {
    const format = style.format ?? "General";
    const numFmtId = FIXED.get(format) ?? FIRST_CUSTOM + this.formats.id(format);
    const fontId = this.fonts.id(fontXml(style));
    const fillId = this.fills.id(fillXml(style.fill));
    const borderId = this.borders.id(borderXml(style));
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? '<protection locked="0"/>' : "";
    const children = alignment + protection;
    const attributes = [
      `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`,
      quoted ? ' quotePrefix="1"' : "",
      numFmtId ? ' applyNumberFormat="1"' : "",
      fontId ? ' applyFont="1"' : "",
      fillId ? ' applyFill="1"' : "",
      borderId ? ' applyBorder="1"' : "",
      alignment ? ' applyAlignment="1"' : "",
      protection ? ' applyProtection="1"' : "",
    ].join("");
    return children === "" ? `<xf ${attributes}/>` : `<xf ${attributes}>${children}</xf>`;
  }
}
