import React from "react";
import { render } from "react-dom";
import { App } from "./App";
import type { Desk } from "./desk";
import { ownIcons } from "./icons";
import { keepPage } from "./page-guard";
import { keepTab } from "./tab-key";
import { followTheme, type HostGround } from "./theme";

/** Puts the pane on the page. */
export function mount(desk: Desk, ground: HostGround, above?: React.ReactNode): void {
  followTheme(ground);
  keepTab();
  keepPage();
  ownIcons();
  render(<App desk={desk}>{above}</App>, document.getElementById("root"));
}
