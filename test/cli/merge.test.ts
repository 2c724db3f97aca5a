import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mergeDesk } from "./merge-desk";
import { jsonLines, terminal } from "./terminal";

const { at, fill, send, merge, ledgerOf, bookOf, checked } = mergeDesk();

test("schools → commune → Sở: totals, ledger, and the same figures whichever way they go", async () => {
  await send("01000001", "a.xlsx", { "MT3-CT4b.mau.tong": 5, "MT3-CT4b.mau.nu": 2 });
  await send("01000002", "b.xlsx", { "MT3-CT4b.mau.tong": 4, "MT3-CT4b.mau.nu": 1 });
  await send("01000003", "c.xlsx", { "MT3-CT4b.mau.tong": 3, "MT3-CT4b.mau.nu": 3 });
  const commune = await merge(
    ["a.xlsx", "b.xlsx", "c.xlsx"],
    "phuong.xlsx",
    "--under",
    "01001",
    "--ledger",
    at("l.json"),
  );
  expect(commune.exit).toBe(1);
  expect(commune.out).toContain("3 tệp = 2 đã nhận + 0 được thay + 0 trùng + 0 chờ quyết định + 1 không nhận");
  expect(commune.out).toContain("Trường THPT Hoa Mai không do Ủy ban nhân dân phường Hoa Ban quản lý");
  expect(ledgerOf("l.json")).toMatchObject({ v: 1, given: 3, accepted: 2, rejected: 1, plan: "hanoi-605" });
  const straight = await merge(["a.xlsx", "b.xlsx", "c.xlsx"], "so-1.xlsx");
  const stepwise = await merge(["phuong.xlsx", "c.xlsx"], "so-2.xlsx");
  expect([straight.exit, stepwise.exit]).toEqual([0, 1]);
  // The commune's row stands for its two schools: it is not called one unit.
  expect(stepwise.out).toContain("Sở Giáo dục và Đào tạo Hoa Sữa: có số liệu của 2/2 đầu mối (cơ quan đã gộp, ");
  expect(commune.out).toContain("Ủy ban nhân dân phường Hoa Ban: có số liệu của 2/2 đơn vị");
  for (const name of ["so-1.xlsx", "so-2.xlsx"]) {
    const { results } = await checked(name);
    expect(results?.totals.get("MT3-CT4b")?.total).toMatchObject({ n: 6, d: 12 });
  }
});

test("any order of the same files gives the same bytes; a file named twice is one file", async () => {
  await merge(["a.xlsx", "b.xlsx", "c.xlsx"], "mot.xlsx");
  await merge(["c.xlsx", "a.xlsx", "b.xlsx", "a.xlsx"], "hai.xlsx");
  expect(readFileSync(at("hai.xlsx")).equals(readFileSync(at("mot.xlsx")))).toBe(true);
});

test("contradicting files wait, --decide takes one; duplicates and later numbers are told", async () => {
  await send("01000001", "a-khac.xlsx", { "MT3-CT4b.mau.tong": 7, "MT3-CT4b.mau.nu": 2 });
  await send("01000001", "a-lan-2.xlsx", { "MT3-CT4b.mau.tong": 8, "MT3-CT4b.mau.nu": 2, "info.submission": 2 });
  cpSync(at("b.xlsx"), at("b-ban-sao.xlsx"));
  const all = ["a.xlsx", "a-khac.xlsx", "b.xlsx", "b-ban-sao.xlsx"];
  const states = async (files: readonly string[], ...more: readonly string[]): Promise<readonly string[]> => {
    await merge(files, "gop.xlsx", "--ledger", at("gop.json"), ...more);
    return ledgerOf("gop.json").files.map(({ path, state }) => `${path.split("/").at(-1)} ${state}`);
  };
  expect(await states(all)).toEqual([
    "a-khac.xlsx conflict",
    "a.xlsx conflict",
    "b-ban-sao.xlsx " + (await states(all))[2]?.split(" ")[1],
    "b.xlsx " + (await states(all))[3]?.split(" ")[1],
  ]);
  const decided = await states(all, "--decide", `01000001=${at("a.xlsx")}`);
  expect(decided.slice(0, 2)).toEqual(["a-khac.xlsx superseded", "a.xlsx accepted"]);
  const byName = await states(all, "--decide", "01000001=a-khac.xlsx");
  expect(byName.slice(0, 2)).toEqual(["a-khac.xlsx accepted", "a.xlsx superseded"]);
  const ledger = bookOf("gop.xlsx").sheets.find(({ name }) => name === "Sổ tiếp nhận");
  const words = [...(ledger?.cells.values() ?? [])].map(({ value }) => value);
  expect(words.filter((word) => word === "Theo lựa chọn khi gộp")).toHaveLength(2);
  const later = await states([...all, "a-lan-2.xlsx"]);
  expect(later.slice(0, 3)).toEqual(["a-khac.xlsx superseded", "a-lan-2.xlsx accepted", "a.xlsx superseded"]);
});

