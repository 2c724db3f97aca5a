import type { FrameLocator, Page } from "playwright-core";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";
import type { folder } from "./workbooks";

type Files = ReturnType<typeof folder>;
export type School = { readonly code: string; readonly name: string };

/** Schools of a commune that merges. */
export const SCHOOLS: readonly School[] = ["Hoa Mai", "Hoa Đào", "Hoa Cúc", "Hoa Lan"].map((name, n) => ({
  code: `A${n + 1}`,
  name: `Trường THCS ${name} (ví dụ)`,
}));

const HEAD = "mã;tên;loại;cấp học;mã cấp trên";
const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A list of the commune X1 and its schools, and of more schools by name: A9 and on. */
export const unitList = (more: readonly string[] = []): string =>
  [
    HEAD,
    "X1;Ủy ban nhân dân xã Hoa Sữa (ví dụ);Xã;;",
    ...SCHOOLS.map(({ code, name }) => `${code};${name};Trường;THCS;X1`),
    ...more.map((name, n) => `A${9 + n};${quoted(name)};Trường;THCS;X1`),
  ].join("\n");

export const putList = (files: Files, name: string, text: string): string =>
  files.put(name, new TextEncoder().encode(text));

/** What a school sends in June. */
export async function sent(
  files: Files,
  file: string,
  school: School,
  more: Readonly<Record<string, Scalar>> = {},
): Promise<string> {
  const made = await makeTemplate(
    { pack: pack("hanoi-605"), unit: unit("truong", ["thcs"], school), period: parsePeriod("2026-H1")! },
    ports,
  );
  if (!made.ok) throw new Error(made.refusal.code);
  const answers = new Map([...sampleAnswers(made.context), ...Object.entries(more)]);
  return files.put(file, writeWorkbook(fillByName(made.book, answers)));
}

/** Two files of one school, one of another, one under a code that is nobody's, and one that is no workbook. */
export async function sentByAll(files: Files): Promise<readonly string[]> {
  const [mai, dao, cuc] = SCHOOLS;
  return [
    await sent(files, "a1.xlsx", mai!),
    await sent(files, "a1 (2).xlsx", mai!, { "MT3-CT3.tu.nu": 1 }),
    await sent(files, "a2.xlsx", dao!),
    await sent(files, "a3 nham ma.xlsx", { ...cuc!, code: "A8" }),
    files.put("hong.xlsx", new Uint8Array([80, 75])),
  ];
}

/** Presses a button that asks for files, and gives them. */
export async function choose(
  page: Page,
  pane: Page | FrameLocator,
  name: string | RegExp,
  paths: string | readonly string[],
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("main").getByRole("button", { name, exact: true }).click();
  await (await chooser).setFiles(paths as string | string[]);
}

const JUNE = "6 tháng đầu năm 2026";

/** From the panel Gộp số liệu as it opens to files that wait to be merged. */
export async function chooseForMerge(
  page: Page,
  pane: Page | FrameLocator,
  list: string,
  given: readonly string[],
): Promise<void> {
  const main = pane.getByRole("main");
  await choose(page, pane, /^Danh sách đơn vị/, list);
  // What the list brings comes above the period: an open list of options would be moved, and closes.
  await main.getByText(/: \d+ dòng dùng được/).waitFor();
  await main.getByText("Kỳ báo cáo", { exact: true }).waitFor();
  const part = pane.locator("#merge-part");
  if (!(await part.innerText()).includes(JUNE)) {
    await part.click();
    await pane.getByRole("option", { name: JUNE }).click();
  }
  await choose(page, pane, "Chọn tệp…", given);
  await main.getByText(`Đã chọn ${given.length} tệp`).waitFor();
}

/** From the panel Gộp số liệu as it opens to what came of the files. */
export async function mergeFiles(...all: Parameters<typeof chooseForMerge>): Promise<void> {
  await chooseForMerge(...all);
  const main = all[1].getByRole("main");
  await main.getByRole("button", { name: "Gộp", exact: true }).click();
  await main.getByText(/có số liệu dùng được/).waitFor();
}
