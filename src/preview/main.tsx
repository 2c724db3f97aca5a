// Entry of the preview page. Query: `api` is the ExcelApi set, `lang` the language of the page, `printer=none` takes the printer away.
import * as React from "react";
import { render } from "react-dom";
import { previewTexts } from "../words/preview";
import { App } from "./page/app";
import { readRibbon } from "./page/manifest";
import { openSession } from "./page/session";
import { openPane } from "./xdm/frame";
import { joinPane } from "./xdm/same-page";

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

async function textOf(name: string): Promise<string | null> {
  const answer = await fetch(name);
  return answer.ok ? answer.text() : null;
}

async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const english = query.get("lang") === "en";
  const texts = previewTexts(english ? "en" : "vi");
  const locale = english ? "en-US" : "vi-VN";
  document.documentElement.lang = english ? "en" : "vi";
  document.title = texts.title;
  const [session, manifest] = await Promise.all([
    openSession("truong-thcs-hoa-sua.xlsx", {
      apiVersion: query.get("api") ?? "1.15",
      printer: query.get("printer") !== "none",
    }),
    textOf("manifest.xml"),
  ]);
  const [workbook, place] = [document.getElementById("workbook"), document.getElementById("pane")];
  if (!workbook || !place) throw new Error("The page has no place for the workbook and the pane.");
  // office.js trusts a parent on https only; elsewhere the page stands in its place itself.
  const open = location.protocol === "https:" ? openPane : joinPane;
  // A conversation is remembered by its name: another workbook needs another one.
  let panes = 0;
  const openAgain = () => open(session.host, place, "taskpane.html", `preview-${Date.now()}-${(panes += 1)}`, locale);
  if (manifest === null) place.remove();
  const commands = manifest === null ? null : readRibbon(manifest, locale);
  const openHere = manifest === null ? null : openAgain;
  render(<App session={session} texts={texts} commands={commands} open={openHere} download={download} />, workbook);
}

void start();
