import React from "react";
import { render } from "react-dom";
import { App } from "./App";
import type { Desk } from "./desk";
import { ownIcons } from "./icons";
import { followTheme } from "./theme";

/** Puts the pane on the page. */
export function mount(desk: Desk, hostBackground: string | undefined, above?: React.ReactNode): void {
  followTheme(hostBackground);
  ownIcons();
  render(<App desk={desk}>{above}</App>, document.getElementById("root"));
}
