import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { nodeInflate } from "../../../src/cli/inflate";
import { fillByName, isTyped, makeTemplate, sampleAnswers, submissionFrom } from "../../../src/jobs/index";
import type { Accepted } from "../../../src/jobs/merge/reading";
import { parsePeriod } from "../../../src/plan/index";
import { bookReader } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { pack, ports } from "../../tools/books";
import { lineOf } from "./tools";

/** What programs that are not here are known to make of a workbook when they save it, done to its parts. */
type Parts = ReadonlyMap<string, string>;
type Saved = (parts: Parts) => Parts;

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const edited =
  (part: RegExp, change: (xml: string, name: string) => string): Saved =>
  (parts) =>
    new Map([...parts].map(([name, xml]) => [name, part.test(name) ? change(xml, name) : xml]));
const added =
  (more: Readonly<Record<string, string>>): Saved =>
  (parts) =>
    new Map([...parts, ...Object.entries(more)]);
const all =
  (...steps: readonly Saved[]): Saved =>
  (parts) =>
    steps.reduce((now, step) => step(now), parts);
const typed = (type: string, parts: readonly string[]): Saved =>
  edited(/^\[Content_Types\]/, (xml) =>
    xml.replace(
      "</Types>",
      `${parts.map((part) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
    ),
  );

/** `<v>` of numbers only: neither of texts (`t="s"`) nor of what a formula gave. */
const numbers = (change: (value: string) => string): Saved =>
  edited(SHEET, (xml) =>
    xml.replace(/<c r="[A-Z]+\d+"(?: s="\d+")?><v>([^<]+)<\/v>/g, (cell, value: string) =>
      cell.replace(`<v>${value}<`, `<v>${change(value)}<`),
    ),
  );
const root = (more: string): Saved => edited(SHEET, (xml) => xml.replace("<worksheet ", `<worksheet ${more} `));

/** Rich text: the first letters of every shared text in a run of their own, with how it is read aloud. */
const inRuns = edited(/sharedStrings/, (xml) =>
  xml.replace(/<si><t[^>]*>([^<&]{3})([^<]*)<\/t><\/si>/g, (_, first: string, rest: string) => {
    const run = (text: string): string => `<r><rPr><b/><sz val="12"/></rPr><t xml:space="preserve">${text}</t></r>`;
    return `<si>${run(first)}${run(rest)}<rPh sb="0" eb="1"><t>đọc</t></rPh></si>`;
  }),
);

const unprotected = edited(SHEET, (xml) => xml.replace(/<sheetProtection[^>]*\/>/g, ""));
const unvalidated = edited(SHEET, (xml) => xml.replace(/<dataValidations.*<\/dataValidations>/s, ""));

const TRANSITIONAL = "http://schemas.openxmlformats.org";
/** The root of each part with every name of it under a prefix, as some libraries write. */
const prefixed = edited(/^xl\/(?!_rels).*\.xml$/, (xml) =>
  xml
    .replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:")
    .replace(`xmlns="${TRANSITIONAL}/spreadsheetml`, `xmlns:x="${TRANSITIONAL}/spreadsheetml`),
);
const strict = edited(/./, (xml) =>
  xml
    .replaceAll(`${TRANSITIONAL}/spreadsheetml/2006/main`, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    .replaceAll(`${TRANSITIONAL}/officeDocument/2006`, "http://purl.oclc.org/ooxml/officeDocument")
    .replace("<workbook ", '<workbook conformance="strict" '),
);

const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const EXCEL: Saved = all(
  inRuns,
  root(`${MC} mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"
    xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="{0-0-0}"`),
  edited(SHEET, (xml) => xml.replace(/<row r="(\d+)"/g, '<row r="$1" spans="1:32" x14ac:dyDescent="0.3"')),
  edited(/^xl\/workbook\.xml/, (xml) =>
    xml.replace(
      "<workbookPr",
      `<mc:AlternateContent ${MC}><mc:Choice Requires="x15"><absPath url="C:\\Users\\vi-du\\"/></mc:Choice></mc:AlternateContent><workbookPr`,
    ),
  ),
  added({
    "xl/calcChain.xml": `<calcChain xmlns="${TRANSITIONAL}/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>`,
  }),
  typed("application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml", ["xl/calcChain.xml"]),
);
const GOOGLE: Saved = all(
  numbers((value) => (/^\d+$/.test(value) ? `${value}.0` : value)),
  unprotected,
  edited(SHEET, (xml, name) => {
    const n = /\d+/.exec(name)?.[0] ?? "";
    return xml.replace("</worksheet>", `<drawing r:id="rId1"/></worksheet><!-- ${n} -->`);
  }),
  edited(/^xl\/workbook\.xml/, (xml) =>
    xml.replace('state="veryHidden"', 'state="hidden"').replaceAll(' hidden="1"', ""),
  ),
);
const WPS: Saved = all(
  added({
    "xl/_rels/": "",
    "docProps/": "",
    "docProps/custom.xml": `<Properties xmlns="${TRANSITIONAL}/officeDocument/2006/custom-properties"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="${TRANSITIONAL}/officeDocument/2006/docPropsVTypes">1033-12.2.0.1</vt:lpwstr></property></Properties>`,
  }),
  root('xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="urn:xdr"'),
  edited(/workbook\.xml\.rels$/, (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
  edited(SHEET, (xml) => xml.replace(/<row r="(\d+)"/g, '<row r="$1" customFormat="1"')),
  unvalidated,
);
/** Texts written where they stand, without a list of texts, as many libraries do. */
const INLINE: Saved = (parts) => {
  const texts = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, text]) => text);
  const put = (xml: string): string =>
    xml.replace(
      /<c ([^>]*)t="s"([^>]*)><v>(\d+)<\/v>/g,
      (_, left: string, right: string, at: string) =>
        `<c ${left}t="inlineStr"${right}><is>${texts[Number(at)] ?? ""}</is>`,
    );
  const without = new Map([...parts].filter(([name]) => name !== "xl/sharedStrings.xml"));
  return all(
    edited(SHEET, put),
    edited(/rels$|Content_Types/, (xml) => xml.replace(/<(Override|Relationship)[^>]*sharedStrings[^>]*\/>/, "")),
  )(without);
};
/** Without addresses: cells and rows by their order, as the standard allows. */
const PLACELESS: Saved = edited(SHEET, (xml) => {
  let row = 0;
  return xml.replace(
    /<row r="(\d+)"([^>]*?)(\/>|>(.*?)<\/row>)/gs,
    (_, at: string, rest: string, _end, inside = "") => {
      const empty = "<row/>".repeat(Number(at) - row - 1);
      row = Number(at);
      let column = 0;
      const cells = (inside as string).replace(/<c r="([A-Z]+)\d+"/g, (__, letters: string) => {
        const here = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        const gap = "<c/>".repeat(here - column - 1);
        column = here;
        return `${gap}<c`;
      });
      return `${empty}<row${rest}>${cells}</row>`;
    },
  );
});
const NFD: Saved = edited(/sharedStrings/, (xml) => xml.normalize("NFD"));
const SCIENTIFIC: Saved = numbers((value) => (/^[1-9]\d*$/.test(value) ? `${Number(value) / 10}E1` : value));

