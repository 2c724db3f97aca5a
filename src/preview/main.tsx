// Entry of the preview page. Query: `pane` is the address of the task pane, `api` the ExcelApi set.
import * as React from "react";
import { render } from "react-dom";
import { App } from "./page/app";
import { openSession } from "./page/session";
import { openPane } from "./xdm/frame";

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.endsWith(".xlsx") ? name : `${name}.xlsx`;
  link.click();
  URL.revokeObjectURL(url);
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const session = await openSession(query.get("api") ?? "1.15");
  const [grid, pane] = [document.getElementById("grid"), document.getElementById("pane")];
  if (!grid || !pane) throw new Error("The page has no place for the grid and the pane.");
  render(<App {...session} download={download} />, grid);
  openPane(session.host, pane, query.get("pane") ?? "taskpane.html", `preview-${Date.now()}`);
}

void start();
