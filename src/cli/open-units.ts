import { readUnits, type UnitList } from "../jobs/index";
import type { Told } from "./open-book";
import { openList } from "./open-list";
import type { Session } from "./shell";

export type OpenedUnits =
  | { readonly ok: true; readonly list: UnitList }
  | { readonly ok: false; readonly file: string; readonly refusal: Told };

/** The list of units that the command line names, with the list of changes where one is named. */
export async function openUnits(path: string, session: Session): Promise<OpenedUnits> {
  const opened = await openList(path, session);
  if (!opened.ok) return { ...opened, file: path };
  const changesPath = session.values.get("crosswalk");
  const changes = changesPath === undefined ? undefined : await openList(changesPath, session);
  if (changes && !changes.ok) return { ...changes, file: changesPath ?? "" };
  const keepCodes = session.flags.has("keep-codes");
  return { ok: true, list: readUnits({ units: opened.list, keepCodes, ...(changes && { changes: changes.list }) }) };
}
