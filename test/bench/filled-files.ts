import { writeFileSync } from "node:fs";
import path from "node:path";
import { ports } from "../../src/cli/ports";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack } from "../tools/books";
import { province } from "../tools/province";

/** Sheets that a merge looks at. */
export const SHEETS = ["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "_chitieu"];

/** Workbooks of so many schools, every one filled with other figures, as files of a folder. */
export async function filledFiles(folder: string, count: number): Promise<readonly string[]> {
  const period = parsePeriod("2026-H1");
  if (!period) throw new Error("no period");
  const files: string[] = [];
  for (const unit of province(count + 20).schools.slice(0, count)) {
    const made = await makeTemplate({ pack: pack("hanoi-605"), unit, period }, ports);
    if (!made.ok) throw new Error(made.refusal.code);
    const seed = files.length % 9;
    const answers = [...sampleAnswers(made.context)].map(
      ([name, value]) => [name, name.startsWith("MT") && value === 12 ? 12 + seed : value] as const,
    );
    const file = path.join(folder, `${unit.code}.xlsx`);
    writeFileSync(file, writeWorkbook(fillByName(made.book, new Map(answers))));
    files.push(file);
  }
  return files;
}
