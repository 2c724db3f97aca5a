import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { issuedValues, ownOf, shapeOf } from "../../src/forms/index";
import { ports } from "../../src/cli/ports";
import { contextFor, fillByName, type FormContext, sampleAnswers } from "../../src/jobs/index";
import { type Master, masterOf } from "../../src/jobs/publish/master";
import { orgUnitOf, type Period, type Register, type RegisterLine, standingAt } from "../../src/plan/index";
import { type Scalar, slotNumber } from "../../src/sheet/index";
import { stampOf } from "../../src/xlsx/stamp";
import { openZip } from "../../src/xlsx/zip-read";
import { zipParts } from "../../src/xlsx/zip-write";
import { pack } from "../tools/books";
import { province } from "../tools/province";

/**
 * Workbooks of a province as its schools would send them: every one with its unit, figures and texts of its own. Those of
 * one shape are filled with marks once, every other one saved by LibreOffice where it is installed; each school's copy
 * puts its own in place of the marks and is packed anew, as any program packs what it saves.
 */

/** Sheets that a merge looks at. */
export const SHEETS = ["Thông tin", "Kế hoạch", "Chỉ tiêu", "Nhiệm vụ", "_chitieu"];

export const PERIOD: Period = { id: "2026-H1", year: 2026, part: "H1" };
/** A letter that no form holds. */
const mark = (slot: number): string => `Ω${slot}ω`;
const MARKS = /Ω(\d+)ω|8070605(\d{6})/g;
/** Figures and texts that people type stand after the unit's own. */
const TYPED = 1_000;
const KINDS_OF_FIGURES = 40;
const TEXTS = TYPED + KINDS_OF_FIGURES * 2;

/** All of a group and the women among them, each in a slot: rows take one of forty groups. */
const people = (at: number): number => TYPED + at * 2;

function markedAnswers(context: FormContext): ReadonlyMap<string, Scalar> {
  let [row, code, text] = [-1, "", 0];
  return new Map(
    [...sampleAnswers(context)].map(([name, value]): readonly [string, Scalar] => {
      const [own = ""] = name.split(".");
      if (typeof value === "string" && value.includes("nội dung ví dụ")) return [name, mark(TEXTS + text++)];
      // Members of the Ban are compared with what sheet Thông tin says.
      if (!own.startsWith("MT") || own === "MT5" || (value !== 12 && value !== 8)) return [name, value];
      if (own !== code) [row, code] = [row + 1, own];
      return [name, slotNumber(people(row % KINDS_OF_FIGURES) + (value === 8 ? 1 : 0))];
    }),
  );
}

type Parts = readonly { readonly path: string; readonly xml: string }[];

