import type { Route } from "./routes";

/**
 * The ribbon: every command shows the pane where its job is; none of them writes by itself. Excel runs them in the page
 * of the pane, which it opens out of sight where it is not open yet.
 */
export function commands(go: (route: Route) => void): void {
  const open = (route: Route) => (event: Office.AddinCommands.Event) => {
    void Office.addin
      .showAsTaskpane()
      .catch(() => undefined)
      .then(() => {
        go(route);
      })
      .finally(() => {
        event.completed();
      });
  };
  Office.actions.associate("openInsert", open("insert"));
  Office.actions.associate("runCheck", open("check"));
  Office.actions.associate("openCompile", open("compile"));
}
