import React from "react";
import { registerIcons, setIconOptions } from "office-ui-fabric-react/lib/Styling";

/** Outlines on a grid of 16, drawn for this pane: no icon font is loaded. */
const OUTLINES = {
  add: "M8 2v12M2 8h12",
  check: "M2.5 8.5l3.5 3.5 7.5-8",
  report: "M4 1.5h6l3 3v10H4zM10 1.5v3h3M6 7.5h5M6 10h5M6 12.5h3",
  publish: "M8 10.5v-8M4.8 5.5L8 2.3l3.2 3.2M2.5 9.5v4h11v-4",
  merge: "M3 2v4l5 4v4M13 2v4l-5 4M5.5 11.5L8 14l2.5-2.5",
  undo: "M6 3L2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H7",
  home: "M2 8l6-5.5L14 8M4 7v6.5h3V10h2v3.5h3V7",
  file: "M4 1.5h6l3 3v10H4zM10 1.5v3h3",
  save: "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M5 13.5v-4h6v4",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  close: "M3 3l10 10M13 3L3 13",
  info: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M8 7v4.5M8 4.2v.8",
  error: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5",
  warning: "M8 1.8L15 14H1zM8 6v4M8 11.5v1",
  done: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M5 8.2l2.2 2.2L11 6",
} as const;
export type IconName = keyof typeof OUTLINES;

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={OUTLINES[name]} fill="none" stroke="currentColor" strokeWidth="1.4" />
  </svg>
);

/** Names by which the controls of Fabric ask for their own icons. */
const FABRIC: Readonly<Record<string, IconName>> = {
  ChevronDown: "down",
  ChevronUp: "up",
  DoubleChevronDown: "down",
  DoubleChevronUp: "up",
  CheckMark: "check",
  Clear: "close",
  Cancel: "close",
  Info: "info",
  ErrorBadge: "error",
  Blocked2: "error",
  Warning: "warning",
  Completed: "done",
};

export function ownIcons(): void {
  setIconOptions({ disableWarnings: true });
  registerIcons({
    style: {},
    icons: Object.fromEntries(Object.entries(FABRIC).map(([name, icon]) => [name, <Icon key={name} name={icon} />])),
  });
}
