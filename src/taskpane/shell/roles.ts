import type { UnitKind } from "../../plan/index";
import type { PaneRole } from "../../words/pane-texts";
import type { BookState } from "./book";

export const ROLES: readonly PaneRole[] = ["truong", "coquan", "so"];

/** Kinds of unit that a role stands for. */
export const KINDS: Readonly<Record<PaneRole, readonly UnitKind[]>> = {
  truong: ["truong"],
  coquan: ["xa", "phong"],
  so: ["so", "ban"],
};

/**
 * Who works here: the workbook knows best, else what the person said. On the page for files an office opens one file of
 * its schools after another, and goes on issuing and merging.
 */
export const roleIn = ({ check }: BookState, said: PaneRole, asFile: boolean): PaneRole =>
  asFile && said !== "truong"
    ? said
    : (ROLES.find((role) => check?.context && KINDS[role].includes(check.context.unit.kind)) ?? said);

/** Where nobody but the person can say who works here: a school's file may be open with a school or an office. */
export const asksRole = ({ check }: BookState, asFile: boolean): boolean =>
  check?.context === undefined || (asFile && check.context.unit.kind === "truong");
