import { mkdirSync, writeFileSync } from "node:fs";
import type { Pack } from "../../src/plan/index";
import { packById } from "../../src/plan/catalog/index";
import { jsonLines, tempFolder, terminal } from "./terminal";

const at = tempFolder();
type Found = {
  readonly code: string;
  readonly severity: string;
  readonly measure: string | null;
  readonly year: number | null;
};
type Answer = {
  readonly v: 1;
  readonly child: string;
  readonly parents: readonly string[];
  readonly findings: readonly Found[];
};

const answer = async (...args: readonly string[]): Promise<Answer & { readonly exit: number }> => {
  const ran = await terminal(["plan", "check", ...args, "--json"]);
  expect(ran.err).toBe("");
  const [one, ...rest] = jsonLines(ran);
  expect(rest).toEqual([]);
  return { ...(one as unknown as Answer), exit: ran.exit };
};
const brief = ({ findings }: Answer): readonly string[] =>
  findings.map(({ code, measure, year }) => [code, measure ?? "", year ?? ""].join(" ").trim());

/** A plan as people get it from `plan show`, with one thing done to it. */
const save = (name: string, id: string, change: (plan: Pack) => unknown = (plan) => plan): string => {
  const plan = JSON.parse(JSON.stringify(packById(id))) as Pack;
  writeFileSync(at(name), JSON.stringify(change(plan)));
  return at(name);
};
type Loose = Record<string, never> & { [key: string]: Loose };
const loosely =
  (change: (plan: Loose) => void) =>
  (plan: Pack): unknown => {
    change(plan as unknown as Loose);
    return plan;
  };

test("the district's plan gives six notes and exit 0", async () => {
  const found = await answer("dong-da-22");
  expect(found).toMatchObject({ v: 1, child: "dong-da-22", parents: ["hanoi-605"], exit: 0 });
  expect(found.findings).toHaveLength(6);
  expect(found.findings[0]).toEqual({
    code: "share",
    severity: "note",
    measure: "MT4-CT1a",
    year: 2025,
    child: ">= 50000",
    parent: ">= 1000000",
    plan: "hanoi-605",
    text: "MT4-CT1a, năm 2025: đơn vị nhận 50.000 trong tổng 1.000.000 lượt của cấp trên. Chỉ để biết, không phải lỗi.",
  });
  expect(await answer("dong-da-22", "--parent", "hanoi-605")).toEqual(found);
});

test("the school's plan gives questions and exit 1; all measures are told when wanted", async () => {
  const found = await answer("lien-chau", "--parent", "hanoi-605");
  expect(found.exit).toBe(1);
  expect(found.findings).toHaveLength(13);
  expect((await answer("lien-chau", "--all")).findings).toHaveLength(19);
  const sides = found.findings.map((one) => {
    const { code, child, parent } = one as Found & { child: unknown; parent: unknown };
    return [code, child, parent];
  });
  expect(sides).toContainEqual(["kind-changed", "ratio (%)", "count (lượt)"]);
  expect(sides).toContainEqual(["missing", null, ">= 40 (2025); >= 60 (2030)"]);
  expect(sides).toContainEqual(["year-lost", null, ">= 100"]);
  expect(sides).toContainEqual(["parent-unknown", null, "278/KH-BVSTBPN"]);
});

test("for people: severities, sentences, and what it was held against", async () => {
  const { exit, out, err } = await terminal(["plan", "check", "lien-chau"]);
  expect({ exit, err }).toEqual({ exit: 1, err: "" });
  expect(out).toContain("Kế hoạch: Kế hoạch của Trường THCS Liên Châu (2021-2030)");
  expect(out).toContain("Đối chiếu với: ");
  expect(out).toContain("  Câu hỏi (3)");
  expect(out).toContain("    ? MT3-CT3: mẫu số đã đổi từ ");
  expect(out).toContain("    ! Kế hoạch của đơn vị chưa có MT5 ");
  expect(out).toContain("    · Kế hoạch số 278/KH-BVSTBPN");
  expect(out.indexOf("Câu hỏi")).toBeLessThan(out.indexOf("Cảnh báo"));
});

test("in English, and with nothing to say", async () => {
  const { exit, out } = await terminal(["plan", "check", "hanoi-605", "--parent", "hanoi-605", "--lang", "en"]);
  expect(exit).toBe(0);
  expect(out).toContain("✔ There is nothing to look at.");
});

