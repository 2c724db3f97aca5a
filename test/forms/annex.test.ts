import { drawAnnex } from "../../src/forms/annex/draw";
import type { FormContext } from "../../src/forms/index";
import { drawReport } from "../../src/forms/report/draw";
import { letterBinding } from "../../src/forms/reminder/rendered";
import { formRows } from "../../src/forms/entry/rows";
import { targetReached } from "../../src/rules/book/targets";
import { columnPoints, textWidth } from "../../src/sheet/index";
import { context, unit } from "../tools/books";
import { COMMUNE, hereAt } from "../tools/merged";

const office: FormContext = { ...hereAt(COMMUNE), merged: true };
const school = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

/** Cells of a row of Phụ lục I of a workbook in which nothing is typed. */
const annexRow = (here: FormContext, code: string): ReadonlyMap<string, unknown> => {
  const { rows } = drawAnnex(here, letterBinding(here, new Map()));
  return new Map(rows.find(({ key }) => key === `annex.${code}`)?.cells.map(({ column, value }) => [column, value]));
};

test("Phụ lục I judges what the report judges, in the same words: nothing typed is Chưa có số liệu in both", () => {
  for (const here of [office, school]) {
    const { rows } = drawReport(here, letterBinding(here, new Map()));
    const judged = rows.flatMap(({ key = "", cells }) =>
      String(cells[0]?.value).includes("Đánh giá: Chưa có số liệu.") ? [key.replace("p.measure.", "")] : [],
    );
    expect(judged.length).toBeGreaterThan(3);
    for (const code of judged) expect([code, annexRow(here, code).get("danhgia")]).toEqual([code, "Chưa có số liệu"]);
  }
});

test("the unit of a row is that of what is printed there: a school answers, an office counts schools", () => {
  expect(annexRow(school, "MT3-CT1").get("dvt")).toBe("Có/Không");
  expect(annexRow(office, "MT3-CT1").get("dvt")).toBe("% cơ sở");
  expect(annexRow(office, "MT1-a").get("dvt")).toBe("% cơ sở");
});

test("a target that holds through several years is told with both: 2022 alone is no milestone", () => {
  const row = formRows(office).find(({ code }) => code === "MT4-CT4a")!;
  const [finding] = targetReached.findings({ row, period: office.period } as Parameters<
    typeof targetReached.findings
  >[0]);
  expect(finding?.facts).toMatchObject({ year: "2022–2026" });
});

test("the report ends with both whom it is sent to, and no period runs into the years of the plan", () => {
  const so = context("hanoi-605", unit("so", []), "2026-H1");
  const closing = drawReport(so, letterBinding(so, new Map())).rows.find(({ key }) => key === "p.closing");
  const text = String(closing?.cells[0]?.value);
  expect(text).toContain("giai đoạn 2021-2030, 6 tháng đầu năm 2026; ");
  const year = context("lao-cai-2021", unit("truong", ["thcs"]), "2021");
  const last = drawReport(year, letterBinding(year, new Map())).rows.find(({ key }) => key === "p.closing");
  expect(String(last?.cells[0]?.value)).toContain("Bình đẳng giới năm 2021; ");
  expect(text).toContain("kính báo cáo Bộ Giáo dục và Đào tạo, Ban Vì sự tiến bộ phụ nữ Thành phố./.");
});

test("a school says whom it teaches in the word for them: học viên of a centre, trẻ em of a mầm non", () => {
  const said = (levels: Parameters<typeof unit>[1]): string => {
    const here = context("hanoi-605", unit("truong", levels), "2026-H1");
    const row = drawReport(here, letterBinding(here, new Map())).rows.find(({ key }) => key === "p.I.facts");
    return /; … (.*) \(nữ/.exec(String(row?.cells[0]?.value))?.[1] ?? "";
  };
  expect([said(["gdtx"]), said(["mn"]), said(["th", "thcs"]), said(["mn", "th"])]).toEqual([
    ...["học viên", "trẻ em", "học sinh", "học sinh, trẻ em"],
  ]);
});

test("the line under an issuer of several lines is a share of one of them: it never runs over its column", () => {
  const name = "Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên quận Đống Đa";
  const here = context("hanoi-605", unit("truong", ["gdtx"], { name }), "2026-H1");
  const rows = drawReport(here, letterBinding(here, new Map())).rows.filter(({ key = "" }) => key.startsWith("head."));
  const lines = rows.flatMap(({ cells }) =>
    cells.filter(({ column, value }) => column === "left" && /^_+$/.test(String(value))),
  );
  expect(lines).toHaveLength(1);
  const width = textWidth(String(lines[0]?.value), 6);
  expect([width > columnPoints(37) / 3, width < columnPoints(37) / 2]).toEqual([true, true]);
});
