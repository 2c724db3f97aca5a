import { drawBook, type FormContext } from "../../src/forms/index";
import { makeTemplate } from "../../src/jobs/template";
import { checkBook } from "../../src/jobs/check";
import { packIds } from "../../src/plan/catalog/index";
import type { Problem } from "../../src/problems/index";
import type { PlacedBook, Scalar } from "../../src/sheet/index";
import { answered, asRead, context, type Entered, pack, ports, unit } from "../tools/books";
import { rightAnswers } from "../tools/right-answers";
import { sentenceOf } from "../../src/words/index";
import { CARRIED, WRONG_FILLINGS } from "../tools/wrong-fillings";

const THCS = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1");

const CARRYING = context("hanoi-605", unit("truong", ["thcs"]), "2026-H1", CARRIED);

async function issued({ pack: plan, unit: who, period, previous }: FormContext): Promise<PlacedBook> {
  const made = await makeTemplate({ pack: plan, unit: who, period, ...(previous && { previous }) }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.book;
}

const findings = async (book: PlacedBook, answers: Readonly<Record<string, Scalar>>): Promise<readonly Problem[]> =>
  (await checkBook(asRead(answered(book, answers)), ports)).problems;

const aboveNote = (problems: readonly Problem[]): readonly (readonly [string, string])[] =>
  problems.filter(({ severity }) => severity !== "note").map(({ code, name }) => [code, name] as const);

describe("a workbook filled without a fault", () => {
  const kinds = [
    unit("truong", ["mn"]),
    unit("truong", ["th"]),
    unit("truong", ["thcs"]),
    unit("truong", ["th", "thcs"]),
    unit("truong", ["thpt"]),
    unit("truong", ["gdtx"]),
    unit("truong", ["mn"], { ownership: "tu-thuc" }),
    unit("xa"),
    unit("phong"),
    unit("so"),
    unit("ban"),
  ];
  test.each(packIds)("of plan %s is never accused, for any kind of unit, level and period", async (id) => {
    const plan = pack(id);
    for (const who of kinds.filter(
      ({ kind, levels }) =>
        plan.units.includes(kind) && (kind !== "truong" || levels.some((level) => plan.levels.includes(level))),
    ))
      for (const period of [
        `${plan.years.to > 2025 ? 2026 : plan.years.to}-H1`,
        String(plan.years.to),
        `${plan.years.to}-H2`,
      ]) {
        const here = context(id, who, period);
        const said = await findings(await issued(here), rightAnswers(here));
        expect([id, who.kind, who.levels, period, aboveNote(said)]).toEqual([id, who.kind, who.levels, period, []]);
      }
  });
});

test("a formula whose result the file does not hold is told as such: the cell looks filled to who opens it", async () => {
  const book = await issued(THCS);
  const name = "MT5.tu.tong";
  const said = async (entered: Entered): Promise<readonly string[]> => {
    const { problems } = await checkBook(asRead(answered(book, { ...rightAnswers(THCS), [name]: entered })), ports);
    return problems.flatMap((one) => (one.name === name ? [sentenceOf(one, "vi", "terminal").text] : []));
  };
  expect(await said({ formula: "SUM(2,3)", value: null })).toEqual([
    expect.stringMatching(/^MT5, ô \w+: công thức chưa có kết quả .* Mở tệp bằng Excel, chờ tính xong rồi lưu lại;/),
  ]);
  expect(await said(null)).toEqual([expect.stringMatching(/^MT5, ô \w+: chưa nhập Tử số – Tổng số\./)]);
  expect(await said({ formula: "SUM(2,3)", value: 5 })).toEqual([]);
});

describe("a THCS", () => {
  test("is asked 27 cells, two of them links, and opening balances besides", async () => {
    const names = Object.keys(rightAnswers(THCS)).filter((name) => !name.endsWith("luyke.truoc"));
    expect(names).toHaveLength(27);
    expect(names.filter((name) => name.endsWith("ghichu"))).toHaveLength(2);
  });
  test("that has filled nothing is told each of its cells once", async () => {
    const said = await findings(await issued(THCS), {});
    const asked = Object.keys(rightAnswers(THCS)).filter((name) => !name.endsWith("ghichu"));
    expect(
      aboveNote(said)
        .map(([, name]) => name)
        .sort(),
    ).toEqual(asked.sort());
  });
  test.each(WRONG_FILLINGS)("is told at the right cell: $what", async ({ change, found, carried }) => {
    const here = carried ? CARRYING : THCS;
    const said = await findings(await issued(here), { ...rightAnswers(here), ...change });
    expect(aboveNote(said)).toEqual(found);
  });
  test("whose figures in Thông tin fit is not accused", async () => {
    const fitting = { "info.officials.tong": 40, "info.staff.tong": 120, "info.ban.members.tong": 20 };
    expect(await findings(await issued(THCS), { ...rightAnswers(THCS), ...fitting })).toEqual([]);
    const left = { ...fitting, "info.staff.tong": 90, "MT4-CT1c.ghichu": "30 người đã chuyển trường" };
    expect(await findings(await issued(THCS), { ...rightAnswers(THCS), ...left })).toEqual([]);
  });
  test("with figures carried over is not accused as long as they fit, nor where the note explains a jump", async () => {
    const book = await issued(CARRYING);
    expect(await findings(book, rightAnswers(CARRYING))).toEqual([]);
    const most = {
      "MT4-CT1a.tu.tong": 360,
      "MT4-CT1c.tu.tong": 100,
      "MT4-CT2.tu.tong": 40,
      "MT5.tu.tong": 39,
      "MT5.mau.tong": 39,
    };
    const explained = { "MT4-CT1b.tu.tong": 5000, "MT4-CT1b.ghichu": "Hội trại toàn huyện" };
    expect(await findings(book, { ...rightAnswers(CARRYING), ...most, ...explained })).toEqual([]);
  });
  test("0 and 0 is không phát sinh: a note, no target is missed", async () => {
    const said = await findings(await issued(THCS), { ...rightAnswers(THCS), "MT5.tu.tong": 0, "MT5.mau.tong": 0 });
    expect(said.map(({ code, severity, name }) => [code, severity, name])).toEqual([["SL-09", "note", "MT5.mau.tong"]]);
  });
  test("9998/9999 shows as the 99,99 % of 2030 and is pointed out as not yet reached", async () => {
    const answers = {
      "MT2-CT3.tu.tong": 9998,
      "MT2-CT3.tu.nu": 5000,
      "MT2-CT3.mau.tong": 9999,
      "MT2-CT3.mau.nu": 5001,
    };
    const said = await findings(await issued(THCS), { ...rightAnswers(THCS), ...answers });
    expect(said.map(({ code, severity }) => [code, severity])).toEqual([["MC-02", "note"]]);
  });
  test("a rate of very few is pointed out, and its verdict stands", async () => {
    const said = await findings(await issued(THCS), {
      ...rightAnswers(THCS),
      "MT3-CT4b.mau.tong": 4,
      "MT3-CT4b.mau.nu": 2,
    });
    expect(said.map(({ code, severity, name }) => [code, severity, name])).toEqual([
      ["MC-07", "note", "MT3-CT4b.mau.tong"],
    ]);
  });
  test.each([
    [42, 100, []],
    [41, 100, ["MC-08"]],
    [419_999_999, 999_999_999, ["MC-08"]],
    [420_000_000, 999_999_999, []],
  ])(
    "%d of %d against the straight line from 40%% (2025) to 60%% (2030): 42%% at 1/10 of the way",
    async (n, d, codes) => {
      const said = await findings(await issued(THCS), { ...rightAnswers(THCS), "MT5.tu.tong": n, "MT5.mau.tong": d });
      expect(said.map(({ code }) => code)).toEqual(codes);
      expect(said.every(({ severity }) => severity === "note")).toBe(true);
    },
  );
  test("a count kept as text is taken as what it shows, and said", async () => {
    const said = await findings(await issued(THCS), {
      ...rightAnswers(THCS),
      "MT4-CT1a.tu.tong": " 120\u00a0",
      "MT4-CT1b.tu.tong": "1.234.567",
    });
    expect(said.map(({ code, severity }) => [code, severity])).toEqual([
      ["SL-21", "note"],
      ["SL-21", "note"],
    ]);
  });
});

test("a workbook whose targets were changed is told apart from the one issued", async () => {
  const book = drawBook(THCS, "0".repeat(64));
  const { place } = await import("../../src/sheet/index");
  const said = await findings(place(book), rightAnswers(THCS));
  expect(said.map(({ code }) => code)).toEqual(["BM-07"]);
});

test("a sheet that a job has replaced and set aside is nobody's entry sheet", async () => {
  const book = asRead(answered(await issued(THCS), rightAnswers(THCS)));
  const aside = { ...book.sheets[1]!, name: "_ct_ab12cd_1", cells: new Map([...book.sheets[1]!.cells].slice(0, 40)) };
  const { problems } = await checkBook({ ...book, sheets: [aside, ...book.sheets] }, ports);
  expect(problems).toEqual([]);
});
