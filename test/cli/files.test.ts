import promises from "node:fs/promises";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileText, textsOf } from "../../src/cli/texts/index";
import { expandInputs } from "../../src/cli/inputs";
import { nodeFiles } from "../../src/cli/node-files";
import type { FileFault } from "../../src/cli/files";
import { jsonLines, savePlain, tempFolder, terminal } from "./terminal";

const at = tempFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const content = (name: string): string => readFileSync(at(name), "utf8");

describe("writing", () => {
  test("is whole, and leaves nothing beside the file", async () => {
    mkdirSync(at("ghi"));
    expect(await nodeFiles.write(at("ghi/a.xlsx"), bytes("1"), [])).toEqual({ ok: true });
    expect(readdirSync(at("ghi"))).toEqual(["a.xlsx"]);
    expect(content("ghi/a.xlsx")).toBe("1");
  });

  test("keeps a file of other content that stood there, and says where", async () => {
    const kept = at("ghi/a.xlsx.bak");
    expect(await nodeFiles.write(at("ghi/a.xlsx"), bytes("2"), [])).toEqual({ ok: true, kept });
    expect([content("ghi/a.xlsx"), content("ghi/a.xlsx.bak")]).toEqual(["2", "1"]);
  });

  test("keeps nothing where the content is the same, or there was none", async () => {
    writeFileSync(at("ghi/rong.xlsx"), "");
    expect(await nodeFiles.write(at("ghi/a.xlsx"), bytes("2"), [])).toEqual({ ok: true });
    expect(await nodeFiles.write(at("ghi/rong.xlsx"), bytes("2"), [])).toEqual({ ok: true });
    expect(content("ghi/a.xlsx.bak")).toBe("1");
  });

  describe("that the disk refuses", () => {
    const { rename, open } = promises;
    const refusal = (): Error => Object.assign(new Error("held"), { code: "EBUSY" });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    /** The name is held by another program, as Excel holds an open workbook; any other name is free. */
    const held = (name: string): unknown =>
      jest
        .spyOn(promises, "rename")
        .mockImplementation((from, to) =>
          String(to) === at(name) && !String(from).endsWith(".bak") && !String(from).endsWith(".old")
            ? Promise.reject(refusal())
            : rename(from, to),
        );
    const full = (): unknown =>
      jest
        .spyOn(promises, "open")
        .mockImplementation((name, ...rest) =>
          String(name).includes(".tmp")
            ? Promise.reject(Object.assign(refusal(), { code: "ENOSPC" }))
            : open(name, ...rest),
        );

    test.each([
      ["held by another program", "in-use", () => held("tu-choi/a.xlsx")],
      ["on a full disk", "disk-full", full],
    ] as const)("leaves the file and what was kept of it as they were: %s", async (_, code, refuse) => {
      mkdirSync(at("tu-choi"), { recursive: true });
      writeFileSync(at("tu-choi/a.xlsx"), "2");
      refuse();
      const first = await nodeFiles.write(at("tu-choi/a.xlsx"), bytes("3"), []);
      expect(first.ok ? "written" : first.fault.code).toBe(code);
      expect(readdirSync(at("tu-choi"))).toEqual(["a.xlsx"]);
      writeFileSync(at("tu-choi/a.xlsx.bak"), "1");
      expect((await nodeFiles.write(at("tu-choi/a.xlsx"), bytes("3"), [])).ok).toBe(false);
      expect(readdirSync(at("tu-choi"))).toEqual(["a.xlsx", "a.xlsx.bak"]);
      expect([content("tu-choi/a.xlsx"), content("tu-choi/a.xlsx.bak")]).toEqual(["2", "1"]);
      await promises.rm(at("tu-choi/a.xlsx.bak"));
    });

    test("takes no file from its place for one that cannot come", async () => {
      mkdirSync(at("doi-cho"));
      writeFileSync(at("doi-cho/a.xlsx"), "1");
      writeFileSync(at("doi-cho/moi"), "2");
      held("doi-cho/a.xlsx");
      expect((await nodeFiles.move(at("doi-cho/moi"), at("doi-cho/a.xlsx")))?.code).toBe("in-use");
      expect([content("doi-cho/a.xlsx"), content("doi-cho/moi")]).toEqual(["1", "2"]);
    });
  });

  test("is at every moment beside what stood there, under one of both names", async () => {
    mkdirSync(at("lan-luot"));
    writeFileSync(at("lan-luot/a.xlsx"), "1");
    const seen: boolean[] = [];
    const { rename } = promises;
    const spy = jest.spyOn(promises, "rename").mockImplementation(async (from, to) => {
      const now = (): boolean =>
        ["a.xlsx", "a.xlsx.bak"].some(
          (name) => existsSync(at(`lan-luot/${name}`)) && content(`lan-luot/${name}`) === "1",
        );
      seen.push(now());
      await rename(from, to);
      seen.push(now());
    });
    await nodeFiles.write(at("lan-luot/a.xlsx"), bytes("2"), []);
    spy.mockRestore();
    expect(seen).toEqual([true, true, true, true]);
    expect(readdirSync(at("lan-luot"))).toEqual(["a.xlsx", "a.xlsx.bak"]);
  });

  test("keeps no file where a folder has the name of what is kept", async () => {
    mkdirSync(at("co-thu-muc/a.xlsx.bak"), { recursive: true });
    writeFileSync(at("co-thu-muc/a.xlsx"), "1");
    const fault = { code: "is-folder", path: at("co-thu-muc/a.xlsx.bak") };
    expect(await nodeFiles.write(at("co-thu-muc/a.xlsx"), bytes("2"), [])).toEqual({ ok: false, fault });
    expect(content("co-thu-muc/a.xlsx")).toBe("1");
  });

  test("never goes over an input, by whatever name", async () => {
    symlinkSync(at("ghi/a.xlsx"), at("ghi/lien-ket.xlsx"));
    const names = [at("ghi/a.xlsx"), path.join(at("ghi"), "..", "ghi", "a.xlsx"), at("ghi/lien-ket.xlsx")];
    for (const name of names)
      expect(await nodeFiles.write(name, bytes("3"), [at("ghi/a.xlsx")])).toEqual({
        ok: false,
        fault: { code: "output-is-input", path: name },
      });
    expect(content("ghi/a.xlsx")).toBe("2");
  });

  const IMPOSSIBLE: readonly (readonly [string, FileFault["code"]])[] = [
    ["ghi", "is-folder"],
    ["khong-co/a.xlsx", "folder-missing"],
    [`ghi/${"á".repeat(300)}.xlsx`, "name-impossible"],
    ["ghi/a\u0000.xlsx", "name-impossible"],
  ];
  test.each(IMPOSSIBLE)("to %j is a fact, not an exception", async (name, code) => {
    const written = await nodeFiles.write(at(name), bytes("1"), []);
    expect(written.ok ? "written" : written.fault.code).toBe(code);
  });
});

