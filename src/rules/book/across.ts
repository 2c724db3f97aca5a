import type { EntryRow } from "../../plan/index";
import { add, addressOf, and, columnOf, eq, type Expr, gt, isBlank, isNumber, literal, not, or, ref } from "../expr";
import { ANSWER, graded, NO, NOTE, numericCells, YES } from "../names";
import type { Finding, RowContext, Rule } from "../rule";

const fills = (row: EntryRow, key: string): boolean => (numericCells(row) as readonly string[]).includes(key);

/** Another row of the sheet in which this unit fills the cell; rules look for one only where they need it. */
const rowWith = ({ rows = [] }: RowContext, codes: readonly string[], key: string): EntryRow | undefined =>
  rows.find((row) => codes.includes(row.code) && fills(row, key));

const at = (row: EntryRow, key: string): string => `${row.code}.${key}`;

/** Cell of a figure of sheet `Thông tin`: `staff.tong`; `info` is its graded count, `infoAt` its address. */
const infoName = (key: string): string => `info!info.${key}`;
const info = (key: string): Expr => graded(infoName(key));
const infoAt = (key: string): Expr => addressOf(ref(infoName(key)));

/** Women in the planning of leaders are asked twice: whether there are any, and how many. Plans number the count apart. */
const PLANNED = { answer: "MT3-CT1", counts: ["MT3-CT3", "MT3-CT3a"] };

/** Không stands beside none, Có beside some. */
export const plannedWomenAgree: Rule = {
  id: "planned-women-agree",
  source: "Có nữ trong quy hoạch thì mẫu số lớn hơn 0, và ngược lại",
  findings: (context): readonly Finding[] => {
    const { row } = context;
    if (row.code !== PLANNED.answer || !row.cells.includes("co")) return [];
    const other = rowWith(context, PLANNED.counts, "mau.nu");
    if (!other) return [];
    const d = graded(at(other, "mau.nu"));
    return [
      {
        code: "SL-13",
        severity: "error",
        at: "co",
        when: and(isNumber(d), or(and(eq(ANSWER, NO), gt(d, 0)), and(eq(ANSWER, YES), eq(d, 0)))),
        facts: {
          measure: row.code,
          cell: addressOf(ref("co")),
          answer: ANSWER,
          other: other.code,
          otherCell: addressOf(ref(at(other, "mau.nu"))),
          d,
        },
      },
    ];
  },
};

const DEGREES = { masters: "MT3-CT4a", doctors: "MT3-CT4b" };

/** Masters and doctors of a public school are among its officials. */
export const degreesWithinOfficials: Rule = {
  id: "degrees-within-officials",
  source: "Thạc sĩ, tiến sĩ nằm trong số công chức, viên chức",
  findings: (context): readonly Finding[] => {
    const { row } = context;
    if (row.code !== DEGREES.masters || !fills(row, "mau.tong")) return [];
    const doctors = rowWith(context, [DEGREES.doctors], "mau.tong");
    if (!doctors) return [];
    const [a, b, officials] = [graded("mau.tong"), graded(at(doctors, "mau.tong")), info("officials.tong")];
    return [
      {
        code: "SL-14",
        severity: "warning",
        at: "mau.tong",
        when: and(isNumber(a), isNumber(b), isNumber(officials), gt(add(a, b), officials)),
        facts: {
          measure: literal("MT3-CT4"),
          masters: a,
          mastersCell: addressOf(ref("mau.tong")),
          doctors: b,
          doctorsCell: addressOf(ref(at(doctors, "mau.tong"))),
          officials,
          infoCell: infoAt("officials.tong"),
        },
      },
    ];
  },
};

type Group = { readonly key: "tu.tong" | "mau.tong"; readonly within: "staff" | "officials" };

/** Rows that count people of the unit itself. Masters are compared together with doctors where both are asked. */
function groupOf(context: RowContext): Group | undefined {
  const { row } = context;
  if (row.measure.nature === "headcountCumulative" && fills(row, "tu.tong")) return { key: "tu.tong", within: "staff" };
  const alone = row.code === DEGREES.masters && !rowWith(context, [DEGREES.doctors], "mau.tong");
  return alone && fills(row, "mau.tong") ? { key: "mau.tong", within: "officials" } : undefined;
}

/** People of the unit are no more than it has, unless the note explains (who has left was still reached). */
export const peopleWithinUnit: Rule = {
  id: "people-within-unit",
  source: "Số người không quá số người của đơn vị",
  findings: (context): readonly Finding[] => {
    const { row } = context;
    const group = groupOf(context);
    if (!group) return [];
    const [value, limit] = [graded(group.key), info(`${group.within}.tong`)];
    return [
      {
        code: "SL-25",
        severity: "warning",
        at: group.key,
        when: and(isNumber(value), isNumber(limit), gt(value, limit), isBlank(NOTE)),
        facts: {
          measure: row.code,
          cell: addressOf(ref(group.key)),
          value,
          what: group.within,
          limit,
          infoCell: infoAt(`${group.within}.tong`),
          noteColumn: columnOf(ref("ghichu")),
        },
      },
    ];
  },
};

/** The denominator of MT5 is the number of members that `Thông tin` gives. */
export const membersAgree: Rule = {
  id: "members-agree",
  source: "Thành viên Ban: một con số ở hai trang",
  findings: ({ row }): readonly Finding[] => {
    if (row.code !== "MT5" || !fills(row, "mau.tong")) return [];
    const [d, members] = [graded("mau.tong"), info("ban.members.tong")];
    return [
      {
        code: "SL-26",
        severity: "error",
        at: "mau.tong",
        when: and(isNumber(d), isNumber(members), not(eq(d, members))),
        facts: {
          measure: row.code,
          cell: addressOf(ref("mau.tong")),
          d,
          members,
          infoCell: infoAt("ban.members.tong"),
        },
      },
    ];
  },
};
