import type { PaneTexts } from "../../words/pane";
import type { PaneRole } from "../../words/pane-texts";
import type { IconName } from "./icons";

/** Where one can be in the pane. A new panel: here and in TABS, its model in `desk.ts`, its looks in `rooms.tsx`. */
export type Route = "home" | "insert" | "check" | "compile" | "publish" | "merge";

type Tab = {
  readonly route: Route;
  readonly icon: IconName;
  /** Whose job it is; absent where it is everybody's. */
  readonly roles?: readonly PaneRole[];
};

const TABS: readonly Tab[] = [
  { route: "home", icon: "home" },
  { route: "insert", icon: "add" },
  { route: "check", icon: "check" },
  { route: "compile", icon: "report" },
  { route: "publish", icon: "publish", roles: ["coquan", "so"] },
  { route: "merge", icon: "merge", roles: ["coquan", "so"] },
];

/** The jobs of a role, in their order; where one is stays in sight whoever one is. */
export const tabsOf = (role: PaneRole, here: Route): readonly Tab[] =>
  TABS.filter(({ route, roles }) => route === here || roles === undefined || roles.includes(role));

export const routeName = (route: Route, t: PaneTexts, asFile: boolean): string => {
  if (route === "home") return t.app.home;
  return route === "insert" && asFile ? t.files.newForm : t[route].title;
};
