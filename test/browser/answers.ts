import { keyedSpot } from "../../src/jobs/fill";
import { makeTemplate, sampleAnswers, sampleMistakes } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import { address, definedName, type Scalar } from "../../src/sheet/index";
import { pack, ports, unit } from "../tools/books";

export const school = unit("truong", ["thcs"], { name: "Trường THCS Hoa Sữa (ví dụ)" });
/** The user has a sheet of that name already. */
const OURS: Readonly<Record<string, string>> = { "Chỉ tiêu": "Chỉ tiêu (2)" };

export type Typed = { readonly sheet: string; readonly address: string; readonly value: Scalar };

/** Where the answers belong in the form, in the order of its sheets. */
export async function toType(): Promise<{
  readonly wrong: readonly Typed[];
  readonly right: ReadonlyMap<string, Typed>;
}> {
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: school, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const { context, book } = made;
  const spots = book.sheets.flatMap(({ name: sheet, names }) =>
    names.flatMap(({ name, area, sheet: elsewhere }) =>
      elsewhere === undefined ? [[name.toLowerCase(), { sheet: OURS[sheet] ?? sheet, area }] as const] : [],
    ),
  );
  const at = new Map(spots);
  const typed = ([name, value]: readonly [string, Scalar]): Typed => {
    const spot = at.get(definedName(name).toLowerCase());
    if (spot) return { sheet: spot.sheet, address: address(spot.area.top, spot.area.left), value };
    // Cells of tasks have no names: the row has its code, the column its key.
    for (const sheet of book.sheets) {
      const keyed = keyedSpot(sheet, name);
      if (keyed) return { sheet: OURS[sheet.name] ?? sheet.name, address: address(keyed.row, keyed.column), value };
    }
    throw new Error(`no cell ${name}`);
  };
  // The report is not inserted: the pane compiles it, and its own sentences are written afterwards.
  const inserted = ({ sheet }: Typed): boolean => sheet !== "Báo cáo";
  const right = [...sampleAnswers(context)];
  // The sheet itself refuses words where a number belongs.
  const mistakes = [...sampleMistakes(context)].filter(([, value]) => typeof value !== "string");
  const wrong = [...new Map([...right, ...mistakes])].map(typed).filter((one) => one.value !== null && inserted(one));
  return {
    wrong,
    right: new Map(
      right
        .map(typed)
        .filter(inserted)
        .map((one) => [`${one.sheet}!${one.address}`, one]),
    ),
  };
}