test("a plan's own file, under any name, one figure weakened", async () => {
  const file = save(
    "ban-sao của tôi.json",
    "hanoi-605",
    loosely((plan) => {
      plan["goals"]![1]!["indicators"]![2]!["measures"]![0]!["targets"]![0]!["operator"] = ">=" as never;
    }),
  );
  const found = await answer(file, "--parent", "hanoi-605");
  expect(brief(found)).toEqual(["target-weaker MT2-CT3 2025"]);
  expect(found).toMatchObject({
    child: "hanoi-605",
    exit: 1,
    findings: [{ severity: "error", child: ">= 99.5", parent: "> 99.5" }],
  });
});

test("a measure taken out is missed, though maps and choices of the file still name it", async () => {
  const file = save(
    "thieu.json",
    "dong-da-22",
    loosely((plan) => {
      plan["goals"] = (plan["goals"] as unknown as Loose[]).slice(0, -1) as never;
    }),
  );
  const found = await answer(file);
  expect(brief(found).filter((one) => !one.startsWith("share"))).toEqual(["missing MT5"]);
  expect(found.exit).toBe(0);
});

test("several plans above: option again, or one after the other", async () => {
  const other = save(
    "tinh.json",
    "hanoi-605",
    loosely((plan) => {
      plan["id"] = "tinh" as never;
    }),
  );
  const twice = await answer("hanoi-605", "--parent", "hanoi-605", "--parent", other);
  expect(twice).toMatchObject({ parents: ["hanoi-605", "tinh"], findings: [], exit: 0 });
  expect(await answer("hanoi-605", "--parent", "hanoi-605", other)).toEqual(twice);
});

describe("what cannot be used is refused with its reason, exit 2", () => {
  const refused = async (...args: readonly string[]): Promise<string> => {
    const { exit, out, err } = await terminal(["plan", "check", ...args]);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).not.toMatch(/Error|undefined|at .*\.ts/);
    return err;
  };
  test("an id that is not in the catalogue", async () => {
    expect(await refused("ha-noi")).toContain("ID: không nhận “ha-noi”. Ghi một trong: cong-van-2020, dong-da-22");
    expect(await refused("dong-da-22", "--parent", "ha-noi")).toContain("không nhận “ha-noi”");
  });
  test("a file that is not there, a folder, no JSON, bad UTF-8", async () => {
    expect(await refused(at("khong-co.json"))).toContain("Không tìm thấy tệp");
    mkdirSync(at("muc"), { recursive: true });
    expect(await refused(at("muc"))).toContain("là thư mục");
    writeFileSync(at("hong.json"), "{");
    expect(await refused(at("hong.json"))).toContain("không đọc được theo dạng JSON");
    writeFileSync(at("ma.json"), Buffer.from([0x22, 0xff, 0x22]));
    expect(await refused(at("ma.json"))).toContain("không đọc được theo dạng JSON");
  });
  test("JSON that is no plan: where, what, and what should be", async () => {
    writeFileSync(at("so.json"), "[1]");
    expect(await refused(at("so.json"))).toContain("còn 1 chỗ sai");
    const file = save(
      "sai.json",
      "hanoi-605",
      loosely((plan) => {
        plan["goals"]![4]!["indicators"]![0]!["measures"]![0]!["targets"]![0]!["value"] = "140" as never;
      }),
    );
    expect(await refused(file)).toContain('targets[0].value: đang là "140", cần tỷ lệ từ 0 đến 100');
    const ran = await terminal(["plan", "check", file, "--json"]);
    expect({ exit: ran.exit, err: ran.err }).toEqual({ exit: 2, err: "" });
    expect(jsonLines(ran)).toMatchObject([
      { v: 1, child: file, parents: [], findings: [], refusal: { code: "not-a-plan" } },
    ]);
  });
  test("an option or operand too many", async () => {
    expect(await refused("dong-da-22", "hanoi-605")).toContain("Thừa “hanoi-605”");
    expect(await refused("dong-da-22", "--all", "--all")).toContain("ghi hai lần");
    expect(await refused()).toContain("Chưa ghi ID|F.json sau lệnh");
  });
  test("the option of another command still cannot be written twice", async () => {
    const { exit, err } = await terminal(["template", "--parent", "a", "--parent", "b"]);
    expect(exit).toBe(2);
    expect(err).toContain("Tùy chọn --parent ghi hai lần");
  });
});

test("a file with the mark of byte order is read", async () => {
  writeFileSync(at("bom.json"), `\ufeff${JSON.stringify(packById("dong-da-22"))}`);
  expect((await answer(at("bom.json"))).findings).toHaveLength(6);
});
