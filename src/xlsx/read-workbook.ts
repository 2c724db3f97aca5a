import type { Fault } from "../problems/refusal";
import type { Visibility } from "../sheet/spec";
import { isFault, type Package } from "./read-package";
import { children } from "./read-relations";
import { NS } from "./xml-names";
import { OPEN } from "./xml-tokens";

export type SheetEntry = { readonly name: string; readonly state: Visibility; readonly relation: string };

/** A defined name as it stands in the file: `scope` counts sheets from 0. */
export type RawName = { readonly name: string; readonly scope?: number; readonly text: string };

export type WorkbookPart = {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly RawName[];
};

const isTrue = (text: string | undefined): boolean => text === "1" || text === "true" || text === "on";

const visibility = (text: string | undefined): Visibility =>
  text === "hidden" || text === "veryHidden" ? text : "visible";

/** The workbook part: sheets in their order, names as text but those of unwanted sheets (ECMA-376 part 1, §18.2). */
export function readWorkbook(pack: Package, part: string, wanted: (sheet: string) => boolean): WorkbookPart | Fault {
  const xml = pack.open(part);
  if (isFault(xml)) return xml;
  const sheets: SheetEntry[] = [];
  const names: RawName[] = [];
  let date1904 = false;

  const sheet = (): boolean => {
    if (xml.ns !== NS.main || !xml.is("sheet")) return false;
    const state = visibility(xml.attribute("state"));
    sheets.push({ name: xml.attribute("name") ?? "", state, relation: xml.attribute("id", NS.relations) ?? "" });
    return false;
  };
  const definedName = (): boolean => {
    if (xml.ns !== NS.main || !xml.is("definedName")) return false;
    const scope = xml.attribute("localSheetId");
    // A template has hundreds of names on sheets that a merge never reads.
    const owner = scope === undefined ? undefined : sheets[Number(scope)]?.name;
    if (owner !== undefined && !wanted(owner)) return false;
    const name = xml.attribute("name") ?? "";
    const text = xml.content();
    names.push(
      scope === undefined ? { name, text } : { name, scope: /^\d{1,5}$/.test(scope) ? Number(scope) : -1, text },
    );
    return true;
  };
  const section = (): boolean => {
    if (xml.ns !== NS.main) return false;
    if (xml.is("workbookPr")) date1904 = isTrue(xml.attribute("date1904"));
    const visit = xml.is("sheets") ? sheet : xml.is("definedNames") ? definedName : undefined;
    if (visit) children(xml, visit);
    return visit !== undefined;
  };

  if (xml.next() === OPEN) {
    if (xml.ns !== NS.main || !xml.is("workbook")) return { code: "no-workbook", part };
    children(xml, section);
    xml.next();
  }
  return xml.fault ? { code: xml.fault, part } : { date1904, sheets, names };
}
