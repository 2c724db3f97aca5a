import fc from "fast-check";
import { nodeInflate } from "../../../src/cli/inflate";
import { drawBook, fingerprintText, type FormContext } from "../../../src/forms/index";
import { contextFor, makerOf, type Previous } from "../../../src/jobs/index";
import { type OrgUnit, orgUnitOf, parsePeriod, standingAt } from "../../../src/plan/index";
import { place } from "../../../src/sheet/index";
import { readPlaced } from "../../../src/xlsx/read-placed";
import { stamps } from "../../../src/xlsx/stamp";
import { writeWorkbook } from "../../../src/xlsx/write";
import { pack, ports } from "../../tools/books";
import { province } from "../../tools/province";
import { expectAlike } from "../../tools/alike";

// Drawing a workbook takes its time on a busy machine.
jest.setTimeout(180_000);

let drawn = 0;
const press: Parameters<typeof makerOf>[0]["press"] = () => {
  const stamp = stamps();
  return (book, title) => {
    drawn += 1;
    return stamp(book, title);
  };
};
const make = makerOf({ digest: ports.digest, press });

const read = (bytes: Uint8Array): unknown => {
  const found = readPlaced(bytes, "a.xlsx", nodeInflate);
  if (!found.ok) throw new Error(JSON.stringify(found));
  return found;
};

async function sameAsDirect(context: FormContext): Promise<void> {
  const { bytes, fingerprint } = await make(context);
  expect(fingerprint).toBe(await ports.digest(fingerprintText(context)));
  const direct = writeWorkbook(place(drawBook(context, fingerprint)), { title: context.unit.name });
  expectAlike(read(bytes), read(direct));
}

const context = (unit: OrgUnit, plan = "hanoi-605", id = "2026-H1", previous?: Previous): FormContext => {
  const period = parsePeriod(id);
  if (!period) throw new Error(id);
  return contextFor({ pack: pack(plan), unit, period, ...(previous && { previous }) });
};

const { register, schools } = province(200, 12);
const standing = standingAt(register, "2026-06-14");
const all = [...standing.values()].map((line) => orgUnitOf(standing, line));

test("every workbook of the province is the one that would be drawn alone", async () => {
  const seen = new Set<string>();
  const chosen = all.filter(({ kind, levels, ownership }, n) => {
    const key = `${kind} ${levels.join()} ${ownership}`;
    const first = !seen.has(key) || n % 97 === 0;
    seen.add(key);
    return first;
  });
  for (const unit of chosen) await sameAsDirect(context(unit));
  expect(chosen.length).toBeGreaterThan(15);
});

test("units of one shape are drawn once", async () => {
  const one = schools.filter(({ levels, ownership }) => levels.join() === "mn" && ownership === "cong-lap");
  drawn = 0;
  for (const line of one) await make(context(orgUnitOf(standing, line), "hanoi-605", "2027-H1"));
  expect(one.length).toBeGreaterThan(40);
  expect(drawn).toBe(1);
});

test("bytes do not depend on what was made before", async () => {
  const [first, second] = all.filter(({ levels }) => levels.includes("th"));
  if (!first || !second) throw new Error("no schools");
  const one = (await make(context(second))).bytes;
  const fresh = makerOf({ digest: ports.digest, press });
  expect((await fresh(context(second))).bytes).toEqual(one);
  const after = makerOf({ digest: ports.digest, press });
  await after(context(first));
  expect((await after(context(second))).bytes).toEqual(one);
});

const words = fc.constantFrom(
  "THCS",
  "Hoa",
  "Sữa",
  "số",
  "1",
  "Trung",
  "tâm",
  "Phòng",
  "xã",
  "UBND",
  "GDTX",
  "(cơ sở 2)",
  "–",
);
const name = fc.oneof(
  { weight: 4, arbitrary: fc.array(words, { minLength: 1, maxLength: 22 }).map((list) => list.join(" ")) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      `Trường "THCS" <Hoa> & 'Sữa'`,
      "Trường Mầm non Hoa Sữa".normalize("NFD"),
      "=1+1",
      "_x0041_",
      "Trung tâm GDNN-GDTX Hoa Sữa",
      `Trường ${"rất dài ".repeat(28)}`,
      "Ω",
      "Trường PTDTBT TH&THCS Hoa Sữa",
    ),
  },
);
const office = fc.oneof(
  name,
  fc.constantFrom(
    "Ủy ban nhân dân phường Hoa Ban",
    "UBND xã A",
    "Phòng Văn hóa - Xã hội",
    "Sở Giáo dục và Đào tạo Hà Nội",
  ),
);
const area = fc.constantFrom("phường Hoa Ban, thành phố Hà Nội", "xã A, tỉnh Lào Cai", "xã B", "đặc khu C, tỉnh “D”");
const unit: fc.Arbitrary<OrgUnit> = fc
  .record({
    code: fc.oneof(fc.stringMatching(/^[0-9A-Z]{1,12}$/), fc.constantFrom("01", "-1", "=A", "0 1", "ΩC1")),
    name,
    kind: fc.constantFrom<OrgUnit["kind"]>("truong", "truong", "xa"),
    levels: fc.subarray<OrgUnit["levels"][number]>(["mn", "th", "thcs", "thpt", "gdtx"], { minLength: 1 }),
    ownership: fc.constantFrom<OrgUnit["ownership"]>("cong-lap", "tu-thuc"),
    parentName: fc.option(office, { nil: undefined }),
    place: fc.option(area, { nil: undefined }),
  })
  .map(({ parentName, place: where, kind, levels, ...rest }) => ({
    ...rest,
    kind,
    levels: kind === "truong" ? levels : [],
    ...(parentName !== undefined && { parentName }),
    ...(where !== undefined && { place: where }),
  }));

