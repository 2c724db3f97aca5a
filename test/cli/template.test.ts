import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { templateText, textsOf } from "../../src/cli/texts/index";
import type { TemplateRefusal } from "../../src/jobs/index";
import { fillFile, rightAnswers, templateArgs } from "./filled";
import { jsonLines, tempFolder, terminal } from "./terminal";

const at = tempFolder();

test("a template is written, and what it asks for is said", async () => {
  const { exit, out, err } = await terminal(templateArgs(at("a.xlsx")));
  expect(err).toBe("");
  expect(out).toContain(`✔ Đã ghi ${at("a.xlsx")}`);
  expect(out).toContain("Đơn vị: Trường THCS Hoa Sữa – Mã: 01ABC001 – Kỳ: 6 tháng đầu năm 2026");
  expect(out).toMatch(/\d+ dòng chỉ tiêu, trong đó \d+ dòng phải nhập trong kỳ này; \d+ ô phải nhập/);
  expect(out).toMatch(/Hạn gửi: \d+\/\d+\/2026; gửi về: /);
  expect(out).toContain(`chitieu check ${at("a.xlsx")}`);
  expect(exit).toBe(0);
});

test("the same wish gives the same bytes", async () => {
  await terminal(templateArgs(at("b.xlsx")));
  expect(readFileSync(at("b.xlsx")).equals(readFileSync(at("a.xlsx")))).toBe(true);
});

test("in JSON it is one object", async () => {
  const ran = await terminal(templateArgs(at("c.xlsx"), "--json"));
  expect(jsonLines(ran)).toEqual([
    {
      v: 1,
      file: at("c.xlsx"),
      refusal: null,
      plan: "hanoi-605",
      unit: "01ABC001",
      period: "2026-H1",
      rows: expect.any(Number) as number,
      asked: expect.any(Number) as number,
      cells: expect.any(Number) as number,
      due: expect.stringMatching(/^2026-\d\d-\d\d$/) as string,
    },
  ]);
  expect(ran.exit).toBe(0);
});

/** Options in place of the right ones, and what the sentence says. */
const REFUSED: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
  [{ "--plan": "ha-noi" }, "--plan: không nhận “ha-noi”. Ghi một trong: cong-van-2020, dong-da-22, hanoi-605"],
  [{ "--unit": " " }, "Tùy chọn --unit chưa có giá trị."],
  [{ "--name": "\u0007" }, "Tùy chọn --name chưa có giá trị."],
  [{ "--kind": "school" }, "--kind: không nhận “school”. Ghi một trong: truong, xa, phong, so, ban."],
  [{ "--plan": "lien-chau", "--kind": "xa" }, "Kế hoạch không giao cho loại đơn vị này."],
  [{ "--levels": "thcs,thcx" }, "--levels: không nhận “thcx”. Ghi một trong: mn, th, thcs, thpt, gdtx."],
  [{ "--levels": "" }, "Chưa ghi cấp học của trường. Thêm --levels"],
  [{ "--period": "2026-Q1" }, "--period: không nhận “2026-Q1”. Ghi một trong: 2026-H1, 2026-H2, 2026."],
  [{ "--period": "2035-H1" }, "Kỳ báo cáo nằm ngoài kế hoạch (2021–2030)."],
  [{ "--ownership": "nhà nước" }, "--ownership: không nhận “nhà nước”."],
  [{ "--submission": "0" }, "--submission: không nhận “0”. Ghi một trong: 1–999."],
  [{ "--submission": "2.5" }, "--submission: không nhận “2.5”."],
  [{ "--previous": "khong-co.xlsx" }, "Không tìm thấy tệp khong-co.xlsx."],
  [{ "--output": "khong-co/x.xlsx" }, "Không có thư mục khong-co."],
];

test.each(REFUSED)("%j is refused in words, exit 2, nothing written", async (other, begins) => {
  const args = templateArgs(at("khong.xlsx"));
  const base = new Map<string, string>();
  for (let i = 1; i < args.length; i += 2) base.set(args[i] === "-o" ? "--output" : args[i]!, args[i + 1]!);
  const all = new Map([...base, ...Object.entries(other)]);
  const { exit, out, err } = await terminal(["template", ...[...all].map(([name, value]) => `${name}=${value}`)]);
  expect(err).toContain(`✖ ${begins}`);
  expect({ exit, out }).toEqual({ exit: 2, out: "" });
  expect(existsSync(at("khong.xlsx"))).toBe(false);
});

