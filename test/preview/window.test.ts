/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { paneAddress } from "../../src/preview/xdm/frame";
import { type BootedWindow, bootOfficeWindow } from "../tools/boot-office-window";

let office: BootedWindow;

beforeAll(async () => {
  office = await bootOfficeWindow(window, { apiVersion: "1.9" });
});

describe("the whole of office.js in a window", () => {
  test("is ready, in Vietnamese, and knows its requirement sets", () => {
    const { context } = office.Office;
    expect(context.host).toBe("Excel");
    expect(context.displayLanguage).toBe("vi-VN");
    expect(context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(context.requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  test("writes and reads cells over postMessage", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      range.values = [["Chỉ tiêu", "=1+1"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["Chỉ tiêu", 2]]);
    });
  });

  test("hears a refusal of the transport by its code", async () => {
    office.talk.server.beginEdit();
    const work = office.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load("name");
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    office.talk.server.endEdit();
  });

  test("hears events", async () => {
    const heard = new Promise<string>((resolve) => {
      void office.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.onChanged.add(async ({ address }) => {
          resolve(address);
        });
        await context.sync();
        sheet.getRange("C3").values = [[1]];
        await context.sync();
      });
    });
    expect(await heard).toBe("C3");
  });

  test("runs the function behind a ribbon button and tells when it is done", async () => {
    office.Office.actions.associate("chen", (event: Office.AddinCommands.Event) => {
      const work = office.Excel.run(async (context) => {
        context.workbook.worksheets.add("Từ nút bấm");
        await context.sync();
      });
      void work.then(() => {
        event.completed();
      });
    });
    expect((await office.talk.command("chen")).status).toBe(0);
    expect(office.book().sheets.map(({ name }) => name)).toContain("Từ nút bấm");
    expect(office.services.state().actionsReady).toBe(true);
  });

  test("hides and shows the pane, starts with the document, changes the ribbon", async () => {
    const { addin, StartupBehavior } = office.Office as unknown as {
      readonly addin: Office.Addin;
      readonly StartupBehavior: typeof Office.StartupBehavior;
    };
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe("Load");
    await addin.hide();
    expect(office.services.state().visibility).not.toBe("Visible");
    await office.Office.ribbon.requestUpdate({
      tabs: [{ id: "tab", controls: [{ id: "nut", enabled: false }] }],
    });
    expect(office.services.state().ribbon.get("nut")).toEqual({ enabled: false });
  });

  test("keeps document settings apart from the cells", async () => {
    const { settings } = office.Office.context.document;
    settings.set("a", 1);
    await new Promise((resolve) => {
      settings.saveAsync(resolve);
    });
    expect([...office.talk.settings()]).toEqual([["a", "1"]]);
  });

  test("nothing was asked that the stand-in lacks", () => {
    expect(office.missing()).toEqual([]);
  });
});

describe("the address of the pane", () => {
  test("carries what office.js reads before it starts", () => {
    const who = {
      appId: "addin-1",
      conversation: "c7",
      origin: "https://localhost:8443",
      locale: "vi-VN",
      apiVersion: "1.9",
      documentName: "a.xlsx",
      readOnly: false,
    };
    const address = new URL(paneAddress(who, "taskpane.html", "https://localhost:8443/host.html"));
    expect(address.searchParams.get("_host_Info")).toContain("Excel$Web$16.01$vi-VN");
    expect(address.hash).toContain(`_xdm_Info=c7|addin-1|${encodeURIComponent("https://localhost:8443/host.html")}`);
  });
});