test("a stamped workbook is the one that would be drawn alone, whatever the unit is called", async () => {
  const periods = fc.constantFrom("2026-H1", "2025");
  await fc.assert(
    fc.asyncProperty(unit, periods, (of, id) => sameAsDirect(context(of, "hanoi-605", id))),
    {
      numRuns: 14,
      examples: [
        [{ ...(all[0] as OrgUnit), name: "Trung tâm GDTX Hoa Sữa", kind: "truong", levels: ["gdtx"] }, "2026-H1"],
      ],
    },
  );
});

test("figures of the period before are filled in too", async () => {
  const of = all.filter(({ levels }) => levels.join() === "thcs").slice(0, 3);
  const carry = (n: number): Previous => ({
    period: "2025",
    rows: new Map([
      ["MT3-CT4b", { result: n, denominator: n + 7 }],
      ["MT3-CT1", { result: n % 2 ? "Có" : "Không" }],
      ["MT4-CT1a", { result: 100 * n, cumulative: 9_000 + n }],
      ["MT4-CT1c", { result: n, cumulative: n }],
    ]),
    firstHalf: new Map([["MT4-CT1a", n * 3]]),
  });
  drawn = 0;
  for (const [n, one] of of.entries()) {
    await sameAsDirect(context(one, "hanoi-605", "2026-H1", carry(n + 1)));
    await sameAsDirect(context(one, "hanoi-605", "2026", carry(n)));
  }
  expect(drawn).toBeLessThanOrEqual(2 * new Set(of.map(({ ownership }) => ownership)).size);
});

test("registered figures are filled in, its own and those of the office above, without drawing each", async () => {
  const of = all.filter(({ levels }) => levels.join() === "thcs").slice(0, 4);
  const registered = (n: number) =>
    new Map([
      ["MT3-CT1", new Map([["nam", n % 2 ? "Có" : "Không"]])],
      ["MT4-CT1a", new Map([["2030", String(100 + n)]])],
      ["MT5", new Map([["nam", `${40 + n}.5`]])],
    ]);
  drawn = 0;
  for (const [n, one] of of.entries()) {
    const own = { registered: registered(n), above: registered(n + 7) };
    await sameAsDirect({ ...context(one, "hanoi-605", "2026-H1"), ...own });
  }
  expect(drawn).toBe(new Set(of.map(({ ownership }) => ownership)).size);
  const shown = place(drawBook({ ...context(of[0] as OrgUnit), above: registered(1) }, "")).sheets.flatMap(
    ({ cells }) => cells.flatMap(({ value }) => (String(value).includes("Cấp trên đăng ký") ? [value] : [])),
  );
  expect(shown).toEqual([
    "Ít nhất 95% (2025); ít nhất 97% (2030). Cấp trên đăng ký Có (2026), để tham khảo",
    "Ít nhất 1.000.000 lượt (2025); ít nhất 2.000.000 lượt (2030). Cấp trên đăng ký 101 lượt (2030), để tham khảo",
    "Ít nhất 40% (2025); ít nhất 60% (2030). Cấp trên đăng ký 41,5% (2026), để tham khảo",
  ]);
});

test.each(["dong-da-22", "lien-chau", "lao-cai-2021", "cong-van-2020"])("under plan %s as well", async (plan) => {
  const years = pack(plan).years;
  const of = all.filter(({ levels }) => levels.join() === "thcs").slice(0, 2);
  for (const one of of) await sameAsDirect(context(one, plan, `${years.to}`));
});
