import "./shell/first";
import type { Clock } from "../excel/clock";
import { issueDesk } from "./publish/issue-desk";
import type { Far, Held, Services } from "./services";
import { mergeDesk } from "./merge/desk";
import { unitsDesk } from "./units/choose";
import { commands } from "./shell/commands";
import { catalogue, chooseFile, pickWith, randomToken, today } from "./shell/browser";
import { makeDesk } from "./shell/desk";
import { mount } from "./shell/mount";
import { remoteHands } from "./shell/remote";
import { officeReady } from "./shell/office-ready";

type Workbook = Required<Pick<Services, "store" | "onEdit" | "selection" | "onHeld" | "onFar" | "stop">>;

/** What speaks to Excel comes while Excel answers. */
async function openWorkbook(): Promise<Workbook> {
  const [{ excelStore }, { hostClock }, { editLog }, { watchEdits, watchSelection }, { activeCell }] =
    await Promise.all([
      import("../excel/store"),
      import("../excel/clock"),
      import("../excel/edit-log"),
      import("../excel/edits"),
      import("../excel/select"),
    ]);
  let held: Held = () => undefined;
  let told: (far: Far | undefined) => void = () => undefined;
  const stops = new Set<() => void>();
  const edits = editLog();
  const clock: Clock = {
    ...hostClock,
    held: (now, mayStop) => held(now, mayStop),
    told: (far) => told(far),
    onStop: (stop) => {
      stops.add(stop);
      return () => void stops.delete(stop);
    },
  };
  return {
    store: excelStore({ clock, random: randomToken, edits }),
    onEdit: (listener) => watchEdits(hostClock, edits, listener),
    selection: {
      watch: (listener) => watchSelection(hostClock, listener),
      // Excel that does not answer now, while a cell is edited, is asked again after the next selection.
      now: async () => {
        const found = await activeCell(hostClock);
        return found.ok ? found.value : undefined;
      },
    },
    onHeld: (listener) => {
      held = listener;
    },
    onFar: (listener) => {
      told = listener;
    },
    stop: () => {
      for (const stop of [...stops]) stop();
    },
  };
}

async function start(): Promise<void> {
  const opening = openWorkbook();
  await officeReady();
  const { store, onEdit, selection, onHeld, onFar, stop } = await opening;
  const labour = remoteHands(() => new Worker(new URL("./worker.ts", import.meta.url)));
  const issuing = issueDesk(labour, new URL("files.html", location.href).href);
  const pick = pickWith(chooseFile, labour);
  const desk = makeDesk({
    store,
    packs: catalogue,
    labour,
    today,
    pick,
    onEdit,
    selection,
    onHeld,
    onFar,
    stop,
    issuing,
    merging: mergeDesk(labour),
    lists: unitsDesk(labour),
  });
  commands(desk.go, {
    show: () => Office.addin.showAsTaskpane(),
    associate: (name, act) => Office.actions.associate(name, act),
  });
  mount(desk, () => Office.context.officeTheme?.bodyBackgroundColor);
  await desk.start();
}

void start();
