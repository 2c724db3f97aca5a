import { fold, type OrgUnit, type Section, type TaskGroup } from "../../plan/index";
import { concat, eq, type Expr, left, ref, rest, showCount, when, isNumber, type Value } from "../../rules/index";
import { periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import { goalParagraphs } from "./goals";
import { OUTLOOK, OUTLOOK_LINES, spareIds } from "../tasks/rows";
import { BLANK, type Paragraph, type Token } from "./paragraph";

export const info = (key: string): Expr => ref(`info!info.${key}`);

const heading = (section: Section): Paragraph => ({
  key: `section.${section.id}`,
  kind: "heading1",
  source: `${section.id}. ${section.heading.toUpperCase()}`,
  tokens: [],
});

const infoToken = (key: string): Token => ({
  name: `info.${key}`,
  value: when(isNumber(info(key)), showCount(info(key)), "…"),
});

/** Whom a unit teaches, as officials call them: a centre of GDTX has no pupils, a mầm non no pupils but children. */
function learners({ kind, levels }: OrgUnit): string {
  if (kind !== "truong" || levels.length === 0) return "học sinh, trẻ em";
  const [children, adults] = [levels.includes("mn"), levels.includes("gdtx")];
  const pupils = levels.some((level) => level !== "mn" && level !== "gdtx");
  return [...(pupils ? ["học sinh"] : []), ...(adults ? ["học viên"] : []), ...(children ? ["trẻ em"] : [])].join(", ");
}

/** Section I: staff and pupils from `Thông tin`, then what the unit itself has to say. */
function general(section: Section, taught: string): readonly Paragraph[] {
  const keys = ["staff.tong", "staff.nu", "managers.tong", "managers.nu", "pupils.tong", "pupils.nu"];
  const facts =
    "- Đơn vị có {info.staff.tong} cán bộ, giáo viên, nhân viên (nữ {info.staff.nu}), trong đó {info.managers.tong} cán bộ quản lý (nữ {info.managers.nu}); " +
    `{info.pupils.tong} ${taught} (nữ {info.pupils.nu}).`;
  const prompts = section.prompts ?? ["Đặc điểm tình hình của đơn vị"];
  return [
    { key: `${section.id}.facts`, kind: "body", source: facts, tokens: keys.map(infoToken) },
    ...prompts.slice(1).map((prompt, at): Paragraph => ({
      key: `${section.id}.${at + 1}`,
      kind: "body",
      source: "",
      tokens: [],
      prompt,
    })),
  ];
}

/** What sheet `Nhiệm vụ` foresees for the next period, until the writer says more. */
function outlook(): Expr {
  const lines = Array.from({ length: OUTLOOK_LINES }, (_, at): Value => {
    const text = ref(`tasks!${OUTLOOK.key}.${at + 1}`);
    return when(eq(text, ""), "", concat(LINE, text));
  });
  return when(eq(concat(...lines), ""), BLANK, rest(concat(...lines), LEAD));
}

function free(section: Section): readonly Paragraph[] {
  const prompts = section.prompts ?? [];
  if (fold(section.heading) === fold(OUTLOOK.label))
    return [
      { key: `${section.id}.1`, kind: "body", source: "", tokens: [], prompt: section.heading, whileEmpty: outlook() },
    ];
  if (prompts.length === 0)
    return [1, 2].map((at) => ({
      key: `${section.id}.${at}`,
      kind: "body",
      source: "",
      tokens: [],
      prompt: section.heading,
    }));
  return prompts.flatMap((prompt, at): readonly Paragraph[] => [
    { key: `${section.id}.head.${at + 1}`, kind: "heading2", source: `${at + 1}. ${prompt}`, tokens: [] },
    { key: `${section.id}.${at + 1}`, kind: "body", source: "", tokens: [], prompt },
  ]);
}

const LINE = "\n\u2003\u2003- ";
/** Length of a line break and the indent, which a printed paragraph has already. */
const LEAD = 4;

/** What the tasks of a group achieved, one "- …" line each; tasks that people added name themselves. */
function achieved(group: TaskGroup): Expr {
  const result = (id: string): Expr => ref(`tasks!${id}.ketqua`);
  const planned = group.tasks.map(({ id }): Value => when(eq(result(id), ""), "", concat(LINE, result(id))));
  const added = spareIds(group).map((id): Value =>
    when(eq(result(id), ""), "", concat(LINE, ref(`tasks!${id}.ten`), ": ", result(id))),
  );
  return concat(...planned, ...added);
}

/** Section III: one heading for each group of tasks; its text is what `Nhiệm vụ` says until somebody writes another. */
function groups(taskGroups: readonly TaskGroup[]): readonly Paragraph[] {
  return taskGroups.flatMap((group, at): readonly Paragraph[] => [
    { key: `tasks.${group.id}`, kind: "heading2", source: `${at + 1}. ${group.label}`, tokens: [] },
    {
      key: `tasks.${group.id}.text`,
      kind: "body",
      source: `{${group.id}.ketqua}`,
      tokens: [
        { name: `${group.id}.ketqua`, value: when(eq(achieved(group), ""), BLANK, rest(achieved(group), LEAD)) },
      ],
    },
  ]);
}

/** What a section says in every report of the plan. */
const known = new WeakMap<object, readonly Paragraph[]>();

function once(of: object, make: () => readonly Paragraph[]): readonly Paragraph[] {
  const found = known.get(of) ?? make();
  known.set(of, found);
  return found;
}

/** Section I is the same for all who teach the same. */
const generals = new WeakMap<Section, ReadonlyMap<string, readonly Paragraph[]>>();

function generalOf(section: Section, taught: string): readonly Paragraph[] {
  const made = generals.get(section);
  const said = made?.get(taught) ?? general(section, taught);
  if (!made?.has(taught)) generals.set(section, new Map([...(made ?? []), [taught, said]]));
  return said;
}

function sectionParagraphs(section: Section, context: FormContext): readonly Paragraph[] {
  switch (section.from) {
    case "goals":
      return goalParagraphs(context);
    case "tasks":
      return once(context.pack.taskGroups, () => groups(context.pack.taskGroups));
    case "info":
      return generalOf(section, learners(context.unit));
    case "text":
      return once(section, () => free(section));
  }
}

/** What the report is called, and on a line of its own the period. */
export const subject = ({ pack, period }: FormContext): string => `${pack.report.subject}\n${periodName(period)}`;

function opening({ pack, unit, period, window }: FormContext): readonly Paragraph[] {
  return [
    {
      key: "opening",
      kind: "body",
      source: `Thực hiện ${pack.citedAs}, ${unit.name} báo cáo kết quả thực hiện ${periodName(period)} như sau:`,
      tokens: [],
    },
    {
      key: "window",
      kind: "body",
      source: `(Số liệu tính từ ngày ${shortDate(window.from)} đến ngày ${shortDate(window.to)})`,
      tokens: [],
    },
  ];
}

const closing = (context: FormContext): Paragraph => ({
  key: "closing",
  kind: "closing",
  // "giai đoạn 2021-2030, 6 tháng đầu năm 2026": without a comma the years and the months run into each other.
  source: `Trên đây là báo cáo ${subject(context)
    .replace(/^K/, "k")
    .replace(/(\d)\n/, "$1, ")
    .replace("\n", " ")}; ${context.unit.name} kính báo cáo {info.to.1}./.`,
  tokens: [
    { name: "info.to.1", value: when(eq(info("to.2"), ""), info("to.1"), concat(info("to.1"), ", ", info("to.2"))) },
  ],
});

/** The paragraphs that name the unit. */
export const ownParagraphs = (context: FormContext): readonly Paragraph[] => [
  ...opening(context).slice(0, 1),
  closing(context),
];

/** All paragraphs between the head and the signature, in order. A section without content is left out. */
export function paragraphs(context: FormContext): readonly Paragraph[] {
  const sections = context.pack.report.sections.flatMap((section) => {
    const body = sectionParagraphs(section, context);
    return body.length === 0 ? [] : [heading(section), ...body];
  });
  return [...opening(context), ...sections, closing(context)];
}

/** The number of the document; before it is issued its place is left free (Phụ lục I, mục II.3). */
export const documentNumber = (): Expr =>
  when(eq(left(info("number"), 1), "/"), concat("          ", info("number")), info("number"));
