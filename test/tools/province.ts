import type { Crosswalk, CrosswalkLine, Register, RegisterLine, SchoolLevel } from "../../src/plan/index";

/** A made-up province, the same for the same numbers: its Sở, its districts until 30/6/2025, its communes since, its schools. */
export type Province = {
  readonly register: Register;
  readonly crosswalk: Crosswalk;
  /** Lines that stand on 1/1/2026. */
  readonly schools: readonly RegisterLine[];
};

export const DEPARTMENT = "01";
const LAST = "2025-06-30";
const FIRST = "2025-07-01";

const FLOWERS = ["Hoa Sữa", "Hoa Ban", "Hoa Sen", "Hoa Cúc", "Hoa Mai", "Hoa Đào", "Hoa Lan", "Hoa Gạo", "Hoa Hòe"];
const PLACES = [
  "Đông",
  "Tây",
  "Nam",
  "Bắc",
  "Thượng",
  "Trung",
  "Hạ",
  "Nội",
  "Ngoại",
  "Mới",
  "Cũ",
  "Trong",
  "Giữa",
  "Xa",
];

/** `06012` of `6012`. */
const digits = (number: number, length: number): string => String(number).padStart(length, "0");

const communeCode = (n: number): string => `01${digits(n + 1, 3)}`;
const districtCode = (n: number): string => `01Q${digits(n + 1, 2)}`;
const communeName = (n: number): string => {
  const kind = n % 3 === 0 ? "phường" : "xã";
  return `${kind} ${FLOWERS[n % FLOWERS.length] ?? ""} ${PLACES[Math.floor(n / FLOWERS.length) % PLACES.length] ?? ""}`;
};

type Kind = { readonly levels: readonly SchoolLevel[]; readonly title: string };

/** Of twenty schools: eight mầm non, six tiểu học, four THCS, one of two levels, one under the Sở. */
const KINDS: readonly Kind[] = [
  ...Array.from({ length: 8 }, (): Kind => ({ levels: ["mn"], title: "Trường Mầm non" })),
  ...Array.from({ length: 6 }, (): Kind => ({ levels: ["th"], title: "Trường Tiểu học" })),
  ...Array.from({ length: 4 }, (): Kind => ({ levels: ["thcs"], title: "Trường THCS" })),
  { levels: ["th", "thcs"], title: "Trường TH&THCS" },
  { levels: ["thpt"], title: "Trường THPT" },
];
const SPECIAL: readonly Kind[] = [
  { levels: ["gdtx"], title: "Trung tâm GDNN-GDTX" },
  { levels: ["thcs", "thpt"], title: "Trường THCS&THPT" },
];

function kindOf(n: number): Kind {
  const upper = n % 20 === 19 && n % 100 > 60 ? SPECIAL[Math.floor(n / 20) % SPECIAL.length] : undefined;
  const kind = upper ?? KINDS[n % 20];
  if (!kind) throw new Error(`no kind of school ${n}`);
  return kind;
}

const base = { ownership: "cong-lap", levels: [] } as const;

function school(n: number, communes: number): RegisterLine {
  const { levels, title } = kindOf(n);
  const commune = Math.floor(n / 24) % communes;
  const name = `${title} ${FLOWERS[n % FLOWERS.length] ?? ""} ${PLACES[n % PLACES.length] ?? ""} ${n + 1} (ví dụ)`;
  const own = n % 12 === 5 ? "tu-thuc" : n % 50 === 7 ? "dan-lap" : "cong-lap";
  const upper = levels.includes("thpt") || levels.includes("gdtx");
  return {
    code: `0${digits(1_000_000 + n, 7)}`,
    name,
    kind: "truong",
    levels,
    ownership: own,
    parent: upper ? DEPARTMENT : communeCode(commune),
    email: `truong${n + 1}@vi-du.example`,
  };
}

/** In the tree before 1/7/2025 every twelve communes were one district. */
const districtOf = (parent: string): string =>
  parent === DEPARTMENT ? DEPARTMENT : districtCode(Math.floor((Number(parent.slice(2)) - 1) / 12));

/** A school as it was and as it is: the move of 1/7/2025 under the communes. */
const bothTrees = (line: RegisterLine): readonly RegisterLine[] =>
  line.parent === DEPARTMENT
    ? [line]
    : [
        { ...line, parent: districtOf(line.parent), to: LAST },
        { ...line, from: FIRST },
      ];

/**
 * @param schools how many schools; every 97th was merged into the next one, every 101st renamed, one split in two
 * @param communes how many communes there are since 1/7/2025
 */
export function province(schools = 3000, communes = 126): Province {
  const lines: RegisterLine[] = [
    { ...base, code: DEPARTMENT, name: "Sở Giáo dục và Đào tạo Hoa Sữa", kind: "so", parent: "" },
  ];
  const changes: CrosswalkLine[] = [];
  for (let n = 0; n < Math.ceil(communes / 12); n += 1)
    lines.push({
      ...base,
      code: districtCode(n),
      name: `Phòng Giáo dục và Đào tạo huyện ${PLACES[n % PLACES.length] ?? ""} ${n + 1}`,
      kind: "phong",
      parent: DEPARTMENT,
      to: LAST,
    });
  for (let n = 0; n < communes; n += 1)
    lines.push({
      ...base,
      code: communeCode(n),
      name: `Ủy ban nhân dân ${communeName(n)} ${n + 1}`,
      kind: "xa",
      parent: DEPARTMENT,
      from: FIRST,
      email: `xa${n + 1}@vi-du.example`,
    });
  const all = Array.from({ length: schools }, (_, n) => school(n, communes));
  all.forEach((line, n) => {
    const next = all[n + 1];
    const merged = n % 97 === 96 && next !== undefined && next.parent === line.parent;
    if (merged) {
      lines.push({ ...line, parent: districtOf(line.parent), to: LAST });
      changes.push({ old: line.code, now: next.code, how: "sap-nhap", from: FIRST });
    } else if (n % 101 === 100) {
      // A new name under the same code, in the year after the move.
      const [before, after = before] = bothTrees(line);
      if (before !== after && before) lines.push(before);
      lines.push({ ...line, ...(after === before ? {} : { from: FIRST }), to: "2025-08-31" });
      lines.push({ ...line, name: line.name.replace("(ví dụ)", "Mới (ví dụ)"), from: "2025-09-01" });
      changes.push({ old: line.code, now: line.code, how: "doi-ten", from: "2025-09-01" });
    } else lines.push(...bothTrees(line));
    if (line.parent !== DEPARTMENT && !merged)
      changes.push({ old: line.code, now: line.code, how: "chuyen-cap", from: FIRST });
  });
  const [split] = all.filter(({ parent }) => parent !== DEPARTMENT);
  if (split) {
    const at = lines.findIndex(({ code, from }) => code === split.code && from === FIRST);
    const whole = lines[at];
    if (whole) {
      const parts = ["A", "B"].map((part) => ({
        ...whole,
        code: `${split.code}${part}`,
        name: `${split.name} ${part}`,
      }));
      lines.splice(at, 1, ...parts);
      changes.push(
        ...parts.map(({ code }): CrosswalkLine => ({ old: split.code, now: code, how: "chia-tach", from: FIRST })),
      );
    }
  }
  const day = "2026-01-01";
  return {
    register: { lines },
    crosswalk: changes,
    schools: lines.filter(({ kind, from = "", to = "9" }) => kind === "truong" && from <= day && day <= to),
  };
}
