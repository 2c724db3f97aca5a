import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { decodeCsv, parseCsv } from "../../src/forms/register/index";
import { openZip } from "../../src/xlsx/zip-read";
import { fillFile } from "./filled";
import { jsonLines, type Ran, tempFolder, terminal } from "./terminal";

const at = tempFolder();

const HEAD = "mã;tên;loại;cấp học;mã cấp trên;thư điện tử";
const LIST = [
  HEAD,
  "01;Sở Giáo dục và Đào tạo Hoa Sữa;Sở;;;",
  "01001;Ủy ban nhân dân phường Hoa Ban;Xã;;01;",
  "01000001;Trường THCS Hoa Sữa;Trường;THCS;01001;a@vi-du.example",
  "01000002;=Trường “THCS” Hoa Cúc;Trường;THCS;01001;",
  "01000003;Trường THPT Hoa Mai;Trường;THPT;01;",
  "01000004;Trường không rõ cấp;Trường;;01001;",
];

const issue = (list: string, to: string, ...more: readonly string[]): Promise<Ran> => {
  writeFileSync(at("ds.csv"), list);
  const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at(to)];
  return terminal(["publish", ...args, ...more]);
};

const rows = (folder: string): readonly (readonly string[])[] =>
  parseCsv(decodeCsv(readFileSync(at(`${folder}/danh-sach-tep.csv`))) ?? "");

const files = (folder: string): readonly string[] =>
  (readdirSync(at(folder), { recursive: true }) as readonly string[])
    .filter((name) => statSync(at(`${folder}/${name}`)).isFile())
    .sort();

test("a school without dates under a commune of later days is told before its form is made: no merge would take it", async () => {
  const list = (from: string): string =>
    [
      "mã;tên;loại;cấp học;mã cấp trên;từ ngày",
      "01;Sở Giáo dục và Đào tạo Hoa Sữa;Sở;;;",
      `01001;Ủy ban nhân dân phường Hoa Ban;Xã;;01;${from}`,
      "01000001;Trường THCS Hoa Sữa;Trường;THCS;01001;",
    ].join("\n");
  const early = await issue(list("01/7/2026"), "som");
  expect(early.err).toMatch(
    /Trường THCS Hoa Sữa \(mã 01000001\) thuộc mã cấp trên 01001, .* ngày chốt số liệu 1\d\/6\/2026/,
  );
  expect(early.exit).toBe(0);
  const made = files("som").filter((name) => name.includes("01000001"));
  const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at("gop.xlsx")];
  const { out } = await terminal(["merge", ...made.map((name) => at(`som/${name}`)), ...args]);
  expect(out).toContain("Trường THCS Hoa Sữa không do Sở Giáo dục và Đào tạo Hoa Sữa quản lý vào ngày chốt số liệu");
  expect((await issue(list("01/7/2025"), "sau")).err).not.toContain("01000001");
});

