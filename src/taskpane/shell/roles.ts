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

/** Who works here: the workbook knows best, else what the person said. */
export const roleIn = ({ check }: BookState, said: PaneRole): PaneRole =>
  ROLES.find((role) => check?.context && KINDS[role].includes(check.context.unit.kind)) ?? said;
