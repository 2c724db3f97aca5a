import type { CDPSession, Page } from "playwright-core";
import { nodeInflate } from "../../src/cli/inflate";
import { address, definedName } from "../../src/sheet/index";
import { readValues } from "../../src/xlsx/read";
import { bootExcelSite, type ExcelSite } from "../browser/excel-page";
import { sheetHand } from "../browser/sheet-hand";
import { folder, workbook } from "../browser/workbooks";
import { median, type Row } from "./measure";

/**
 * Live re-check: beside the open workbook a figure is typed, and the pane reads, checks and tells again. What is counted
 * is the pane's main thread alone, in milliseconds of processor, as Chromium traces its tasks: the answers of Excel, what
 * goes to the worker and comes back, drawing. The check itself is the worker's; the page around the pane stands for Excel
 * and is not counted.
 */
const LIMIT = 16;
/** The first edits also load and compile the program. */
const WARM = 4;
const RUNS = 9;
const NAME = "MT4-CT1a.tu.tong";

type Event = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly frame?: string }; readonly beginData?: { readonly frame?: string } };
};

/** All events of a trace while that is done. */
async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<readonly Event[]> {
  const events: Event[] = [];
  const take = ({ value }: { readonly value: readonly unknown[] }): void => void events.push(...(value as Event[]));
  cdp.on("Tracing.dataCollected", take);
  const includedCategories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];
  await cdp.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories } });
  await work();
  const done = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await done;
  cdp.off("Tracing.dataCollected", take);
  return events;
}

const frameOf = ({ args }: Event): string | undefined => args?.data?.frame ?? args?.beginData?.frame;

/** Processor milliseconds of the tasks in which something of that frame runs. */
function tasksOf(events: readonly Event[], frame: string): readonly number[] {
  const own = events.filter((event) => event.ph === "X" && frameOf(event) === frame);
  return events
    .filter(({ name, ph }) => name === "RunTask" && ph === "X")
    .filter(({ pid, tid, ts, dur = 0 }) =>
      own.some((one) => one.pid === pid && one.tid === tid && one.ts >= ts && one.ts <= ts + dur),
    )
    .map(({ tdur = 0 }) => tdur / 1000);
}

async function frameIdOf(cdp: CDPSession): Promise<string> {
  const { frameTree } = await cdp.send("Page.getFrameTree");
  const pane = frameTree.childFrames?.find(({ frame }) => frame.url.includes("taskpane.html"));
  if (!pane) throw new Error("no pane");
  return pane.frame.id;
}

function cellOf(bytes: Uint8Array): string {
  const read = readValues(bytes, "so.xlsx", nodeInflate);
  const names = read.ok ? [...read.book.names, ...read.book.sheets.flatMap((grid) => grid.names)] : [];
  const area = names.find(({ name }) => name === definedName(NAME))?.area;
  if (!area) throw new Error(`no cell ${NAME}`);
  return address(area.top, area.left);
}

/** Waits until the pane says so. It is looked at by the page around it: who asks in the pane adds to what is counted. */
const reads = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => {
      const pane = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentDocument;
      return [...(pane?.querySelectorAll("[role=status]") ?? [])].some(({ textContent }) => textContent === wanted);
    },
    text,
    { polling: 200 },
  );

const sum = (tasks: readonly number[]): number => tasks.reduce((all, one) => all + one, 0);

/** Of one edit: its tasks, and what the pane costs in as long a time when nobody does anything. */
type Taken = { readonly tasks: readonly number[]; readonly idle: number };

async function edits(excel: ExcelSite, file: string, cell: string): Promise<readonly Taken[]> {
  const { page, context } = await excel.open();
  const hand = sheetHand(page);
  await hand.openFile(file);
  await hand.pane.getByRole("navigation").getByRole("button", { name: "Kiểm tra" }).click();
  await hand.pane.getByRole("button", { name: "Kiểm tra lại", exact: true }).waitFor();
  await hand.sheet("Chỉ tiêu");
  const cdp = await context.newCDPSession(page);
  const id = await frameIdOf(cdp);
  const taken: Taken[] = [];
  for (let edit = 0; edit < WARM + RUNS; edit += 1) {
    const began = performance.now();
    const events = await traced(cdp, async () => {
      await hand.type(cell, String(20 + edit));
      await reads(page, "Số liệu vừa được sửa, đang kiểm tra lại…");
      await reads(page, "Đã kiểm tra lại.");
    });
    const took = performance.now() - began;
    const quiet = await traced(cdp, () => new Promise((resolve) => setTimeout(resolve, took)));
    taken.push({ tasks: tasksOf(events, id), idle: sum(tasksOf(quiet, id)) });
  }
  await context.close();
  return taken.slice(WARM);
}

const row = (name: string, ours: number): Row => ({
  name,
  ours: Math.round(ours * 10) / 10,
  peer: "limit",
  ratio: Math.round((ours / LIMIT) * 1000) / 1000,
  unit: "ms CPU of the pane's main thread",
  n: 1,
  runs: RUNS,
});

/** All of it together, its longest task, and what of it office.js's own polling takes when nobody does anything. */
export async function bench(): Promise<readonly Row[]> {
  const { buildPane } = require("../../.ci/build-pane.cjs") as { readonly buildPane: () => boolean };
  const { chromium } = require("../tools/chromium.cjs") as {
    readonly chromium: () => Promise<{ readonly clean: () => void }>;
  };
  if (!buildPane()) throw new Error("the pane could not be built");
  const { clean, ...how } = await chromium();
  process.env["CHROMIUM"] = JSON.stringify(how);
  const excel = await bootExcelSite("https");
  const files = folder();
  try {
    const bytes = await workbook("wrong");
    const taken = await edits(excel, files.put("so.xlsx", bytes), cellOf(bytes));
    return [
      row("recheck", median(taken.map(({ tasks }) => sum(tasks)))),
      row("recheck-longest-task", median(taken.map(({ tasks }) => Math.max(0, ...tasks)))),
      row("recheck-idle", median(taken.map(({ idle }) => idle))),
    ];
  } finally {
    files.remove();
    await excel.close();
    clean();
  }
}