const REFUSALS: readonly (readonly [TemplateRefusal, string, string])[] = [
  [
    { code: "period-outside-plan", from: 2021, to: 2021 },
    "Kỳ báo cáo nằm ngoài kế hoạch (năm 2021). Chọn kỳ trong các năm đó.",
    "The period lies outside the plan (2021). Choose a period of those years.",
  ],
  [
    { code: "unit-kind-outside-plan", kinds: ["truong", "so"] },
    "Kế hoạch không giao cho loại đơn vị này. Kế hoạch dùng cho: truong (Trường, cơ sở giáo dục), so (Sở Giáo dục và Đào tạo).",
    "The plan does not concern this kind of unit. It is for: truong (School), so (Provincial education department).",
  ],
  [
    { code: "levels-missing", levels: ["mn", "gdtx"] },
    "Chưa ghi cấp học của trường. Thêm --levels với một hay nhiều cấp: mn (Mầm non), gdtx (GDTX).",
    "The levels of the school are missing. Add --levels with one or more of: mn (Preschool), gdtx (Continuing education).",
  ],
  [
    { code: "levels-outside-plan", levels: ["th"] },
    "Kế hoạch không giao cho cấp học này. Kế hoạch dùng cho: th (Tiểu học).",
    "The plan does not concern these levels. It is for: th (Primary).",
  ],
];

test("every refusal of a template has its sentence, in both languages", () => {
  expect(REFUSALS.map(([{ code }]) => code)).toEqual(Object.keys(textsOf("vi").template));
  for (const [refusal, vi, en] of REFUSALS)
    expect([templateText(textsOf("vi"), refusal), templateText(textsOf("en"), refusal)]).toEqual([vi, en]);
});

test("an office has no levels: they are left out, and that is said", async () => {
  const args = ["template", "--plan", "hanoi-605", "--unit", "X1", "--name", "UBND xã X", "--kind", "xa"];
  const { exit, err } = await terminal([...args, "--levels", "th", "--period", "2026-H2", "-o", at("xa.xlsx")]);
  expect(err).toBe("· --levels chỉ dùng cho trường, cơ quan không có cấp học nên bỏ qua.");
  expect(exit).toBe(0);
});

describe("figures of the period before", () => {
  beforeAll(async () => {
    await terminal(templateArgs(at("truoc-trong.xlsx")));
    fillFile(at("truoc-trong.xlsx"), at("truoc.xlsx"), rightAnswers());
  });
  const next = (...more: readonly string[]): readonly string[] =>
    templateArgs(at("sau.xlsx"), ...more).map((word) => (word === "2026-H1" ? "2026-H2" : word));

  test("are taken from the unit's own workbook", async () => {
    const { exit, out } = await terminal(next("--previous", at("truoc.xlsx")));
    expect(out).toContain("6 tháng cuối năm 2026");
    expect(exit).toBe(0);
  });

  test("that workbook is never written over", async () => {
    const was = readFileSync(at("truoc.xlsx"));
    const args = next("--previous", at("truoc.xlsx")).map((word) =>
      word === at("sau.xlsx") ? at("truoc.xlsx") : word,
    );
    const { exit, err } = await terminal(args);
    expect(err).toContain("là tệp đang đọc, không được ghi đè");
    expect(readFileSync(at("truoc.xlsx")).equals(was)).toBe(true);
    expect(exit).toBe(2);
  });

  test("of another unit are refused as a finding, exit 1", async () => {
    const args = next("--previous", at("truoc.xlsx"), "--json").map((word) => (word === "01ABC001" ? "1ABC001" : word));
    const ran = await terminal(args);
    expect(jsonLines(ran)).toMatchObject([{ refusal: null, findings: [{ code: "TT-08", severity: "error" }] }]);
    expect(ran.exit).toBe(1);
    const { err } = await terminal(args.filter((word) => word !== "--json"));
    expect(err).toContain("Không ghi tệp nào.");
  });

  test("that cannot be read are refused by code", async () => {
    writeFileSync(at("trang.xlsx"), "<html></html>");
    const ran = await terminal(next("--previous", at("trang.xlsx"), "--json"));
    expect(jsonLines(ran)).toMatchObject([{ refusal: { code: "web-page" }, findings: [] }]);
    expect(ran.exit).toBe(2);
  });
});