test("every unit gets its workbook, in the folder of the office above, and the list tells all", async () => {
  const { exit, out, err } = await issue(LIST.join("\n"), "dot-1");
  expect(err).toContain("01000004");
  expect(err).toContain("Danh sách chưa ghi cấp học của trường này.");
  expect(out).toContain("5 biểu mẫu mới, 0 thay đổi, 0 không đổi (không lập lại), 1 đơn vị không phát hành");
  expect(exit).toBe(1);
  expect(files("dot-1")).toEqual([
    "01-so-giao-duc-va-dao-tao-hoa-sua/01-so-giao-duc-va-dao-tao-hoa-sua.xlsx",
    "01-so-giao-duc-va-dao-tao-hoa-sua/01000003-truong-thpt-hoa-mai.xlsx",
    "01-so-giao-duc-va-dao-tao-hoa-sua/01001-uy-ban-nhan-dan-phuong-hoa-ban.xlsx",
    "01001-uy-ban-nhan-dan-phuong-hoa-ban/01000001-truong-thcs-hoa-sua.xlsx",
    "01001-uy-ban-nhan-dan-phuong-hoa-ban/01000002-truong-thcs-hoa-cuc.xlsx",
    "danh-sach-tep.csv",
  ]);
  const [head, , , , first, second] = rows("dot-1");
  expect(head).toEqual([
    "đường dẫn",
    "mã",
    "tên",
    "loại",
    "cơ quan quản lý",
    "thư điện tử",
    "kế hoạch",
    "kỳ",
    "SHA-256",
    "mã đối chiếu",
  ]);
  expect(first?.slice(1, 8)).toEqual([
    "01000001",
    "Trường THCS Hoa Sữa",
    "Trường, cơ sở giáo dục",
    "Ủy ban nhân dân phường Hoa Ban",
    "a@vi-du.example",
    "hanoi-605",
    "2026-H1",
  ]);
  expect(readFileSync(at("dot-1/danh-sach-tep.csv"), "utf8")).toContain(`"'=Trường “THCS” Hoa Cúc"`);
  const checked = await terminal(["check", at(`dot-1/${second?.[0] ?? ""}`), "--json"]);
  const [said] = jsonLines(checked);
  expect(said).toMatchObject({ refusal: null, sha256: second?.[8] });
  // As issued, nothing but what is to be filled in is missing.
  expect(new Set((said?.["findings"] as readonly { code: string }[]).map(({ code }) => code))).not.toContain("BM-07");
});

test("only what changed is issued again", async () => {
  const same = await issue(LIST.join("\n"), "dot-1", "--previous", at("dot-1"));
  expect(same.out).toContain("0 biểu mẫu mới, 0 thay đổi, 5 không đổi");
  const changed = LIST.map((line) => line.replace("Hoa Mai", "Hoa Đào")).slice(0, 6);
  const { exit, out } = await issue(changed.join("\n"), "dot-2", "--previous", at("dot-1"));
  expect(out).toContain("0 biểu mẫu mới, 1 thay đổi, 4 không đổi");
  expect(exit).toBe(0);
  expect(files("dot-2")).toEqual([
    "01-so-giao-duc-va-dao-tao-hoa-sua/01000003-truong-thpt-hoa-dao.xlsx",
    "danh-sach-tep.csv",
  ]);
  expect(rows("dot-2")).toHaveLength(6);
});

test("what the office above has registered stands beside the milestones of the plan", async () => {
  const office = at("dot-1/01-so-giao-duc-va-dao-tao-hoa-sua/01001-uy-ban-nhan-dan-phuong-hoa-ban.xlsx");
  fillFile(office, at("xa.xlsx"), new Map([["kh.MT5.nam", 45.5]]));
  const list = LIST.slice(0, 5).join("\n");
  const { exit, err } = await issue(list, "dot-xa", "--under", "01001", "--parent-data", at("xa.xlsx"));
  expect(err).toContain("Đã ghi chỉ tiêu cấp trên đăng ký theo 1 cơ quan");
  expect(exit).toBe(0);
  const read = await terminal(["read", at(`dot-xa/${rows("dot-xa")[1]?.[0] ?? ""}`), "--json"]);
  expect(read.out).toContain("Ít nhất 40% (2025); ít nhất 60% (2030). Cấp trên đăng ký 45,5% (2026), để tham khảo");
  const none = await issue(list, "dot-xa-2", "--parent-data", office);
  expect(none.err).toContain("không lấy chỉ tiêu cấp trên đăng ký");
});

test("a folder that holds an issue is not written into unasked", async () => {
  const { exit, err } = await issue(LIST.join("\n"), "dot-1");
  expect(err).toContain("đã có một đợt phát hành");
  expect(exit).toBe(2);
});

