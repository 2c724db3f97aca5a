import { catalog } from "../../src/plan/catalog";
import { reportDueOf } from "../../src/plan/find";
import type { SchoolLevel, UnitKind } from "../../src/plan/kinds";
import { pack } from "./catalog-tools";

describe("parents, duties and dates", () => {
  test("the misprinted decision is kept as cited and put right", () => {
    const [first] = pack("hanoi-605").parents;
    expect([first?.asCited, first?.correct, first?.date]).toEqual(["283/QĐ-BGDĐT", "383/QĐ-BGDĐT", "2022-01-26"]);
  });

  test("the school has two parents, one of them not at hand, and is no child of the district", () => {
    expect(pack("lien-chau").parents.map((parent) => [parent.asCited, parent.pack])).toEqual([
      ["605/KH-BVSTBPN", "hanoi-605"],
      ["278/KH-BVSTBPN", undefined],
    ]);
  });

  test("Lào Cai: units before 1/6 and 25/11, the Sở before 5/6 and 30/11", () => {
    const due = (kind: UnitKind, part: "H1" | "H2" | "year") =>
      reportDueOf(pack("lao-cai-2021"), { kind, levels: [] }, part)?.due;
    expect(due("phong", "H1")).toEqual({ day: 1, month: 6, before: true });
    expect(due("phong", "H2")).toEqual({ day: 25, month: 11, before: true });
    expect(due("so", "H1")).toEqual({ day: 5, month: 6, before: true });
    expect(due("so", "year")).toEqual({ day: 30, month: 11, before: true });
  });

  test("605 wants June and December; a THPT sends to the Sở, a THCS to the office above it", () => {
    const of = (levels: readonly SchoolLevel[]) => reportDueOf(pack("hanoi-605"), { kind: "truong", levels }, "H1");
    expect(of(["thcs"])?.due).toEqual({ day: 30, month: 6, before: false });
    expect(of(["thpt"])?.to).toMatch(/^Sở Giáo dục/);
    expect(of(["thcs", "thpt"])?.to).toMatch(/^Sở Giáo dục/);
    expect(of(["mn"])?.to).toMatch(/^Cơ quan quản lý trực tiếp/);
    expect(reportDueOf(pack("hanoi-605"), { kind: "so", levels: [] }, "H1")).toBeUndefined();
  });

  test("the district's text is cut: its dates are inherited; the circular has none", () => {
    expect(new Set(pack("dong-da-22").reports.map(({ inherited }) => inherited))).toEqual(new Set(["hanoi-605"]));
    expect(pack("cong-van-2020").reports).toEqual([]);
  });

  test("the school's link is due before 10/6 and 25/11, its address without the stray space", () => {
    const link = pack("lien-chau").duties.find(({ contactAsPrinted }) => contactAsPrinted);
    expect(link?.due.map(({ day, month, before }) => [day, month, before])).toEqual([
      [10, 6, true],
      [25, 11, true],
    ]);
    expect(link?.contact).toBe("tomamnon-thanhoai@hanoiedu.vn");
  });

  test("receivers that no longer exist have their last day", () => {
    const ended = catalog.flatMap((one) =>
      one.report.receivers.filter(({ until }) => until).map((r) => [one.id, r.until, r.replacedBy]),
    );
    expect(ended).toEqual([
      ["dong-da-22", "2025-06-30", "Ủy ban nhân dân các phường"],
      ["hanoi-605", "2025-06-30", "Ủy ban nhân dân các xã, phường"],
      ["lao-cai-2021", "2025-02-28", "Sở Nội vụ"],
      ["lao-cai-2021", "2025-06-30", "Ủy ban nhân dân các xã, phường"],
    ]);
  });

  test("Lào Cai: group 2 says whom it reaches, groups 3 to 5 who acts, group 1 neither", () => {
    const fields = pack("lao-cai-2021").taskGroups.map((g) =>
      [g.form, g.audience, g.actor].map((value) => value !== undefined),
    );
    expect(fields).toEqual([
      [false, false, false],
      [true, true, false],
      [true, false, true],
      [true, false, true],
      [true, false, true],
    ]);
  });
});
