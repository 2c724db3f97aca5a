import { readFileSync, writeFileSync } from "node:fs";
import { nodeInflate } from "../../src/cli/inflate";
import { contextFor, fillByName, sampleAnswers } from "../../src/jobs/index";
import { packById } from "../../src/plan/catalog/index";
import { type OrgUnit, parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";

export const THCS: OrgUnit = {
  code: "01ABC001",
  name: "Trường THCS Hoa Sữa",
  kind: "truong",
  levels: ["thcs"],
  ownership: "cong-lap",
};

/** Command line of the template of that school. */
export const templateArgs = (output: string, ...more: readonly string[]): readonly string[] => {
  const unit = ["--unit", THCS.code, "--name", THCS.name, "--kind", "truong", "--levels", "thcs"];
  return ["template", "--plan", "hanoi-605", ...unit, "--period", "2026-H1", "-o", output, ...more];
};

/** Right answers of that school. */
export function rightAnswers(): ReadonlyMap<string, Scalar> {
  const [pack, period] = [packById("hanoi-605")!, parsePeriod("2026-H1")!];
  return sampleAnswers(contextFor({ pack, period, unit: THCS }));
}

/** A template on the disk, filled as a person would. */
export function fillFile(from: string, to: string, answers: ReadonlyMap<string, Scalar>): void {
  const read = readPlaced(readFileSync(from), "bieu.xlsx", nodeInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  writeFileSync(to, writeWorkbook(fillByName(read.book, answers)));
}