test("an issue that was ended while its files were moved is issued again over them: only what differs is kept", async () => {
  const office = "01001-uy-ban-nhan-dan-phuong-hoa-ban";
  const [same, other] = [`${office}/01000001-truong-thcs-hoa-sua.xlsx`, `${office}/01000002-truong-thcs-hoa-cuc.xlsx`];
  mkdirSync(at(`dot-do/${office}`), { recursive: true });
  copyFileSync(at(`dot-1/${same}`), at(`dot-do/${same}`));
  writeFileSync(
    at(`dot-do/${other}`),
    readFileSync(at(`dot-1/${other}`)).map((byte) => byte ^ 1),
  );
  const { exit } = await issue(LIST.join("\n"), "dot-do");
  expect(exit).toBe(1);
  expect(files("dot-do").filter((name) => name.endsWith(".bak"))).toEqual([`${other}.bak`]);
  expect(rows("dot-do")).toEqual(rows("dot-1"));
});

test("the units of one office, issued again by themselves, leave the others in the list", async () => {
  const all = LIST.slice(0, 6);
  await issue(all.join("\n"), "phan");
  const before = rows("phan").map(([path, code]) => `${code} ${path}`);
  const renamed = all.map((line) => line.replace("Hoa Cúc", "Hoa Sen")).join("\n");
  const { out } = await issue(renamed, "phan", "--under", "01001", "--previous", at("phan"));
  expect(out).toContain("0 biểu mẫu mới, 1 thay đổi, 1 không đổi");
  const old = "01001-uy-ban-nhan-dan-phuong-hoa-ban/01000002-truong-thcs-hoa-cuc.xlsx";
  expect(out).toContain(`Không gửi 1 tệp sau của đợt trước, không còn trong danh sách tệp: ${old}`);
  const now = rows("phan").map(([path, code]) => `${code} ${path}`);
  expect([...now].sort()).toEqual(before.map((one) => one.replace("hoa-cuc", "hoa-sen")).sort());
  const whole = await issue(renamed, "phan", "--previous", at("phan"));
  expect(whole.out).toContain("0 biểu mẫu mới, 0 thay đổi, 5 không đổi");
});

test("a unit that is no more is told with the file that nobody is to send", async () => {
  const { out } = await issue(LIST.slice(0, 5).join("\n"), "thoi", "--previous", at("phan"));
  expect(out).toMatch(/Không gửi \d tệp sau của đợt trước, .*truong-thpt-hoa-mai\.xlsx/);
});

test("one archive an office, and what changed later goes into one of its own", async () => {
  const first = await issue(LIST.slice(0, 6).join("\n"), "zip", "--zip", "--json");
  expect(first.exit).toBe(0);
  expect(jsonLines(first).map(({ path }) => path)).toContain(
    "01001-uy-ban-nhan-dan-phuong-hoa-ban.zip/01000001-truong-thcs-hoa-sua.xlsx",
  );
  expect(files("zip")).toEqual([
    "01-so-giao-duc-va-dao-tao-hoa-sua.zip",
    "01001-uy-ban-nhan-dan-phuong-hoa-ban.zip",
    "danh-sach-tep.csv",
  ]);
  const zip = openZip(readFileSync(at("zip/01001-uy-ban-nhan-dan-phuong-hoa-ban.zip")));
  if (typeof zip === "string") throw new Error(zip);
  expect([...zip.entries.keys()]).toEqual(["01000001-truong-thcs-hoa-sua.xlsx", "01000002-truong-thcs-hoa-cuc.xlsx"]);
  const changed = LIST.slice(0, 6).map((line) => line.replace("Hoa Cúc", "Hoa Sen"));
  await issue(changed.join("\n"), "zip", "--zip", "--previous", at("zip"));
  expect(files("zip")).toContain("01001-uy-ban-nhan-dan-phuong-hoa-ban-2.zip");
  expect(files("zip").filter((name) => name.endsWith(".bak"))).toEqual(["danh-sach-tep.csv.bak"]);
});

test("one office's units alone", async () => {
  const { out } = await issue(LIST.slice(0, 6).join("\n"), "xa", "--under", "01001");
  expect(out).toContain("2 biểu mẫu mới");
  const unknown = await issue(LIST.join("\n"), "xa-2", "--under", "09");
  expect(unknown.err).toContain("Không có đơn vị mã 09");
  expect(unknown.exit).toBe(2);
});

