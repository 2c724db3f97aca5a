import { parsePeriod } from "../../plan/index";
import type { Setting } from "../../rules/index";
import type { FormContext } from "../context";
import { formRows } from "./rows";

/** What the rules are told about the sheet as a whole. */
export function settingOf(context: FormContext): Setting {
  const before = context.previous && parsePeriod(context.previous.period);
  return { period: context.period, rows: formRows(context), ...(before && { before }) };
}