test("a choice that falls on no file is refused, and nothing is written", async () => {
  for (const choice of [
    ["--decide", "01000001=khong-co.xlsx"],
    ["--as", "khong-co.xlsx=01000002"],
  ]) {
    const { exit, err } = await merge(["a.xlsx"], "chon.xlsx", ...choice);
    expect(exit).toBe(2);
    expect(err).toContain("khong-co.xlsx");
  }
  expect(readdirSync(at("."))).not.toContain("chon.xlsx");
});

test("two files for one unit, or two units for one file, are refused by name, and nothing is written", async () => {
  const decided = ["a.xlsx", "a-khac.xlsx"].flatMap((name) => ["--decide", `01000001=${name}`]);
  const files = await merge(["a.xlsx", "a-khac.xlsx"], "hai-tep.xlsx", ...decided);
  expect(files.exit).toBe(2);
  expect(files.err).toContain(
    `đơn vị mã 01000001 được chọn hai tệp khác nhau: ${at("a.xlsx")} và ${at("a-khac.xlsx")}. Chỉ ghi một tệp.`,
  );
  const named = ["01000001", "01000002"].flatMap((code) => ["--as", `a.xlsx=${code}`]);
  const units = await merge(["a.xlsx"], "hai-ma.xlsx", ...named);
  expect(units.exit).toBe(2);
  expect(units.err).toContain(`${at("a.xlsx")} được ghi là của hai đơn vị khác nhau: mã 01000001 và mã 01000002.`);
  expect(readdirSync(at(".")).filter((name) => name.startsWith("hai-"))).toEqual([]);
  // The same said twice is no contradiction.
  const same = await merge(["a.xlsx", "a-khac.xlsx"], "gop.xlsx", ...[1, 2].flatMap(() => decided.slice(0, 2)));
  expect(same.err).not.toContain("khác nhau:");
});

test("a choice of a file that a later submission has replaced is refused, and says why", async () => {
  await send("01000001", "som.xlsx", { "MT3-CT4b.mau.tong": 7, "MT3-CT4b.mau.nu": 2 });
  await send("01000001", "sau.xlsx", { "MT3-CT4b.mau.tong": 8, "MT3-CT4b.mau.nu": 2, "info.submission": 2 });
  const files = ["som.xlsx", "sau.xlsx"];
  const { exit, err } = await merge(files, "chon-cu.xlsx", "--decide", "01000001=som.xlsx");
  expect([exit, err]).toEqual([2, expect.stringContaining("som.xlsx đã được thay")]);
  expect(readdirSync(at("."))).not.toContain("chon-cu.xlsx");
  expect((await merge(files, "chon-moi.xlsx", "--decide", "01000001=sau.xlsx")).err).not.toContain("đã được thay");
});

test("neither the workbook nor the ledger is written over the list of units or over the other", async () => {
  const list = readFileSync(at("ds.csv"), "utf8");
  const book = await merge(["a.xlsx"], "ds.csv");
  expect([book.exit, book.err]).toEqual([2, expect.stringContaining("ds.csv")]);
  for (const other of ["ds.csv", "so.xlsx"]) {
    const { exit, err } = await merge(["a.xlsx"], "so.xlsx", "--ledger", at(other));
    expect([exit, err]).toEqual([2, expect.stringContaining("tệp .json riêng, khác tệp kết quả")]);
  }
  expect(readFileSync(at("ds.csv"), "utf8")).toBe(list);
  expect(readdirSync(at("."))).not.toContain("so.xlsx");
});