test("stopped on the way, nothing is left behind", async () => {
  let asked = 0;
  writeFileSync(at("ds.csv"), LIST.join("\n"));
  const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at("dung")];
  const { exit, err } = await terminal(["publish", ...args], { isCancelled: () => (asked += 1) > 3 });
  expect(err).toContain("Đã dừng theo yêu cầu.");
  expect(err.match(/Không ghi tệp nào/g)).toHaveLength(1);
  expect(exit).toBe(2);
  expect(existsSync(at("dung")) ? files("dung") : []).toEqual([]);
});

const carrying = (folder: string): readonly string[] => {
  writeFileSync(at("ds.csv"), LIST.join("\n"));
  const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at(`${folder}-ra`)];
  return ["publish", ...args, "--previous-data", at(folder)];
};

const put = (folder: string, count: number): void => {
  mkdirSync(at(folder));
  for (let n = 0; n < count; n += 1) writeFileSync(at(`${folder}/${n}.xlsx`), "không phải tệp Excel");
};

test("stopped while workbooks of the period before are read, no more are read", async () => {
  put("ky-truoc", 3);
  const { exit, err } = await terminal(carrying("ky-truoc"), { isCancelled: () => true });
  expect(err).toContain("Đã dừng theo yêu cầu.");
  expect(err).not.toContain("không lấy số kỳ trước");
  expect(err).not.toContain("Đã ghi sẵn số kỳ trước");
  expect(exit).toBe(2);
});

test("where somebody looks on, it is told how many workbooks of the period before are read", async () => {
  put("nhieu", 251);
  const { err } = await terminal(carrying("nhieu"), { colours: true });
  expect(err).toContain("Đã đọc 250/251 tệp");
  expect((await terminal(carrying("nhieu"))).err).not.toContain("Đã đọc");
});

test.each([
  [["--plan", "khong-co"], "--plan: không nhận “khong-co”"],
  [["--period", "2026-Q1"], "--period: không nhận “2026-Q1”"],
  [["--units", "khong-co.csv"], "Không tìm thấy tệp khong-co.csv"],
  [["--period", "2035"], "Không có đơn vị nào để phát hành"],
])("%j is answered with what to do", async (wrong, begins) => {
  writeFileSync(at("ds.csv"), LIST.join("\n"));
  const right = new Map([
    ["--plan", "hanoi-605"],
    ["--units", at("ds.csv")],
    ["--period", "2026-H1"],
    ["-o", at("sai")],
  ]);
  const [option = "", value = ""] = wrong;
  const args = [...right.set(option, value)].flat();
  const { exit, err } = await terminal(["publish", ...args]);
  expect(err).toContain(begins);
  expect(exit).toBe(2);
});

test("the command for lists checks one, and makes a blank one", async () => {
  writeFileSync(at("ds.csv"), [...LIST, "01000001;Trường khác;Trường;TH;01001;"].join("\n"));
  const told = await terminal(["units", at("ds.csv")]);
  expect(told.out).toContain("mã 01000001 trùng với ô A4");
  expect(told.exit).toBe(1);
  const [said] = jsonLines(await terminal(["units", at("ds.csv"), "--json"]));
  expect(said).toMatchObject({ v: 1, refusal: null, units: 5, changes: 0 });
  const blank = await terminal(["units", "--blank", "-o", at("trong.xlsx")]);
  expect(blank.exit).toBe(0);
  expect((await terminal(["units", at("trong.xlsx")])).exit).toBe(2);
  writeFileSync(at("sai.csv"), Buffer.from([0x6d, 0xe3, 0x3b]));
  expect((await terminal(["units", at("sai.csv")])).err).toContain("không phải chữ Việt mã UTF-8");
  expect((await terminal(["units"])).exit).toBe(2);
  expect((await terminal(["units", "--blank"])).exit).toBe(2);
});
