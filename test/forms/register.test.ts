import fc from "fast-check";
import { CSV_MARK, csvLine, decodeCsv, drawRegisterBook, parseCsv } from "../../src/forms/register/index";
import { levelsOf, kindOf, ownershipOf } from "../../src/forms/register/values";
import { readUnits, type UnitList } from "../../src/jobs/index";
import { cellKey, type GridBook, type GridCell, place } from "../../src/sheet/index";
import { asRead } from "../tools/books";

const HEAD = "mã;tên;loại;cấp học;loại hình;mã cấp trên;từ ngày;đến ngày;thư điện tử";
const SO = '"01";"Sở Giáo dục và Đào tạo Hoa Sữa";"Sở";;;;;;';
const XA = '"01001";"Ủy ban nhân dân xã Hoa Ban";"Xã";;;"01";"01/7/2025";;';

const csv = (lines: readonly string[], changes?: string): UnitList =>
  readUnits({
    units: { kind: "csv", file: "ds.csv", text: [HEAD, ...lines].join("\r\n") },
    ...(changes !== undefined && { changes: { kind: "csv" as const, file: "td.csv", text: changes } }),
  });

const codes = ({ problems }: UnitList): readonly string[] =>
  problems.map(({ code, severity, place: { cell } }) => `${code} ${severity} ${cell}`);

const book = (rows: readonly (readonly (string | number | undefined)[])[]): GridBook => {
  const cells = new Map<number, GridCell>();
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === "number") cells.set(cellKey(r, c), { kind: "number", value });
      else if (value !== undefined) cells.set(cellKey(r, c), { kind: "text", value });
    });
  });
  return { file: "ds.xlsx", sheets: [{ name: "DS", state: "visible", cells, names: [] }], names: [] };
};