const PROGRAMS: Readonly<Record<string, Saved>> = {
  Excel: EXCEL,
  "Excel, as a strict document": strict,
  "Google Sheets": GOOGLE,
  WPS,
  "a library that writes a prefix before every name": prefixed,
  "a library that writes texts in their cells": INLINE,
  "a program that writes no addresses": PLACELESS,
  "a program that writes 12 as 1.2E1": SCIENTIFIC,
  "a Mac that splits letters from their marks": NFD,
};

const READS = {
  typed: bookReader(nodeInflate, isTyped, "mark"),
  whole: bookReader(nodeInflate, () => true, "mark"),
};

async function issued(): Promise<Uint8Array> {
  const unit = { ...lineOf("A1"), code: "0012", levels: ["th", "thcs"] as const };
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return writeWorkbook(fillByName(made.book, sampleAnswers(made.context)));
}

async function sent(bytes: Uint8Array): Promise<Accepted> {
  const one = await submissionFrom({ path: "0012.xlsx", sha256: "x" }, bytes, READS, ports);
  if (!one.ok) throw new Error(`${one.code} ${JSON.stringify(one.facts)}`);
  return one;
}

const partsOf = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const zipped = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, xml]): [string, Zippable[string]] => [name, strToU8(xml)])));

const judged = ({ unit, number, content, lines, errors, warnings }: Accepted): unknown => ({
  unit,
  number,
  content,
  lines,
  errors,
  warnings,
});

describe("a submission says the same, cell by cell, when it was saved by", () => {
  let before: Uint8Array;
  beforeAll(async () => {
    before = await issued();
  });

  test.each(Object.keys(PROGRAMS))("%s", async (program) => {
    const parts = partsOf(before);
    const after = PROGRAMS[program]!(parts);
    expect([...after]).not.toEqual([...parts]);
    expect(judged(await sent(zipped(after)))).toEqual(judged(await sent(before)));
  });

  test("… and figures that such a program lost would be seen", async () => {
    const lost = numbers((value) => (value === "9" ? "8" : value))(partsOf(before));
    const other = edited(SHEET, (xml) => xml.replace(/(<c r="[A-Z]+\d+" s="\d+"><v>)\d+</g, "$17<"))(lost);
    expect(judged(await sent(zipped(other)))).not.toEqual(judged(await sent(before)));
  });
});
