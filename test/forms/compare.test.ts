import type { Difference } from "../../src/entries/index";
import { drawCompare } from "../../src/forms/compare/draw";
import { toldFiles } from "../../src/forms/ledger/told-files";
import { textHeight } from "../../src/sheet/index";
import { COMMUNE, hereAt } from "../tools/merged";

const NAMES = { units: new Map<string, string>(), told: toldFiles([]) };

const between = (code: string, key: string): Difference => ({
  unit: "01A02",
  code,
  key,
  before: { file: "a.xlsx", number: 1, value: "" },
  after: { file: "b.xlsx", number: 2, value: "1" },
});

test("what differs is said in words: a quarter, a reason and a note by their names, never by a key of ours", () => {
  const keys = ["tu.tong", "luyke.truoc", "ghichu", "lydo"].map((key) => between("MT4-CT1a", key));
  const quarter = ["co", "ghichu", "lydo"].map((key) => between("MT4-CT3.q2", key));
  const { rows } = drawCompare(hereAt(COMMUNE), [...keys, ...quarter, between("NV1.1", "ketqua")], NAMES);
  const said = rows
    .slice(2)
    .map(({ cells }) => ["chitieu", "o"].map((key) => cells.find(({ column }) => column === key)?.value).join(" – "));
  expect(said).toEqual([
    "MT4-CT1a – Ghi chú, minh chứng",
    "MT4-CT1a – Lũy kế đến hết kỳ trước",
    "MT4-CT1a – Lý do chưa có số liệu",
    "MT4-CT1a – Tử số, tổng số",
    "MT4-CT3 – Quý II: Có/Không",
    "MT4-CT3 – Quý II: Ghi chú, minh chứng",
    "MT4-CT3 – Quý II: Lý do chưa có số liệu",
    "NV1.1 – Kết quả thực hiện trong kỳ",
  ]);
});

test("files of one name from several folders are told with their folders, as in Sổ tiếp nhận", () => {
  const paths = ["sang/bao-cao.xlsx", "chieu/bao-cao.xlsx", "chieu/khac.xlsx"];
  const [before = "", after = "", other = ""] = paths;
  const from = (one: Difference, file: string): Difference => ({ ...one, after: { ...one.after, file } });
  const found = [from(between("MT5", "tu.tong"), after), from(between("MT5", "mau.tong"), other)];
  const { rows } = drawCompare(
    hereAt(COMMUNE),
    found.map((one) => ({ ...one, before: { ...one.before, file: before } })),
    { ...NAMES, told: toldFiles(paths) },
  );
  const files = rows
    .slice(2)
    .map(({ cells }) => ["teptruoc", "tepsau"].map((key) => cells.find(({ column }) => column === key)?.value));
  expect(files).toEqual([
    [before, "khac.xlsx"],
    [before, after],
  ]);
});

test("no text of a row is cut where it is printed: a long name takes two lines, and the row is as high", () => {
  const long = "Trung tâm Giáo dục nghề nghiệp – Giáo dục thường xuyên Hoa Sữa Đông";
  const { rows, columns } = drawCompare(hereAt(COMMUNE), [between("MT1-a", "co")], {
    ...NAMES,
    units: new Map([["01A02", long]]),
  });
  const width = columns.find(({ key }) => key === "donvi")?.width ?? 0;
  expect(rows.at(-1)?.height).toBeGreaterThanOrEqual(textHeight(long, width, 10));
  const short = drawCompare(hereAt(COMMUNE), [between("MT1-a", "co")], {
    ...NAMES,
    units: new Map([["01A02", "Trường Hoa Sữa"]]),
  });
  expect(short.rows.at(-1)?.height).toBeLessThan(textHeight(long, width, 10));
});
