import { packById } from "../../src/plan/catalog/index";
import { catalog } from "../../src/plan/catalog/index";
import { defaultWindow, type OrgUnit, type Pack, parsePeriod, reportDueOf, SCHOOL_LEVELS } from "../../src/plan/index";
import type { FormContext } from "../../src/forms/context";

/** A context for any unit, as the job of the template makes it. */
export function contextOf(pack: Pack, unit: OrgUnit, period = `${Math.min(2026, pack.years.to)}-H1`): FormContext {
  const of = parsePeriod(period)!;
  const to = reportDueOf(pack, unit, of.part)?.to;
  return {
    pack,
    unit,
    period: of,
    window: defaultWindow(of),
    due: `${of.year}-06-30`,
    submission: 1,
    ...(to !== undefined && { receiver: to }),
  };
}

const UNIT: OrgUnit = {
  code: "01001234",
  name: "Trường THCS Kim Liên",
  kind: "truong",
  levels: ["thcs"],
  ownership: "cong-lap",
  parentName: "Ủy ban nhân dân phường Kim Liên",
  place: "phường Kim Liên, thành phố Hà Nội",
};

export const school = (more: Partial<OrgUnit> = {}): FormContext =>
  contextOf(packById("hanoi-605")!, { ...UNIT, ...more });

const OFFICES = {
  xa: "Ủy ban nhân dân xã Liên Châu",
  phong: "Phòng Giáo dục và Đào tạo quận Đống Đa",
  so: "Sở Giáo dục và Đào tạo",
  ban: "Ban Vì sự tiến bộ phụ nữ",
} as const;

/** Every pack with every kind of unit and level that works under it. */
export const everyContext: readonly FormContext[] = catalog.flatMap((pack) =>
  pack.units.flatMap((kind) => {
    if (kind !== "truong")
      return [contextOf(pack, { code: "01", name: OFFICES[kind], kind, levels: [], ownership: "cong-lap" })];
    return SCHOOL_LEVELS.filter((level) => pack.levels.includes(level)).flatMap((level) =>
      (["cong-lap", "tu-thuc"] as const).map((ownership) =>
        contextOf(pack, { code: "01", name: `Trường ${level} số 1`, kind, levels: [level], ownership }),
      ),
    );
  }),
);
