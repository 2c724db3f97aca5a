import { XML_HEAD } from "./parts";
import type { Part } from "./parts";
import { escapeText } from "./xml-escape";

export type DocProps = {
  readonly title?: string;
  /** ISO 8601 moment in UTC. Fixed by default, so that the same book is the same bytes. */
  readonly created?: string;
};

const CREATOR = "Chỉ Tiêu";
const EPOCH = "2026-01-01T00:00:00Z";

const CORE = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");

/** `docProps/core.xml`, ECMA-376 part 2, 11: nothing of the machine or of the person. */
export const corePart = ({ title, created = EPOCH }: DocProps): Part => ({
  path: "docProps/core.xml",
  xml: [
    `${XML_HEAD}<cp:coreProperties ${CORE}>`,
    title === undefined ? "" : `<dc:title>${escapeText(title)}</dc:title>`,
    `<dc:creator>${CREATOR}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeText(created)}</dcterms:created>`,
    "</cp:coreProperties>",
  ].join(""),
});

/**
 * `docProps/app.xml`, ECMA-376 part 1, 22.2. LibreOffice trusts the cached values of programs that it knows by name
 * and computes all formulas of others: our own name is what makes it compute.
 */
export const appPart = (): Part => ({
  path: "docProps/app.xml",
  xml: `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${CREATOR}</Application></Properties>`,
});