describe("inputs", () => {
  beforeAll(() => {
    mkdirSync(at("nop/xa-1"), { recursive: true });
    mkdirSync(at("rong"));
    for (const name of [
      "b.xlsx",
      "a.XLSX",
      "cu.xls",
      "~$b.xlsx",
      ".~lock.b.xlsx#",
      "._b.xlsx",
      "ghi-chu.txt",
      "xa-1/c.xlsx",
    ])
      writeFileSync(at(`nop/${name}`), name);
  });

  const names = async (...paths: readonly string[]): Promise<readonly string[]> =>
    (await expandInputs(paths.map(at), nodeFiles)).inputs.map(
      (input) => path.relative(at(), input.path) + (input.fault ? `: ${input.fault.code}` : ""),
    );

  test("of a folder are its spreadsheets, in order, each once, without lock files", async () => {
    const inside = ["nop/a.XLSX", "nop/b.xlsx", "nop/cu.xls", "nop/xa-1/c.xlsx"].map((name) => path.normalize(name));
    expect(await names("nop")).toEqual(inside);
    expect(await names("nop/b.xlsx", "nop")).toEqual(inside);
  });

  test("a file is one file, however its path is written", async () => {
    const paths = [at("nop"), path.relative("", at("nop")), `${at("nop")}/xa-1/../b.xlsx`, `${at("nop")}/ghi-chu.txt`];
    const { inputs, passed } = await expandInputs([...paths, `${at("nop")}/xa-1/../ghi-chu.txt`], nodeFiles);
    expect([inputs.length, passed]).toEqual([5, []]);
  });

  test("what lies beside the workbooks of a folder and is none is told, by whatever command", async () => {
    for (const command of ["read", "check", "status"]) {
      const { err } = await terminal([command, at("nop"), "--json"]);
      expect(err).toContain("Không đọc 1 tệp không phải sổ Excel trong thư mục: ghi-chu.txt");
    }
    expect((await terminal(["read", at("nop"), at("nop/ghi-chu.txt")])).err).not.toContain("ghi-chu.txt");
  });

  test("a file that is named is taken whatever its ending", async () => {
    expect(await names("nop/ghi-chu.txt")).toEqual([path.normalize("nop/ghi-chu.txt")]);
  });

  test("what is not there and what holds nothing is said", async () => {
    expect(await names("rong", "mat.xlsx")).toEqual(["mat.xlsx: not-found", "rong: folder-empty"]);
  });

  test("a circle of folders ends", async () => {
    mkdirSync(at("vong"));
    symlinkSync(at("vong"), at("vong/lai"));
    const { inputs } = await expandInputs([at("vong")], nodeFiles);
    expect(inputs.every(({ fault }) => fault !== undefined)).toBe(true);
    writeFileSync(at("vong/a.xlsx"), "");
    expect(await names("vong")).toEqual([path.normalize("vong/a.xlsx")]);
  });
});

