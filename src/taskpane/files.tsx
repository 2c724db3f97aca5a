import "./shell/first";
import React from "react";
import { FileBar } from "./file-bar/FileBar";
import { pageDesk } from "./file-desk";
import { issueDesk } from "./publish/issue-desk";
import { mergeDesk } from "./merge/desk";
import { unitsDesk } from "./units/choose";
import { catalogue, chooseFile, pickWith, today } from "./shell/browser";
import { makeDesk } from "./shell/desk";
import { mount } from "./shell/mount";
import { askBeforeLeaving } from "./shell/page-guard";
import { remoteHands } from "./shell/remote";

async function start(): Promise<void> {
  const labour = remoteHands(() => new Worker(new URL("./worker.ts", import.meta.url)));
  const files = await pageDesk(labour);
  // Nobody edits a file here: it changes by jobs only.
  const onEdit = () => () => undefined;
  const pick = pickWith(chooseFile, labour);
  const issuing = issueDesk(labour);
  const merging = mergeDesk(labour);
  const lists = unitsDesk(labour);
  const desk = makeDesk({
    store: files.store,
    packs: catalogue,
    labour,
    today,
    pick,
    onEdit,
    issuing,
    files,
    merging,
    lists,
  });
  mount(desk, () => undefined, <FileBar desk={desk} files={files} />);
  // A merge keeps its answers nowhere but here and in the workbook that comes of it.
  askBeforeLeaving(() => files.dirty() || desk.merge.get().unsaved);
  await desk.start();
}

void start();