test("the ledger never tells of a merge of which there is no workbook, and what could not be written is said", async () => {
  const unwritten = await merge(["a.xlsx"], "khong/gop.xlsx", "--ledger", at("truoc.json"));
  expect([unwritten.exit, unwritten.err]).toEqual([2, expect.stringContaining("Không ghi tệp nào")]);
  expect(readdirSync(at("."))).not.toContain("truoc.json");
  const over = await merge(["a.xlsx"], "tren.xlsx", "--ledger", at("a.xlsx"));
  expect([over.exit, over.err]).toEqual([2, expect.stringContaining("Không ghi tệp nào")]);
  expect(readdirSync(at("."))).not.toContain("tren.xlsx");
  const half = await merge(["a.xlsx"], "nua.xlsx", "--ledger", at("khong/sau.json"));
  expect(half.exit).toBe(2);
  expect(half.err).toMatch(/Đã ghi .*nua\.xlsx nhưng chưa ghi được sổ tiếp nhận.*khong/);
  expect(half.err).not.toContain("Không ghi tệp nào");
  expect(bookOf("nua.xlsx").sheets.map(({ name }) => name)).toContain("Sổ tiếp nhận");
});

test("a school is no office that merges", async () => {
  const { exit, err } = await merge(["a.xlsx"], "truong.xlsx", "--under", "01000001");
  expect([exit, err]).toEqual([2, expect.stringContaining("Không có cơ quan mã 01000001")]);
});

test("broken files are lines of the ledger and stop nobody", async () => {
  writeFileSync(at("hong.xlsx"), readFileSync(at("a.xlsx")).subarray(0, 5000));
  writeFileSync(at("web.xlsx"), "<html></html>");
  const { exit } = await merge(
    ["a.xlsx", "hong.xlsx", "web.xlsx", "khong-co.xlsx"],
    "g.xlsx",
    "--ledger",
    at("g.json"),
  );
  expect(exit).toBe(1);
  expect(ledgerOf("g.json").files.map(({ state, code }) => `${state} ${code}`)).toEqual([
    "accepted null",
    "rejected zip-truncated",
    "rejected TN-01",
    "rejected web-page",
  ]);
});

test("the office's own line is kept when it merges again into the same workbook", async () => {
  await merge(["a.xlsx"], "giu.xlsx", "--under", "01001");
  await fill(at("giu.xlsx"), at("giu.xlsx"), { "own.MT3-CT3.tu.nu": 2, "own.MT3-CT3.mau.nu": 3 });
  const again = await merge(["a.xlsx", "b.xlsx"], "giu.xlsx", "--under", "01001");
  expect(again.out).toContain("Đã giữ nội dung cơ quan nhập");
  const { results } = await checked("giu.xlsx");
  expect(results?.summary.typed.get("MT3-CT3.mau.nu")).toBe(3);
});

test("status tells who has sent and who has not", async () => {
  await merge(["a.xlsx"], "tt.xlsx", "--under", "01001");
  const { exit, out } = await terminal(["status", at("tt.xlsx")]);
  expect(exit).toBe(1);
  expect(out).toContain("Ủy ban nhân dân phường Hoa Ban: có số liệu của 1/2 đơn vị");
  expect(out).toContain("Trường THCS Hoa Cúc");
  const [told] = jsonLines(await terminal(["status", at("tt.xlsx"), "--json"]));
  expect(told).toMatchObject({
    plan: "hanoi-605",
    unit: "01001",
    units: [{ status: "received" }, { status: "not-sent" }],
  });
});

test("a unit whose files contradict each other is not among those whose figures are there", async () => {
  const merged = await merge(["a.xlsx", "a-khac.xlsx", "b.xlsx"], "cho.xlsx", "--under", "01001");
  const status = await terminal(["status", at("cho.xlsx")]);
  expect([merged.exit, status.exit]).toEqual([1, 1]);
  for (const { out } of [merged, status]) {
    expect(out).toContain("! Ủy ban nhân dân phường Hoa Ban: có số liệu của 1/2 đơn vị");
    expect(out).toContain("Đã gửi, chờ quyết định, chưa cộng (1): Trường THCS Hoa Sữa");
  }
});

test("status names the units whose figures still have errors", async () => {
  await send("01000001", "a-loi.xlsx", { "MT3-CT4b.mau.tong": 1, "MT3-CT4b.mau.nu": 2 });
  await merge(["a-loi.xlsx", "b.xlsx"], "loi.xlsx", "--under", "01001");
  const { exit, out } = await terminal(["status", at("loi.xlsx")]);
  expect(exit).toBe(1);
  expect(out).toContain("có số liệu của 2/2 đơn vị");
  expect(out).toContain("Còn lỗi, dòng có lỗi chưa cộng (1): Trường THCS Hoa Sữa");
});