const CODES: Readonly<Record<FileFault["code"], true>> = {
  "not-found": true,
  "is-folder": true,
  "not-a-file": true,
  "no-permission": true,
  "name-impossible": true,
  "in-use": true,
  "disk-full": true,
  "folder-missing": true,
  "folder-empty": true,
  "output-is-input": true,
  "disk-failed": true,
};

test.each(["vi", "en"] as const)(
  "every fault of the disk has a sentence with the name and a way out (%s)",
  (language) => {
    for (const code of Object.keys(CODES) as FileFault["code"][]) {
      const text = fileText(textsOf(language), { code, path: "ten.xlsx" });
      expect(text).toContain("ten.xlsx");
      expect(text.split(/[.:;,] /).length).toBeGreaterThan(1);
    }
  },
);

test("a fault of the disk that Node has no common name for is still a sentence", async () => {
  const broken = { ...nodeFiles, read: (path: string) => Promise.resolve<FileFault>({ code: "disk-failed", path }) };
  savePlain(at("so.xlsx"), [[1]]);
  const { exit, out } = await terminal(["read", at("so.xlsx")], { files: broken });
  expect(out).toContain("ổ đĩa báo lỗi");
  expect(exit).toBe(2);
});

test("what may not be read is said", async () => {
  savePlain(at("khoa.xlsx"), [[1]]);
  chmodSync(at("khoa.xlsx"), 0);
  const denied = { ...nodeFiles, read: (path: string) => Promise.resolve<FileFault>({ code: "no-permission", path }) };
  const { exit, out } = await terminal(["read", at("khoa.xlsx")], { files: denied });
  expect(out).toContain("Không có quyền");
  expect(exit).toBe(2);
});

const HOSTILE = [
  "a b.xlsx",
  "-rf.xlsx",
  "--help.xlsx",
  "$(id).xlsx",
  "`x`;'\".xlsx",
  "\u001b[2Ja.xlsx",
  "a\nb.xlsx",
  "gpj.\u202exslx.xlsx",
  "__proto__.xlsx",
  "%s%n.xlsx",
  "đơn-vị-Hoà.xlsx",
];

test.each(HOSTILE)("a file called %j is read, named in JSON as it is and printed harmlessly", async (name) => {
  savePlain(at(name), [[1]]);
  const ran = await terminal(["read", "--json", "--", at(name)]);
  expect(jsonLines(ran)).toMatchObject([{ file: at(name), refusal: null }]);
  const { exit, out } = await terminal(["read", "--", at(name)]);
  expect(exit).toBe(0);
  expect(out.split("\n")).toHaveLength(4);
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});
