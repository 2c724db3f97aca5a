import type { Language } from "../../words/index";
import type { PaneTexts } from "../../words/pane";
import type { UnitsActions } from "../units/units-model";
import type { MergeActions, MergeState } from "./merge-state";

export type MergePanelProps = {
  readonly state: MergeState;
  readonly actions: MergeActions;
  readonly units: UnitsActions;
  readonly busy: boolean;
  /** The result is a file of its own. */
  readonly asFile: boolean;
  readonly t: PaneTexts;
  readonly language: Language;
};
