// The clerk's morning where Excel would be: a workbook of the school's own, a form, figures, mistakes, a report.
import { school, toType, type Typed } from "./answers";
import { bootExcelSite, type ExcelSite, type Opened } from "./excel-page";
import { ownContent, ownWorkbook } from "./own-workbook";
import { type SheetHand, sheetHand } from "./sheet-hand";
import { axe } from "./site";
import { checkedByTerminal } from "./terminal";
import { folder } from "./workbooks";

const files = folder();
afterAll(() => files.remove());

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

/** Takes the form away after the question that names its sheets. */
async function remove({ pane }: SheetHand): Promise<void> {
  await pane.getByRole("navigation").getByRole("button").first().click();
  await pane.getByRole("button", { name: "Gỡ biểu mẫu" }).click();
  const ask = pane.getByRole("alertdialog");
  await ask.getByText("Chỉ tiêu (2)", { exact: true }).waitFor();
  await ask.getByRole("button", { name: "Gỡ", exact: true }).click();
  await pane.getByText(/^Đã gỡ các trang: .*Chỉ tiêu \(2\)/).waitFor();
}

describe.each(["https", "preview"] as const)("by the way of %s", (way) => {
  let site: ExcelSite;
  let opened: Opened;
  beforeAll(async () => {
    site = await bootExcelSite(way);
    opened = await site.open();
  });
  afterAll(() => site.close());

  it("a form is inserted among the school's own sheets, filled, checked, mended, reported, saved and removed", async () => {
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
    expect(await checkedByTerminal(saved)).toMatchObject({ status: 0 });
    expect(await ownContent(bytes)).toEqual(await ownContent(own));
    await remove(hand);
    expect(await hand.tabs()).toEqual(["Danh sách lớp", "Bảng lương", "Chỉ tiêu"]);
    expect(await ownContent(await hand.save())).toEqual(await ownContent(own));
    expect(complaints).toEqual([]);
  }, 300_000);
});
