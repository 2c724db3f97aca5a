import { dutyOf } from "../../plan/index";
import type { ProblemCode } from "../../problems/index";
import type { Scalar } from "../../sheet/index";
import { once } from "./once";
import type { ErrorClass } from "./seed";

const inInfo = (code: ProblemCode, what: string, key: string, value: Scalar, rule?: string): ErrorClass =>
  once(code, what, `info.${key}`, { [`info.${key}`]: value }, rule === undefined ? {} : { rule });

const NO_COMMITTEE = {
  "info.ban.exists": "Không",
  "info.ban.decision": null,
  "info.ban.members.tong": null,
  "info.ban.members.nu": null,
};

/** What a unit owes; the sample has a committee of twelve, a plan of its own, and no day of signing. */
const DUTIES: readonly ErrorClass[] = [
  once("TT-04", "no committee and no reason", "info.ban.decision", NO_COMMITTEE, { rule: "committee-set-up" }),
  once(
    "TT-09",
    "members of no committee",
    "info.ban.exists",
    { "info.ban.exists": "Không" },
    {
      rule: "committee-agrees",
    },
  ),
  once(
    "TT-05",
    "signed before the cut-off",
    "info.date",
    { "info.date": "02/01/2020" },
    {
      rule: "signed-after-cut-off",
    },
  ),
  once(
    "TT-10",
    "no plan of one's own",
    "info.unit.plan",
    { "info.unit.plan": null },
    {
      rule: "own-plan-named",
      where: (_, { pack, unit }) => dutyOf(pack, unit, "own-plan") !== undefined,
    },
  ),
  once(
    "TT-11",
    "signed after the deadline",
    "info.date",
    { "info.date": "31/12/2098" },
    {
      rule: "signed-in-time",
      where: (_, { due }) => due !== undefined,
    },
  ),
];

const INFO: readonly ErrorClass[] = [
  inInfo("TT-01", "no unit code", "unit.code", null),
  inInfo("TT-06", "another unit code", "unit.code", "1A07"),
  inInfo("TT-03", "another period", "period", "2020-H1"),
  inInfo("TT-12", "another ownership", "unit.ownership", "Tư thục"),
  inInfo("TT-12", "another last day of the figures", "window.to", "31/12/2019"),
  inInfo("TT-14", "a day that never was", "date", "31/6/2026", "info-typed"),
  inInfo("TT-15", "submission 0", "submission", 0, "info-typed"),
  inInfo("SL-10", "an answer of one's own in Thông tin", "ban.exists", "Rồi", "info-typed"),
  inInfo("SL-29", "a form of signing of one's own", "sign.form", "ký thay", "info-typed"),
  inInfo("SL-05", "women above all in Thông tin", "staff.nu", 60),
  inInfo("SL-04", "half a person in Thông tin", "party.tong", 2.5),
  inInfo("SL-03", "a dot in Thông tin", "pupils.tong", "1.812"),
  inInfo("SL-30", "a part above its whole", "teachers.tong", 47),
  once(
    "TT-07",
    "a receiver that has ended",
    "info.receivers.2",
    { "info.receivers.2": "Phòng GD&ĐT quận Đống Đa" },
    {
      where: (_, { pack }) => pack.id === "hanoi-605",
    },
  ),
];

/** What sheet `Thông tin` says. */
export const SHEETS: readonly ErrorClass[] = [...DUTIES, ...INFO];
