// The clerk's morning where Excel would be: a workbook of the school's own, a form, figures, mistakes, a report.
import { spawnSync } from "node:child_process";
import { keyedSpot } from "../../src/jobs/fill";
import { makeTemplate, sampleAnswers, sampleMistakes } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import { address, definedName, type Scalar } from "../../src/sheet/index";
import { pack, ports, unit } from "../tools/books";
import { bootExcelSite, type ExcelSite, type Opened } from "./excel-page";
import { ownContent, ownWorkbook } from "./own-workbook";
import { type SheetHand, sheetHand } from "./sheet-hand";
import { axe } from "./site";
import { folder } from "./workbooks";

const files = folder();
afterAll(() => files.remove());

const school = unit("truong", ["thcs"], { name: "Trường THCS Hoa Sữa (ví dụ)" });
/** The user has a sheet of that name already. */
const OURS: Readonly<Record<string, string>> = { "Chỉ tiêu": "Chỉ tiêu (2)" };

type Typed = { readonly sheet: string; readonly address: string; readonly value: Scalar };

/** Where the answers belong in the form, in the order of its sheets. */
async function toType(): Promise<{ readonly wrong: readonly Typed[]; readonly right: ReadonlyMap<string, Typed> }> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: school, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const { context, book } = made;
  const spots = book.sheets.flatMap(({ name: sheet, names }) =>
    names.flatMap(({ name, area, sheet: elsewhere }) =>
      elsewhere === undefined ? [[name.toLowerCase(), { sheet: OURS[sheet] ?? sheet, area }] as const] : [],
    ),
  );
  const at = new Map(spots);
  const typed = ([name, value]: readonly [string, Scalar]): Typed => {
    const spot = at.get(definedName(name).toLowerCase());
    if (spot) return { sheet: spot.sheet, address: address(spot.area.top, spot.area.left), value };
    // Cells of tasks have no names: the row has its code, the column its key.
    for (const sheet of book.sheets) {
      const keyed = keyedSpot(sheet, name);
      if (keyed) return { sheet: OURS[sheet.name] ?? sheet.name, address: address(keyed.row, keyed.column), value };
    }
    throw new Error(`no cell ${name}`);
  };
  // The report is not inserted: the pane compiles it, and its own sentences are written afterwards.
  const inserted = ({ sheet }: Typed): boolean => sheet !== "Báo cáo";
  const right = [...sampleAnswers(context)];
  // The sheet itself refuses words where a number belongs.
  const mistakes = [...sampleMistakes(context)].filter(([, value]) => typeof value !== "string");
  const wrong = [...new Map([...right, ...mistakes])].map(typed).filter((one) => one.value !== null && inserted(one));
  return {
    wrong,
    right: new Map(
      right
        .map(typed)
        .filter(inserted)
        .map((one) => [`${one.sheet}!${one.address}`, one]),
    ),
  };
}

async function fill(hand: SheetHand, cells: readonly Typed[]): Promise<void> {
  for (const sheet of new Set(cells.map((one) => one.sheet))) {
    await hand.sheet(sheet);
    for (const one of cells.filter((cell) => cell.sheet === sheet)) await hand.type(one.address, String(one.value));
  }
}

async function insert(hand: SheetHand): Promise<void> {
  const { pane } = hand;
  await pane.getByText("Sổ này chưa có biểu số liệu").waitFor();
  await hand.ribbon("Chèn biểu");
  await pane.getByLabel("Mã đơn vị").fill(school.code);
  await pane.getByLabel("Tên đơn vị").fill(school.name);
  await pane.getByLabel("THCS").check();
  await pane.getByText("trang mới sẽ mang tên “Chỉ tiêu (2)”").waitFor();
  await pane.getByRole("main").getByRole("button", { name: "Chèn biểu" }).click();
  await pane.getByText("Đã chèn biểu").waitFor();
}

/** Goes to what is wrong, one after another, and types what is right, until nothing is left. */
async function mend(
  hand: SheetHand,
  right: ReadonlyMap<string, Typed>,
  picture: () => Promise<unknown>,
): Promise<void> {
  const { pane } = hand;
  await hand.ribbon("Kiểm tra");
  const count = pane.getByText(/^\d+ nội dung cần rà soát$/);
  await count.waitFor();
  await picture();
  for (let left = parseInt(await count.innerText(), 10); left > 0; left -= 1) {
    const where = /Trang (.*), ô (\w+)$/.exec(await pane.locator(".finding-head").first().innerText());
    await pane.locator(".finding").first().click();
    const [, sheet = "", cell = ""] = where ?? [];
    await hand.stands(cell);
    await hand.type(cell, String(right.get(`${sheet}!${cell}`)?.value));
    const rest = left > 1 ? `${left - 1} nội dung cần rà soát` : "Không có nội dung cần rà soát";
    await pane.getByText(rest).waitFor();
  }
}

describe.each(["https", "preview"] as const)("by the way of %s", (way) => {
  let site: ExcelSite;
  let opened: Opened;
  beforeAll(async () => {
    site = await bootExcelSite(way);
    opened = await site.open();
  });
  afterAll(() => site.close());

  it("a form is inserted among the school's own sheets, filled, checked, mended, reported and saved", async () => {
    const { page, complaints } = opened;
    const hand = sheetHand(page);
    const shoot = (name: string) => page.screenshot({ path: `artefacts/morning/${way}-${name}.png` });
    const own = await ownWorkbook();
    await hand.pane.getByText("Chưa gửi được").waitFor();
    await hand.openFile(files.put("so cua truong.xlsx", own));
    await insert(hand);
    await shoot("1-inserted");
    const { wrong, right } = await toType();
    await fill(hand, wrong);
    await mend(hand, right, () => shoot("2-checked"));
    expect(await axe(page)).toEqual([]);
    await hand.ribbon("Lập báo cáo");
    await hand.pane.getByRole("main").getByRole("button", { name: "Lập báo cáo" }).click();
    await hand.pane.getByText(/^Đã lập báo cáo/).waitFor();
    await shoot("3-compiled");
    const bytes = await hand.save();
    const saved = files.put(`${way}.xlsx`, bytes);
    const { ready, cli } = require("../../.ci/build-cli.cjs") as {
      readonly ready: () => Promise<void>;
      readonly cli: string;
    };
    await ready();
    const checked = spawnSync(process.execPath, [cli, "check", saved], { encoding: "utf8" });
    expect({ status: checked.status, said: checked.stdout }).toMatchObject({ status: 0 });
    expect(await ownContent(bytes)).toEqual(await ownContent(own));
    expect(complaints).toEqual([]);
  }, 300_000);
});