describe("a list of units as CSV", () => {
  test("is read with its codes, dates and levels", () => {
    const list = csv([
      SO,
      XA,
      '"01040512";"Trường TH&THCS Hoa Sữa";"Trường";"TH&THCS";"Tư thục";"01001";2025-07-01;;a@b.example',
    ]);
    expect(codes(list)).toEqual([]);
    expect(list.register.lines[2]).toEqual({
      code: "01040512",
      name: "Trường TH&THCS Hoa Sữa",
      kind: "truong",
      levels: ["th", "thcs"],
      ownership: "tu-thuc",
      parent: "01001",
      from: "2025-07-01",
      email: "a@b.example",
    });
  });

  test.each([
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${HEAD}\n${SO}`)],
    ["UTF-8 without", new TextEncoder().encode(`${HEAD}\n${SO}`)],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from(`${HEAD}\n${SO}`, "utf16le")])],
    ["UTF-16, the other way round", new Uint8Array([0xfe, 0xff, ...Buffer.from(`${HEAD}\n${SO}`, "utf16le").swap16()])],
    ["NFD letters", new TextEncoder().encode(`${HEAD}\n${SO}`.normalize("NFD"))],
  ])("in %s", (_, bytes) => {
    const list = readUnits({ units: { kind: "csv", file: "a.csv", text: decodeCsv(bytes) ?? "" } });
    expect(codes(list)).toEqual([]);
    expect(list.register.lines.map(({ name }) => name)).toEqual(["Sở Giáo dục và Đào tạo Hoa Sữa"]);
  });

  test("in another code page is no text", () => {
    expect(decodeCsv(new Uint8Array([0x6d, 0xe3, 0x3b]))).toBeUndefined();
  });

  test.each([",", "\t", ";"])("with %j between its fields", (delimiter) => {
    const text = [HEAD, SO].join("\n").replaceAll(";", delimiter);
    const list = readUnits({ units: { kind: "csv", file: "a.csv", text } });
    expect(list.register.lines).toHaveLength(1);
  });

  test("what we write we read, whatever the texts", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), { minLength: 1 }), (rows) => {
        const texts = rows.map((row) => row.map((text) => text.replace(/^'+(?=[=+\-@'])/, "")));
        expect(parseCsv(CSV_MARK + texts.map(csvLine).join(""))).toEqual(texts);
      }),
    );
  });

  test("a text that a program would compute is guarded", () => {
    expect(csvLine(["=1+1", "+84", "-", "@x", '"'])).toBe(`"'=1+1";"'+84";"'-";"'@x";""""\r\n`);
  });

  test("nothing that is typed throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readUnits({ units: { kind: "csv", file: "a.csv", text } });
        readUnits({ units: { kind: "csv", file: "a.csv", text: `${HEAD}\n${text}` } });
      }),
    );
  });
});

describe("what is wrong with a list holds back its line only", () => {
  const school = (more: string): string => `"0${more}`;
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["no code", ['"";"A";"Trường";"TH";;"01";;;'], ["DS-03 error A3"]],
    ["no name", [school('2";"";"Trường";"TH";;"01";;;')], ["DS-05 error B3"]],
    ["an unknown kind", [school('2";"A";"Hội";"TH";;"01";;;')], ["DS-06 error C3"]],
    ["an unknown level", [school('2";"A";"Trường";"Đại học";;"01";;;')], ["DS-06 error D3"]],
    ["an unknown ownership", [school('2";"A";"Trường";"TH";"ngoài công lập";"01";;;')], ["DS-06 error E3"]],
    ["a date that never was", [school('2";"A";"Trường";"TH";;"01";31/2/2025;;')], ["DS-08 error G3"]],
    ["an end before its begin", [school('2";"A";"Trường";"TH";;"01";01/7/2025;30/6/2025;')], ["DS-09 error H3"]],
    [
      "two lines of one code",
      [school('2";"A";"Trường";"TH";;"01";;;'), school('2";"B";"Trường";"TH";;"01";;;')],
      ["DS-10 question A4"],
    ],
  ])("%s", (_, lines, expected) => {
    const list = csv([SO, ...lines]);
    expect(codes(list)).toEqual(expected);
    expect(list.register.lines.map(({ code }) => code)).toEqual(["01"]);
  });

  test.each<readonly [string, readonly string[], readonly string[], number]>([
    ["the same line twice", [XA, XA], ["DS-11 warning A4"], 2],
    ["an unknown office above", ['"02";"A";"Trường";"TH";;"09";;;'], ["DS-12 error F3"], 2],
    ["an office above of another time", [XA, '"02";"A";"Trường";"TH";;"01001";;30/6/2025;'], ["DS-12 error F4"], 3],
    ["a circle", ['"2";"A";"Ban";;;"3";;;', '"3";"B";"Ban";;;"2";;;'], ["DS-13 error F3"], 3],
    [
      "a commune under a school",
      [XA, '"2";"A";"Trường";"TH";;"01001";;;', '"3";"B";"Xã";;;"2";;;'],
      ["DS-14 warning F5"],
      4,
    ],
    ["a THPT under a commune", [XA, '"2";"A";"Trường";"THPT";;"01001";;;'], ["DS-15 warning F4"], 3],
    ["a school without a level", ['"2";"A";"Trường";;;"01";;;'], ["DS-07 error D3"], 2],
  ])("%s is told, and the line stays", (_, lines, expected, count) => {
    const list = csv([SO, ...lines]);
    expect(codes(list)).toEqual(expected);
    expect(list.register.lines).toHaveLength(count);
  });

  test("spans that follow each other are no duplicates", () => {
    const list = csv([SO, '"2";"A";"Trường";"TH";;"01";;31/8/2025;', '"2";"B";"Trường";"TH";;"01";01/9/2025;;']);
    expect(codes(list)).toEqual([]);
  });
});

describe("a list of units in a workbook", () => {
  const head = ["STT", "Tên đơn vị", "MÃ", "Loại", "Mã cấp trên", "Cấp học", "Ghi chú"];

  test("is found under its headings, in any order, among other columns", () => {
    const { register, problems } = readUnits({
      units: {
        kind: "book",
        book: book([
          ["DANH SÁCH"],
          [],
          head,
          [1, "Sở GD&ĐT Hoa Sữa", "01", "Sở"],
          [],
          [2, "THPT A", "0102", "trường", "01", "Trung học phổ thông"],
        ]),
      },
    });
    expect(problems).toEqual([]);
    expect(register.lines.map(({ code, kind, levels }) => [code, kind, levels])).toEqual([
      ["01", "so", []],
      ["0102", "truong", ["thpt"]],
    ]);
  });

  test("columns that are not read are told in one note, a heading that stands twice among them", () => {
    const rows = [
      [...head, "Địa chỉ", "Ngày hết hạn", "mã"],
      [1, "Sở GD&ĐT Hoa Sữa", "01", "Sở"],
    ];
    const { register, problems } = readUnits({ units: { kind: "book", book: book(rows) } });
    expect(register.lines).toHaveLength(1);
    expect(problems).toEqual([expect.objectContaining({ code: "DS-17", severity: "note" })]);
    expect(problems[0]?.facts).toMatchObject({ cell: "H1", headers: "“Địa chỉ”, “Ngày hết hạn”, “mã”" });
  });

  test("codes stored as numbers wait for one answer", () => {
    const rows = [head, [1, "Sở GD&ĐT Hoa Sữa", 1, "Sở"], [2, "THPT A", 102, "Trường", 1, "THPT"]];
    const source = { kind: "book", book: book(rows) } as const;
    const asked = readUnits({ units: source });
    expect(asked.register.lines).toEqual([]);
    expect(asked.problems).toEqual([
      expect.objectContaining({ code: "DS-04", severity: "question", facts: { cell: "C2", value: "1", count: "2" } }),
    ]);
    const kept = readUnits({ units: source, keepCodes: true });
    expect(kept.problems).toEqual([]);
    expect(kept.register.lines.map(({ code, parent }) => [code, parent])).toEqual([
      ["1", ""],
      ["102", "1"],
    ]);
  });

  test("dates may be real ones", () => {
    const rows = [
      [...head, "từ ngày"],
      [1, "Sở GD&ĐT Hoa Sữa", "01", "Sở", undefined, undefined, undefined, 45_839],
    ];
    const { register } = readUnits({ units: { kind: "book", book: book(rows) } });
    expect(register.lines[0]?.from).toBe("2025-07-01");
    // Of a workbook that counts from 1904 the same day is a number four years less.
    const [sheet] = book(rows).sheets;
    const cells = new Map(sheet?.cells).set(cellKey(1, 7), { kind: "number", value: 44_377, since1904: true });
    const old: GridBook = { file: "ds.xlsx", sheets: [{ ...sheet!, cells }], names: [] };
    expect(readUnits({ units: { kind: "book", book: old } }).register.lines[0]?.from).toBe("2025-07-01");
  });

  test("without the headings, or without a column, nothing is read", () => {
    const none = readUnits({ units: { kind: "book", book: book([["Họ và tên"], ["A"]]) } });
    expect(none.problems.map(({ code }) => code)).toEqual(["DS-01"]);
    const lacks = readUnits({
      units: {
        kind: "book",
        book: book([
          ["mã", "tên", "loại"],
          ["01", "A", "Sở"],
        ]),
      },
    });
    expect(lacks.problems).toEqual([expect.objectContaining({ code: "DS-02", facts: { header: "mã cấp trên" } })]);
  });

  test("the blank one that we draw is a list of no units", () => {
    const blank = asRead(place(drawRegisterBook()));
    expect(readUnits({ units: { kind: "book", book: blank } })).toEqual({
      register: { lines: [] },
      crosswalk: [],
      problems: [],
    });
  });
});

describe("the list of changes", () => {
  const changes = "mã cũ;mã mới;kiểu;từ ngày";
  test("is read with the ways officials write them", () => {
    const list = csv(
      [SO, XA],
      [changes, '"00900";"01001";"Sáp nhập";01/7/2025', '"01";"01";"chuyển cấp quản lý";2025-07-01'].join("\n"),
    );
    expect(list.crosswalk).toEqual([
      { old: "00900", now: "01001", how: "sap-nhap", from: "2025-07-01" },
      { old: "01", now: "01", how: "chuyen-cap", from: "2025-07-01" },
    ]);
    expect(codes(list)).toEqual(["DS-16 warning A2"]);
  });

  test("an unknown way and a missing day hold the line back", () => {
    const list = csv([SO, XA], [changes, '"01";"01001";"mất";01/7/2025', '"01";"01001";"đổi tên";'].join("\n"));
    expect(list.crosswalk).toEqual([]);
    expect(codes(list)).toEqual(["DS-06 error C2", "DS-08 error D3"]);
  });
});

test.each([
  ["Mầm non", ["mn"]],
  ["TH và THCS", ["th", "thcs"]],
  ["TH-THCS-THPT", ["th", "thcs", "thpt"]],
  ["Tiểu học, Trung học cơ sở", ["th", "thcs"]],
  ["GDNN-GDTX", ["gdtx"]],
  ["cấp 2 + cấp 3", ["thcs", "thpt"]],
  ["liên cấp", undefined],
])("level %s", (text, levels) => {
  expect(levelsOf(text)).toEqual(levels);
});

test.each([
  ["Trường Mầm non", "truong"],
  ["Mầm non", "truong"],
  ["UBND phường", "xa"],
  ["Đặc khu", "xa"],
  ["Phòng GD&ĐT", "phong"],
  ["SỞ", "so"],
  ["Ban VSTBPN", "ban"],
  ["Công ty", undefined],
])("kind %s", (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test("ownership: empty is công lập, ngoài công lập says too little", () => {
  expect(["", "Công lập", "tư-thục", "Dân lập", "Ngoài công lập"].map(ownershipOf)).toEqual([
    "cong-lap",
    "cong-lap",
    "tu-thuc",
    "dan-lap",
    undefined,
  ]);
});

test("a unit without an office above is told where the list has offices for it: nobody would count it", () => {
  const school = (code: string, parent: string) => `"${code}";"Trường THCS ${code}";"Trường";"THCS";;"${parent}";;;`;
  const commune = '"01002";"Ủy ban nhân dân xã Hoa Cúc";"Xã";;;"";"01/7/2025";;';
  const list = csv([SO, XA, school("01040512", "01001"), school("01040513", ""), commune]);
  expect(codes(list)).toEqual(["DS-19 warning F5", "DS-19 warning F6"]);
  expect(list.register.lines.map(({ code }) => code)).toContain("01040513");
  // Cells merged over several lines hold the code in the first one only.
  const head = HEAD.split(";");
  const line = (code: string, parent?: string) => [code, `Trường THCS ${code}`, "Trường", "THCS", undefined, parent];
  const so = ["01", "Sở Giáo dục và Đào tạo Hoa Sữa", "Sở"];
  const merged = readUnits({
    units: { kind: "book", book: book([head, so, line("A1", "01"), line("A2"), line("A3")]) },
  });
  expect(codes(merged)).toEqual(["DS-19 warning F4", "DS-19 warning F5"]);
  // A list of schools alone, or of one office, has none to name.
  expect(codes(csv([school("01040512", ""), school("01040513", "")]))).toEqual([]);
  expect(codes(csv([commune, school("01040512", "01002")]))).toEqual([]);
});