test("status of a cell tells the figures of which it is made, down to the cell of each school", async () => {
  await merge(["a.xlsx", "b.xlsx"], "o.xlsx", "--under", "01001");
  const { results } = await checked("o.xlsx");
  const spot = `Tổng hợp!${results!.summary.addressOf("#total", "MT3-CT3.d")}`;
  const { exit, out } = await terminal(["status", at("o.xlsx"), "--cell", spot]);
  expect(exit).toBe(0);
  expect(out).toMatch(/TỔNG CỘNG – MT3-CT3\. .+ – Mẫu số: 2 số liệu, cộng lại \d+/);
  const [told] = jsonLines(await terminal(["status", at("o.xlsx"), "--cell", spot.replace(/!/, "!$"), "--json"]));
  const { sum, parts } = told as { sum: number; parts: readonly { value: number; file: string; cell: string }[] };
  expect(parts.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx"]);
  expect(parts.reduce((total, { value }) => total + value, 0)).toBe(sum);
  expect((await terminal(["status", at("o.xlsx"), "--cell", "Tổng hợp!A1"])).out).toContain("không phải ô số liệu");
  const wrong = await terminal(["status", at("o.xlsx"), "--cell", "P9"]);
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("trang!ô, ví dụ Tổng hợp!P9")]);
});

test("a file that is chosen for a unit whose it is not is told, and nothing is written", async () => {
  const files = ["a.xlsx", "a-khac.xlsx", "b.xlsx"];
  const wrong = await merge(files, "nham.xlsx", "--under", "01001", "--decide", "01000002=a.xlsx");
  expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining("không phải tệp của đơn vị mã 01000002")]);
  expect(wrong.err).toContain("là của đơn vị mã 01000001");
  const unknown = await merge([...files, "web.xlsx"], "nham.xlsx", "--under", "01001", "--decide", "01000002=web.xlsx");
  expect(unknown.err).toContain("chưa rõ của đơn vị nào");
  // What waits for something else than a choice is told, too: it was passed over without a word.
  const list = readFileSync(at("ds.csv"), "utf8");
  writeFileSync(at("ds.csv"), list.replace("Trường THCS Hoa Cúc", "Trường THCS Hoa Khác"));
  const waits = await merge(["a.xlsx", "b.xlsx"], "nham.xlsx", "--under", "01001", "--decide", "01000002=b.xlsx");
  writeFileSync(at("ds.csv"), list);
  expect([waits.exit, waits.err]).toEqual([2, expect.stringContaining("chưa rõ của đơn vị nào thì ghi ở --as")]);
  expect(readdirSync(at("."))).not.toContain("nham.xlsx");
});

test("a period outside the plan is refused before a file is read", async () => {
  const wish = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2031-H1", "-o", at("nam.xlsx")];
  const { exit, err } = await terminal(["merge", at("a.xlsx"), ...wish]);
  expect([exit, err]).toEqual([2, expect.stringContaining("Kỳ báo cáo nằm ngoài kế hoạch")]);
});

test("nothing usable: nothing is written, and the exit says so", async () => {
  const { exit, out } = await merge(["web.xlsx"], "khong.xlsx");
  expect(exit).toBe(2);
  expect(out).toContain("Không có tệp nào dùng được");
  expect(readdirSync(at("."))).not.toContain("khong.xlsx");
});

test("the day of receipt is typed as officials write days", async () => {
  const late = async (day: string): Promise<readonly (string | null)[]> => {
    await merge(["a.xlsx"], "ngay.xlsx", "--received", day, "--ledger", at("ngay.json"));
    return ledgerOf("ngay.json").files.map(({ code }) => code);
  };
  expect(await late("05/6/2026")).toEqual([null]);
  expect(await late("15/7/2026")).toEqual(["TN-03"]);
  expect(await late("2026-07-15")).toEqual(["TN-03"]);
  const { exit, err } = await merge(["a.xlsx"], "ngay-sai.xlsx", "--received", "31/6/2026");
  expect(exit).toBe(2);
  expect(err).toContain("05/6/2026");
});
