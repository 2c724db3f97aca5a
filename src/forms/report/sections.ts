import type { Section, TaskGroup } from "../../plan/index";
import { concat, eq, type Expr, ref, rest, showCount, when, isNumber, type Value } from "../../rules/index";
import { periodName, shortDate } from "../../words/index";
import type { FormContext } from "../context";
import { goalParagraphs } from "./goals";
import type { Paragraph, Token } from "./paragraph";

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

/** Section I: staff and pupils from `Thông tin`, then what the unit itself has to say. */
function general(section: Section): readonly Paragraph[] {
  const keys = ["staff.tong", "staff.nu", "managers.tong", "managers.nu", "pupils.tong", "pupils.nu"];
  const facts =
    "- Đơn vị có {info.staff.tong} cán bộ, giáo viên, nhân viên (nữ {info.staff.nu}), trong đó {info.managers.tong} cán bộ quản lý (nữ {info.managers.nu}); " +
    "{info.pupils.tong} học sinh, trẻ em (nữ {info.pupils.nu}).";
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

function free(section: Section): readonly Paragraph[] {
  const prompts = section.prompts ?? [];
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

/** What the tasks of a group achieved, one "- …" line each, joined as the sheet `Nhiệm vụ` is filled. */
function achieved(group: TaskGroup): Expr {
  const lines = group.tasks.map(({ id }): Value => {
    const result = ref(`tasks!${id}.ketqua`);
    return when(eq(result, ""), "", concat("\n\u2003\u2003- ", result));
  });
  return concat(...lines);
}

/** Section III: one heading for each group of tasks; its text is what `Nhiệm vụ` says until somebody writes another. */
function groups(context: FormContext): readonly Paragraph[] {
  return context.pack.taskGroups.flatMap((group, at): readonly Paragraph[] => [
    { key: `tasks.${group.id}`, kind: "heading2", source: `${at + 1}. ${group.label}`, tokens: [] },
    {
      key: `tasks.${group.id}.text`,
      kind: "body",
      source: `{${group.id}.ketqua}`,
      tokens: [
        {
          name: `${group.id}.ketqua`,
          value: when(eq(achieved(group), ""), "……………………………………………………………………", achievedTrimmed(group)),
        },
      ],
    },
  ]);
}

/** The lines without the first line break. */
const achievedTrimmed = (group: TaskGroup): Expr => rest(achieved(group), 4);

function sectionParagraphs(section: Section, context: FormContext): readonly Paragraph[] {
  switch (section.from) {
    case "goals":
      return goalParagraphs(context);
    case "tasks":
      return groups(context);
    case "info":
      return general(section);
    case "text":
      return free(section);
  }
}

/** What the report is called: with the plan's subject and the period. */
export const subject = ({ pack, period }: FormContext): string => `${pack.report.subject} ${periodName(period)}`;

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

/** All paragraphs between the head and the signature, in order. A section without content is left out. */
export function paragraphs(context: FormContext): readonly Paragraph[] {
  const sections = context.pack.report.sections.flatMap((section) => {
    const body = sectionParagraphs(section, context);
    return body.length === 0 ? [] : [heading(section), ...body];
  });
  const closing: Paragraph = {
    key: "closing",
    kind: "closing",
    source: `Trên đây là báo cáo ${subject(context).replace(/^K/, "k")}; ${context.unit.name} kính báo cáo {info.to.1}./.`,
    tokens: [{ name: "info.to.1", value: info("to.1") }],
  };
  return [...opening(context), ...sections, closing];
}
