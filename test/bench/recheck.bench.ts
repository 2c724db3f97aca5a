import type { CDPSession, Frame, Page } from "playwright-core";
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

/** Waits until the pane says so, and asks it seldom: that costs its thread something too. */
const reads = (pane: Frame, text: string): Promise<unknown> =>
  pane.waitForFunction(
    (wanted) => [...document.querySelectorAll("[role=status]")].some(({ textContent }) => textContent === wanted),
    text,
    { polling: 200 },
  );

async function edits(excel: ExcelSite, file: string, cell: string): Promise<readonly (readonly number[])[]> {
  const { page, context } = await excel.open();
  const hand = sheetHand(page);
  await hand.openFile(file);
  await hand.pane.getByRole("navigation").getByRole("button", { name: "Kiểm tra" }).click();
  await hand.pane.getByRole("button", { name: "Kiểm tra lại", exact: true }).waitFor();
  await hand.sheet("Chỉ tiêu");
  const cdp = await context.newCDPSession(page);
  const [id, pane] = [await frameIdOf(cdp), paneOf(page)];
  const taken: (readonly number[])[] = [];
  for (let edit = 0; edit < WARM + RUNS; edit += 1) {
    const events = await traced(cdp, async () => {
      await hand.type(cell, String(20 + edit));
      await reads(pane, "Số liệu vừa được sửa, đang kiểm tra lại…");
      await reads(pane, "Đã kiểm tra lại.");
    });
    taken.push(tasksOf(events, id));
  }
  await context.close();
  return taken.slice(WARM);
}

function paneOf(page: Page): Frame {
  const pane = page.frames().find((one) => one.parentFrame() !== null);
  if (!pane) throw new Error("no pane");
  return pane;
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

/** All of it together, and its longest task. */
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
    const whole = taken.map((tasks) => tasks.reduce((sum, one) => sum + one, 0));
    return [
      row("recheck", median(whole)),
      row("recheck-longest-task", median(taken.map((tasks) => Math.max(0, ...tasks)))),
    ];
  } finally {
    files.remove();
    await excel.close();
    clean();
  }
}
