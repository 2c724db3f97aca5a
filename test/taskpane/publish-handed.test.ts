import { unzipSync } from "fflate";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { type OrgUnit, parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { tempFolder, terminal } from "../cli/terminal";
import { pack, ports, unit } from "../tools/books";
import { officeHands } from "./services";

const at = tempFolder();

const LIST = [
  "mã;tên;loại;cấp học;mã cấp trên",
  "X1;Ủy ban nhân dân xã Hoa Sữa (ví dụ);Xã;;",
  "A1;Trường THCS Hoa Mai (ví dụ);Trường;THCS;X1",
  "A2;Trường THCS Hoa Đào (ví dụ);Trường;THCS;X1",
].join("\n");

const school = (code: string): OrgUnit => unit("truong", ["thcs"], { code, name: `Trường THCS ${code} (ví dụ)` });
const commune = unit("xa", [], { code: "X1", name: "Ủy ban nhân dân xã Hoa Sữa (ví dụ)" });

async function sent(who: OrgUnit, period: string, more: Readonly<Record<string, Scalar>>): Promise<Uint8Array> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: who, period: parsePeriod(period)! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return writeWorkbook(fillByName(made.book, new Map([...sampleAnswers(made.context), ...Object.entries(more)])));
}
/** What a school sent in December. */
const before = (code: string, more: Readonly<Record<string, Scalar>> = {}): Promise<Uint8Array> =>
  sent(school(code), "2025", more);

it("of earlier workbooks it is told whom they serve, which contradict each other, and whose nobody gets: page and terminal", async () => {
  const files = [
    ["a1.xlsx", await before("A1")],
    ["a2.xlsx", await before("A2")],
    ["a2 khac.xlsx", await before("A2", { "MT3-CT4b.mau.tong": 99 })],
    ["z9.xlsx", await before("Z9")],
  ] as const;
  const hands = officeHands();
  const period = parsePeriod("2026-H1")!;
  const wish = { plan: "hanoi-605", period, zip: false };
  await hands.readUnits(
    { units: { name: "ds.csv", bytes: new TextEncoder().encode(LIST) }, keepCodes: false },
    "publish",
  );
  expect(await hands.surveyIssue(wish)).not.toHaveProperty("carrying");
  for (const [name, bytes] of files) expect(await hands.openHanded({ name, bytes }, wish)).toBe(true);
  expect(await hands.surveyIssue(wish)).toMatchObject({
    carrying: {
      units: 1,
      unsure: [{ code: "A2", name: "Trường THCS A2 (ví dụ)" }],
      unlisted: [{ code: "Z9", name: "Trường THCS Z9 (ví dụ)" }],
    },
  });

  mkdirSync(at("ky-truoc"));
  for (const [name, bytes] of files) writeFileSync(at(`ky-truoc/${name}`), bytes);
  writeFileSync(at("ds.csv"), LIST);
  const args = ["--plan", "hanoi-605", "--units", at("ds.csv"), "--period", "2026-H1", "-o", at("ra")];
  const { exit, err } = await terminal(["publish", ...args, "--previous-data", at("ky-truoc")]);
  expect(exit).toBe(0);
  expect(err).toContain("Đã ghi sẵn số kỳ trước cho 1 đơn vị");
  expect(err).toMatch(
    /1 đơn vị có nhiều tệp kỳ trước cùng lần gửi nhưng khác số liệu .*Trường THCS A2 \(ví dụ\) \(A2\)/,
  );
  expect(err).toMatch(
    /Không dùng tệp kỳ trước của 1 đơn vị không có trong danh sách hoặc đã kết thúc hoạt động: Trường THCS Z9/,
  );
  expect(readFileSync(at("ra/danh-sach-tep.csv"), "utf8")).toContain("A2");
});

it("what an office registers is taken from its last workbook, which is said; of two of one number that differ, neither", async () => {
  const files = [
    ["x1 nam truoc.xlsx", await sent(commune, "2025", { "kh.MT3-CT3.2030": 97 })],
    ["x1.xlsx", await sent(commune, "2026-H1", { "kh.MT3-CT3.nam": 90 })],
  ] as const;
  const other = await sent(commune, "2026-H1", { "kh.MT3-CT3.nam": 91 });
  const hands = officeHands();
  const wish = { plan: "hanoi-605", period: parsePeriod("2026-H1")!, zip: false };
  const units = { name: "ds.csv", bytes: new TextEncoder().encode(LIST) };
  await hands.readUnits({ units, keepCodes: false }, "publish");
  for (const [name, bytes] of files) expect(await hands.openHanded({ name, bytes }, wish)).toBe(true);
  expect(await hands.surveyIssue(wish)).toMatchObject({ carrying: { offices: 1, officesUnsure: [] } });
  await hands.beginIssue(wish);
  const { archive } = (await hands.goOnIssuing()).done!;
  const issued = unzipSync(new Uint8Array(await archive!.arrayBuffer()));

  for (const folder of ["co-quan", "hai-tep"]) mkdirSync(at(folder));
  for (const [name, bytes] of files) writeFileSync(at(`co-quan/${name}`), bytes);
  writeFileSync(at("hai-tep/x1.xlsx"), files[1][1]);
  writeFileSync(at("hai-tep/x1 (2).xlsx"), other);
  writeFileSync(at("ds.csv"), LIST);
  const publish = (out: string, ...args: readonly string[]) =>
    terminal([
      "publish",
      "--plan",
      "hanoi-605",
      "--units",
      at("ds.csv"),
      "--period",
      "2026-H1",
      "-o",
      at(out),
      ...args,
    ]);
  const { err } = await publish("dot-1", "--previous-data", at("co-quan"), "--parent-data", at("co-quan"));
  expect(err).toContain("Đã ghi chỉ tiêu cấp trên đăng ký theo 1 cơ quan");
  const path = Object.keys(issued).find((one) => one.includes("A1-"))!;
  expect(Buffer.from(issued[path]!).equals(readFileSync(at(`dot-1/${path}`)))).toBe(true);
  const { out } = await terminal(["read", at(`dot-1/${path}`), "--json"]);
  expect(out).toMatch(/Cấp trên đăng ký [^"]*90% \(2026\)/);

  await hands.openHanded({ name: "x1 (2).xlsx", bytes: other }, wish);
  const unsure = [{ code: "X1", name: commune.name }];
  expect(await hands.surveyIssue(wish)).toMatchObject({ carrying: { offices: 0, officesUnsure: unsure } });
  const two = await publish("dot-2", "--parent-data", at("hai-tep"));
  expect(two.err).toMatch(
    /1 cơ quan có nhiều tệp cùng kỳ, cùng lần gửi .*: Ủy ban nhân dân xã Hoa Sữa \(ví dụ\) \(X1\)/,
  );
});
