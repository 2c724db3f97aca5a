// One clerk's morning, on the workbook that is open in Excel and on a file: the same panels, the same state.
import { fillByName, sampleAnswers } from "../../src/jobs/index";
import { place } from "../../src/sheet/index";
import { type Desk, makeDesk } from "../../src/taskpane/shell/desk";
import { makeWork, showsBusy } from "../../src/taskpane/shell/work";
import { bootDesk } from "../excel/desk";
import { form, NOTHING, readBack, school, storeOf, workshop } from "./services";

const settled = async (desk: Desk): Promise<void> => {
  for (let idle = 0; idle < 3; idle = desk.work.get().busy === "no" ? idle + 1 : 0)
    await new Promise((done) => setTimeout(done, 5));
};
const paused = async (): Promise<void> => new Promise((done) => setTimeout(done, 450));

async function fillIn(desk: Desk): Promise<void> {
  desk.go("insert");
  await settled(desk);
  const { actions } = desk.insert;
  actions.change({ plan: "hanoi-605", part: "H1" });
  actions.change({ code: school.code, name: school.name, levels: ["thcs"] });
  await paused();
}

describe("in the workbook that is open in Excel", () => {
  it("a form is inserted once, named in full before, and taken back", async () => {
    const office = bootDesk();
    const { services, selected } = workshop(office.store);
    const desk = makeDesk(services);
    await desk.start();
    expect(desk.book.get().seen).toBe("no-form");
    await fillIn(desk);
    const { planned } = desk.insert.get();
    expect(planned?.ok && planned.plan.adds).toEqual(["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ"]);
    expect(planned?.ok && planned.plan.later).toEqual(["Báo cáo", "Phụ lục I"]);
    desk.insert.actions.insert();
    await settled(desk);
    expect(desk.work.get().notice).toMatchObject({ kind: "told", tone: "good" });
    expect(desk.book.get().check?.context?.unit.name).toBe(school.name);
    expect(desk.book.get().overview?.undo).toBe("insert");
    // The sheet to be filled stands in front, and its first open cell is the active one.
    const [[, cell = ""] = []] = selected.map((one) => one.split("!"));
    expect(selected).toEqual([`Chỉ tiêu!${cell}`]);
    const { sheets, active } = office.workbook.book();
    expect(sheets.find(({ id }) => id === active)?.name).toBe("Chỉ tiêu");
    expect(cell).toMatch(/^[G-M]\d+$/);
    desk.insert.actions.bringBack();
    await settled(desk);
    expect(desk.work.get().notice).toMatchObject({ text: expect.stringContaining("không có gì phải thêm") as string });
    expect(selected).toHaveLength(1);
    desk.undo();
    await settled(desk);
    expect(desk.book.get().seen).toBe("no-form");
  }, 60_000);

  it("the report comes when it is compiled, beside a sheet of the user's own that has its name", async () => {
    const office = bootDesk();
    office.user.rename("Sheet1", "Báo cáo");
    const desk = makeDesk(workshop(office.store).services);
    await desk.start();
    await fillIn(desk);
    desk.insert.actions.insert();
    await settled(desk);
    desk.go("compile");
    await settled(desk);
    expect(desk.compile.get().plan?.state.kind).toBe("none");
    desk.compile.actions.setDraft(true);
    desk.compile.actions.compile();
    await settled(desk);
    expect(desk.compile.get().plan?.state.kind).toBe("current");
    expect(desk.compile.get().plan?.narrative.length).toBeGreaterThan(0);
    expect(desk.book.get().overview?.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Báo cáo", "Báo cáo (2)", "Phụ lục I"]),
    );
  }, 60_000);
});

