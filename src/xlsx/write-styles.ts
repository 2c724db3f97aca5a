import type { ConditionalSpec } from "../sheet/spec";
import type { Style } from "../sheet/style";
import { FIRST_CUSTOM, FIXED_FORMATS, LOCAL_FORMATS } from "./number-formats";
import { MAIN, Registry, XML_HEAD } from "./parts";
import type { Part } from "./parts";
import { RESERVED_FILL, alignmentXml, borderXml, dxfXml, fillXml, fontXml } from "./write-style-parts";
import { escapeAttribute } from "./xml-escape";

export type StyleBook = {
  /** Number of the cell format; `quoted` marks a text that would be taken for a formula when edited. */
  readonly cell: (style: Style, quoted: boolean) => number;
  readonly conditional: (style: ConditionalSpec["style"]) => number;
  readonly part: () => Part;
};

const list = (tag: string, items: readonly string[]): string =>
  items.length === 0 ? "" : `<${tag} count="${items.length}">${items.join("")}</${tag}>`;

const FIXED = new Map([...FIXED_FORMATS, ...LOCAL_FORMATS].map(([id, text]) => [text, id] as const));

/** `xl/styles.xml`, ECMA-376 part 1, 18.8.39. Format 0 is the default style. */
export const styleBook = (): StyleBook => {
  const fonts = new Registry(fontXml({}));
  const fills = new Registry(fillXml(undefined), RESERVED_FILL);
  const borders = new Registry(borderXml({}));
  const formats = new Registry();
  const dxfs = new Registry();
  const xfXml = (style: Style, quoted: boolean): string => {
    const format = style.format ?? "General";
    const numFmtId = FIXED.get(format) ?? FIRST_CUSTOM + formats.id(format);
    const fontId = fonts.id(fontXml(style));
    const fillId = fills.id(fillXml(style.fill));
    const borderId = borders.id(borderXml(style));
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
  };
  const xfs = new Registry(xfXml({}, false));
  /** Specs share style objects, so most cells need no text at all. */
  const seen = [new Map<Style, number>(), new Map<Style, number>()] as const;
  /** Others are made anew for each cell: those that say the same in the same order need no XML either. */
  const said = [new Map<string, number>(), new Map<string, number>()] as const;
  return {
    cell: (style, quoted) => {
      const at = quoted ? 1 : 0;
      const known = seen[at].get(style);
      if (known !== undefined) return known;
      const text = JSON.stringify(style);
      const id = said[at].get(text) ?? xfs.id(xfXml(style, quoted));
      said[at].set(text, id);
      seen[at].set(style, id);
      return id;
    },
    conditional: (style) => dxfs.id(dxfXml(style)),
    part: () => ({
      path: "xl/styles.xml",
      xml: [
        `${XML_HEAD}<styleSheet xmlns="${MAIN}">`,
        list(
          "numFmts",
          formats
            .all()
            .map((text, index) => `<numFmt numFmtId="${FIRST_CUSTOM + index}" formatCode="${escapeAttribute(text)}"/>`),
        ),
        list("fonts", fonts.all()),
        list("fills", fills.all()),
        list("borders", borders.all()),
        list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
        list("cellXfs", xfs.all()),
        list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
        list("dxfs", dxfs.all()),
        "</styleSheet>",
      ].join(""),
    }),
  };
};
