import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillByName, makeTemplate, sampleAnswers, sampleMistakes } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { Scalar } from "../../src/sheet/index";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";

export type Filling = "empty" | "wrong" | "right";

/** The workbook of a made-up school, as a file of its own. */
export async function workbook(
  filling: Filling,
  more: ReadonlyMap<string, Scalar> = new Map(),
  who = unit("truong", ["thcs"], { parentName: "Ủy ban nhân dân phường Hoa Sữa" }),
): Promise<Uint8Array> {
  const period = parsePeriod("2026-H1")!;
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: who, period }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const right = filling === "empty" ? new Map<string, Scalar>() : sampleAnswers(made.context);
  const wrong = filling === "wrong" ? sampleMistakes(made.context) : new Map<string, Scalar>();
  return writeWorkbook(fillByName(made.book, new Map([...right, ...wrong, ...more])));
}

/** A folder that is gone after the test. */
export function folder(): { readonly put: (name: string, bytes: Uint8Array) => string; readonly remove: () => void } {
  const place = mkdtempSync(join(tmpdir(), "chitieu-browser-"));
  return {
    put: (name, bytes) => {
      const path = join(place, name);
      writeFileSync(path, bytes);
      return path;
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
