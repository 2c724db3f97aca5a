import type { Fault } from "../problems/refusal";
import type { Visibility } from "../sheet/spec";
import { FastNames } from "./read-fast-name";
import { areaNames, type AreaNames, type RawName } from "./read-names";
import type { Package } from "./read-package";
import { children } from "./read-relations";
import { NS } from "./xml-names";
import { OPEN, type XmlTokens } from "./xml-tokens";

export type SheetEntry = { readonly name: string; readonly state: Visibility; readonly relation: string };

export type WorkbookPart = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: AreaNames;
};

/** Which sheets a caller wants; every other is left out of the book. */
export type WantedSheet = (name: string, state: Visibility) => boolean;

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";

const visibility = (text: string | undefined): Visibility =>
  text === "hidden" || text === "veryHidden" ? text : "visible";

/** The workbook part: sheets in their order, names of areas but those of unwanted sheets (ECMA-376 part 1, §18.2). */
export const readWorkbook = (pack: Package, part: string, wanted: WantedSheet): WorkbookPart | Fault =>
  pack.read(part, "workbook", (xml) => workbookOf(xml, part, wanted));

function workbookOf(xml: XmlTokens, part: string, wanted: WantedSheet): WorkbookPart | Fault {
  const sheets: SheetEntry[] = [];
  const names: RawName[] = [];
  let date1904 = false;

  const sheet = (): boolean => {
    if (xml.ns !== NS.main || !xml.is("sheet")) return false;
    const state = visibility(xml.attribute("state"));
    sheets.push({ name: xml.attribute("name") ?? "", state, relation: xml.attribute("id", NS.relations) ?? "" });
    return false;
  };
  // A template has hundreds of names on sheets that a merge never reads.
  const unwanted = (scope: number): boolean => {
    const owner = sheets[scope];
    return owner !== undefined && !wanted(owner.name, owner.state);
  };
  const definedName = (): boolean => {
    if (xml.ns !== NS.main || !xml.is("definedName")) return false;
    const scope = xml.attribute("localSheetId");
    if (scope !== undefined && unwanted(Number(scope))) return false;
    const name = xml.attribute("name") ?? "";
    const index = scope === undefined ? undefined : /^\d{1,5}$/.test(scope) ? Number(scope) : -1;
    const text = xml.content();
    names.push({ name, scope: index, text });
    return true;
  };
  const fast = new FastNames(xml.bytes);
  const fastNames = (): void => {
    while (fast.find(xml.pos)) {
      if (fast.scope === undefined || !unwanted(fast.scope)) {
        const name = fast.read();
        if (!name) return;
        names.push(name);
      }
      xml.pos = fast.end;
    }
  };
  const definedNames = (): void => {
    const common = !xml.closedAtOnce && xml.unprefixed;
    if (common) fastNames();
    children(xml, definedName, common ? fastNames : undefined);
  };
  const section = (): boolean => {
    if (xml.ns !== NS.main) return false;
    if (xml.is("workbookPr")) date1904 = isTrue(xml.attribute("date1904"));
    if (xml.is("sheets")) children(xml, sheet);
    else if (xml.is("definedNames")) definedNames();
    else return false;
    return true;
  };

  if (xml.next() === OPEN) {
    if (xml.ns !== NS.main || !xml.is("workbook")) return { code: "no-workbook", part };
    children(xml, section);
    xml.next();
  }
  if (xml.fault) return { code: xml.fault, part };
  const titles = sheets.map(({ name }) => name);
  return { date1904, sheets, names: areaNames(names, titles) };
}
