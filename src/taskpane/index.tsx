import "./shell/first";
import type { SheetStore } from "../jobs/index";
import { catalogue, chooseFile, pickWith, randomToken, today } from "./shell/browser";
import { type Desk, makeDesk } from "./shell/desk";
import { mount } from "./shell/mount";
import { remoteHands } from "./shell/remote";
import { officeReady } from "./shell/office-ready";
import type { Route } from "./shell/routes";

/** Office.js has no way to stop an event before it began, hence the flag. */
function onEdit(listener: () => void): () => void {
  let wanted = true;
  let stop = (): void => undefined;
  void Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(() => {
      if (wanted) listener();
      return Promise.resolve();
    });
    await context.sync();
    stop = () =>
      void Excel.run(handler.context, async (same) => {
        handler.remove();
        await same.sync();
      });
    if (!wanted) stop();
  });
  return () => {
    wanted = false;
    stop();
  };
}

/** The ribbon: every command shows the pane where its job is; none of them writes by itself. */
function commands(desk: Desk): void {
  const open = (route: Route) => (event: Office.AddinCommands.Event) => {
    void Office.addin
      .showAsTaskpane()
      .catch(() => undefined)
      .then(() => {
        desk.go(route);
        event.completed();
      });
  };
  Office.actions.associate("openInsert", open("insert"));
  Office.actions.associate("runCheck", open("check"));
  Office.actions.associate("openCompile", open("compile"));
}

/** What speaks to Excel comes while Excel answers. */
async function openWorkbook(): Promise<SheetStore> {
  const { excelStore } = await import("../excel/store");
  const { hostClock } = await import("../excel/clock");
  return excelStore({ clock: hostClock, random: randomToken });
}

async function start(): Promise<void> {
  const opening = openWorkbook();
  await officeReady();
  const store = await opening;
  const labour = remoteHands(new Worker(new URL("./worker.ts", import.meta.url)));
  const desk = makeDesk({ store, packs: catalogue, labour, today, pick: pickWith(chooseFile, labour), onEdit });
  commands(desk);
  mount(desk, Office.context.officeTheme?.bodyBackgroundColor);
  await desk.start();
}

void start();
