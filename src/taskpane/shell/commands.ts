import type { Route } from "./routes";

/** What the ribbon gives to who listens to it. */
export type RibbonHost = {
  readonly show: () => Promise<void>;
  readonly associate: (name: string, act: (event: { readonly completed: () => void }) => void) => void;
};

/**
 * The ribbon: every command shows the pane where its job is; none of them writes by itself. Excel runs them in the page
 * of the pane, which it opens out of sight where it is not open yet.
 */
export function commands(go: (route: Route) => void, { show, associate }: RibbonHost): void {
  const open = (route: Route) => (event: { readonly completed: () => void }) => {
    void show()
      .catch(() => undefined)
      .then(() => {
        go(route);
      })
      .finally(() => {
        event.completed();
      });
  };
  associate("openInsert", open("insert"));
  associate("runCheck", open("check"));
  associate("openCompile", open("compile"));
  associate("openPublish", open("publish"));
  associate("openMerge", open("merge"));
}