function partsOf(bytes: Uint8Array): Parts {
  const zip = openZip(bytes);
  if (typeof zip === "string") throw new Error(zip);
  return [...zip.entries.values()].map(({ name, stored, data, packed }) => {
    const raw = zip.bytes.subarray(data, data + packed);
    return { path: name, xml: Buffer.from(stored ? raw : inflateRawSync(raw)).toString("utf8") };
  });
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function copied(parts: Parts, values: ReadonlyMap<number, string>): Uint8Array {
  return zipParts(
    parts.map(({ path: name, xml }) => {
      const text = xml.replace(MARKS, (_, word?: string, figure?: string) => {
        const value = values.get(Number(word ?? figure));
        if (value === undefined) throw new Error(`nothing fills ${word ?? figure ?? ""}`);
        return escaped(value);
      });
      const bytes = Buffer.from(text, "utf8");
      return { path: name, size: bytes.length, crc: crc32(bytes), data: deflateRawSync(bytes) };
    }),
  );
}

/** The workbook of a shape with marks: as the product issues it, and as LibreOffice saves it. */
type Shape = { readonly master: Master; readonly bytes: Uint8Array; readonly own: Parts; office?: Parts };

function shapeFor(context: FormContext): Shape {
  const master = masterOf(context);
  const values = master?.values(context, ownOf(context, "0".repeat(64)));
  if (!master || !values) throw new Error(`no master for ${context.unit.code}`);
  const book = fillByName(master.book, markedAnswers(context));
  const own = values.map((value, slot) => (typeof value === "string" ? mark(slot) : value));
  // Slots of figures stay marked: each copy fills them.
  const marks = Array.from({ length: TEXTS }, (_, slot) => own[slot] ?? slotNumber(slot));
  const bytes = stampOf(book, { title: master.title })(marks);
  return { master, bytes, own: partsOf(bytes) };
}

/** The same workbooks as LibreOffice saves them; none where it is not installed. */
function savedByOffice(shapes: readonly Shape[], folder: string): void {
  const [before, after] = [path.join(folder, "marked"), path.join(folder, "saved")];
  mkdirSync(before);
  const files = shapes.map(({ bytes }, n) => {
    const file = path.join(before, `${n}.xlsx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  spawnSync("soffice", ["--headless", profile, "--convert-to", "xlsx", "--outdir", after, ...files]);
  shapes.forEach((shape, n) => {
    try {
      shape.office = partsOf(readFileSync(path.join(after, `${n}.xlsx`)));
    } catch {
      // Not installed, or not saved: the product's own file stands for it.
    }
  });
}

/** The same numbers from 0 up to `below` for the same school. */
function numbersOf(seed: number): (below: number) => number {
  let state = (seed + 1) * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 374_761_393) | 0;
    return (state >>> 8) % below;
  };
}

function typedBy(n: number, name: string): readonly (readonly [number, string])[] {
  const next = numbersOf(n);
  const figures = Array.from({ length: KINDS_OF_FIGURES }, (_, row) => {
    const all = 6 + next(40);
    return [
      [people(row), String(all)],
      [people(row) + 1, String(Math.ceil(all / 2) + next(Math.floor(all / 2)))],
    ] as const;
  });
  const texts = Array.from(
    { length: 60 },
    (_, at) =>
      [TEXTS + at, `${name} đã tổ chức ${next(9) + 1} buổi cho ${next(400) + 20} người (nội dung ví dụ).`] as const,
  );
  return [...figures.flat(), ...texts];
}

type School = { readonly line: RegisterLine; readonly context: FormContext; readonly shape: Shape };

function schoolsOf(register: Register, lines: readonly RegisterLine[]): readonly School[] {
  const standing = standingAt(register, "2026-06-14");
  const shapes = new Map<string, Shape>();
  return lines.map((line) => {
    const context = contextFor({ pack: pack("hanoi-605"), unit: orgUnitOf(standing, line), period: PERIOD });
    const key = shapeOf(context, issuedValues(context));
    const shape = shapes.get(key) ?? shapeFor(context);
    shapes.set(key, shape);
    return { line, context, shape };
  });
}

export type Filled = { readonly files: readonly string[]; readonly register: Register; readonly byOffice: number };

/** So many workbooks as files of a folder, one a school; those of odd places saved by LibreOffice. */
export async function filledFiles(folder: string, count: number): Promise<Filled> {
  const { register, schools } = province(count + 20);
  const all = schoolsOf(register, schools.slice(0, count));
  savedByOffice([...new Set(all.map(({ shape }) => shape))], folder);
  const out = path.join(folder, "files");
  mkdirSync(out);
  let byOffice = 0;
  const files: string[] = [];
  for (const [n, { line, context, shape }] of all.entries()) {
    const { master, own, office } = shape;
    const fingerprint = await ports.digest(master.fingerprintText(context));
    const values = master.values(context, ownOf(context, fingerprint)) ?? [];
    const said = values.map((value, slot) => [slot, String(value)] as const);
    const parts = n % 2 === 1 ? office : undefined;
    if (parts) byOffice += 1;
    const file = path.join(out, `${line.code}.xlsx`);
    writeFileSync(file, copied(parts ?? own, new Map([...said, ...typedBy(n, line.name)])));
    files.push(file);
  }
  return { files, register, byOffice };
}