describe("over a file", () => {
  it("wrong figures hold the report back, a draft is a draft", async () => {
    const desk = makeDesk(workshop(storeOf(await form("wrong"))).services);
    await desk.start();
    desk.go("compile");
    await settled(desk);
    expect(desk.compile.get().plan?.held).toBeGreaterThan(0);
    desk.compile.actions.compile();
    await settled(desk);
    expect(desk.book.get().overview?.undo).toBeUndefined();
    desk.compile.actions.setDraft(true);
    desk.compile.actions.compile();
    await settled(desk);
    expect(desk.work.get().notice).toMatchObject({
      tone: "warning",
      text: expect.stringContaining("bản nháp") as string,
    });
  });

  it("a report is compiled, is stale after an edit, is compiled again and taken back", async () => {
    const store = storeOf(await form("right"));
    const desk = makeDesk(workshop(store).services);
    await desk.start();
    expect(desk.book.get().report?.kind).toBe("bound");
    desk.go("compile");
    await settled(desk);
    desk.compile.actions.compile();
    await settled(desk);
    expect(desk.compile.get().plan?.state.kind).toBe("current");
    const context = desk.book.get().check!.context!;
    const [name] = [...sampleAnswers(context).keys()].filter((key) => key.startsWith("MT4-CT2.tu.tong"));
    const changed = fillByName(store.file().placed, new Map([[name!, 421]]));
    const again = makeDesk(workshop(storeOf(changed)).services);
    await again.start();
    expect(again.book.get().report?.kind).toBe("stale");
    again.go("compile");
    await settled(again);
    const state = again.compile.get().plan?.state;
    expect(state?.kind === "stale" && state.problems[0]?.facts).toMatchObject({
      now: expect.stringContaining("421") as string,
    });
    again.compile.actions.compile();
    await settled(again);
    expect(again.compile.get().plan?.state.kind).toBe("current");
    again.undo();
    await settled(again);
    expect(again.book.get().report?.kind).toBe("stale");
  });

  it("figures of the period before come from a file of the same unit, and from no other", async () => {
    const before = readBack(await form("right"), "truoc.xlsx");
    const desk = makeDesk(workshop(storeOf(NOTHING), { ok: true, file: "truoc.xlsx", book: before }).services);
    await desk.start();
    desk.go("insert");
    await settled(desk);
    desk.insert.actions.pickPrevious();
    await settled(desk);
    desk.insert.actions.change({
      plan: "hanoi-605",
      part: "year",
      year: "2026",
      code: "99",
      name: "Khác",
      levels: ["thcs"],
    });
    await paused();
    expect(desk.work.get().notice).toMatchObject({ kind: "problems" });
    desk.insert.actions.change({ code: school.code });
    await paused();
    const { planned } = desk.insert.get();
    expect(planned?.ok && planned.plan.context.previous?.period).toBe("2026-H1");
    desk.insert.actions.dropPrevious();
    expect(desk.insert.get().previous).toBeUndefined();
  });

  it("a file that cannot be read is refused with its reason, before and after", async () => {
    const refusal = { code: "encrypted", file: "khoa.xlsx" } as const;
    const { services } = workshop(storeOf(await form("right")), { ok: false, refusal });
    const desk = makeDesk(services);
    await desk.start();
    for (const { actions } of [desk.insert, desk.compile]) {
      desk.work.say(undefined);
      actions.pickPrevious();
      await settled(desk);
      expect(desk.work.get().notice).toEqual({ kind: "refusal", refusal });
    }
    const broken = makeDesk({ ...services, pick: () => Promise.reject(new Error("ổ đĩa")) });
    broken.compile.actions.pickPrevious();
    await settled(broken);
    expect(broken.work.get().notice).toMatchObject({ kind: "unexpected" });
  });

  it("an edit is checked after a pause, and only while somebody looks", async () => {
    const { services, edit } = workshop(storeOf(await form("wrong")));
    const desk = makeDesk(services);
    await desk.start();
    const stop = desk.check.watch();
    const busy: boolean[] = [];
    desk.work.subscribe(() => busy.push(showsBusy(desk.work.get())));
    edit();
    expect(desk.check.get().stale).toBe(true);
    await new Promise((done) => setTimeout(done, 1_300));
    await settled(desk);
    expect(desk.check.get()).toMatchObject({ stale: false, rechecks: 1 });
    // Nobody asked for it: nothing that can be pressed flickers.
    expect(new Set(busy)).toEqual(new Set([false]));
    stop();
    edit();
    expect(desk.check.get().stale).toBe(false);
  });

  it("work that nobody asked for is shown where it waits for a cell to be left, and where it takes long", () => {
    jest.useFakeTimers();
    const work = makeWork();
    void work.run(() => new Promise(() => undefined), "quietly");
    expect(showsBusy(work.get())).toBe(false);
    work.hold(true, true);
    expect(showsBusy(work.get())).toBe(true);
    work.hold(false, true);
    jest.advanceTimersByTime(500);
    expect(showsBusy(work.get())).toBe(true);
    jest.useRealTimers();
  });

  it("what somebody asked for is done, also where a check that nobody asked for comes after it", async () => {
    const work = makeWork();
    const done: string[] = [];
    let end = (): void => undefined;
    const first = work.run(() => new Promise<void>((resolve) => (end = resolve)), "quietly");
    const next = work.run(() => Promise.resolve(void done.push("asked")));
    const last = work.run(() => Promise.resolve(void done.push("check")), "quietly");
    end();
    expect(await Promise.all([first, next, last])).toEqual([true, true, true]);
    expect(done).toEqual(["asked", "check"]);
  });

  it("a job that is stopped changes nothing and says so", async () => {
    const desk = makeDesk(workshop(storeOf(await form("right"))).services);
    const started = desk.start();
    desk.work.cancel();
    expect(await started).toBe(false);
    expect(desk.work.get().notice).toEqual({ kind: "cancelled" });
  });

  it("who goes on while a job runs is served after it, and only with what was wanted last", async () => {
    const desk = makeDesk(workshop(storeOf(await form("right"))).services);
    void desk.start();
    desk.go("check");
    desk.go("compile");
    await settled(desk);
    expect(desk.check.get().rechecks).toBe(0);
    expect(desk.compile.get().plan?.state.kind).toBe("bound");
  });

  it("what nobody foresaw is told, and the pane goes on", async () => {
    const { services } = workshop(storeOf(await form("right")));
    const labour = { ...services.labour, check: () => Promise.reject(new Error("mạng")) };
    const desk = makeDesk({ ...services, labour });
    await desk.start();
    expect(desk.work.get().notice).toEqual({ kind: "unexpected", what: "Error: mạng" });
    expect(desk.work.get().busy).toBe("no");
  });
});

it("a sheet of the user's own keeps its name; ours takes another", async () => {
  const mine = place({
    sheets: [
      {
        role: "mine",
        title: "Thông tin",
        visibility: "visible",
        columns: [{ key: "a", width: 9 }],
        rows: [{ cells: [{ column: "a", value: "của tôi" }] }],
      },
    ],
    lists: [],
  });
  const desk = makeDesk(workshop(storeOf(mine)).services);
  await desk.start();
  await fillIn(desk);
  const { planned } = desk.insert.get();
  expect(planned?.ok && planned.plan.renamed).toEqual([{ from: "Thông tin", to: "Thông tin (2)" }]);
});
