import { drawBook, fingerprintText, type FormContext, formRows } from "../../src/forms/index";
import { checkBook } from "../../src/jobs/check";
import { place } from "../../src/sheet/place";
import { bootDesk, type Desk } from "../excel/desk";
import { type Random, seeded } from "../hostile/random";
import { answered, asRead, ports } from "../tools/books";
import { places, variants } from "./cases";
import { type Filling, randomFilling } from "./fillings";
import { saidInPane, spotsOf, typist } from "./pane";
import { saidOf, saidOfTasks } from "./said";
import { type Batch, saidByFormulas } from "./spreadsheet";

/** One line a pack, kind and level. */
export type Line = {
  readonly pack: string;
  readonly kind: string;
  readonly levels: string;
  readonly fillings: number;
  readonly disagreements: number;
};

/** Who says other than the rule engine, of what filling: for people who look for the reason. */
export type Difference = {
  readonly who: "formulas" | "pane" | "formulas in the pane";
  readonly missing: readonly string[];
  readonly more: readonly string[];
  readonly filling: Filling;
};

/** LibreOffice joins TRUE and FALSE to a text as 1 and 0. */
const plain = (said: readonly string[]): readonly string[] =>
  said.map((one) => one.replace(/“TRUE”/g, "“1”").replace(/“FALSE”/g, "“0”")).sort();

/** Rows of entries in which a cell holds an error value. */
const brokenRows = (filling: Filling, context: FormContext): readonly string[] => {
  const names = Object.entries(filling).flatMap(([name, held]) =>
    typeof held === "object" && held !== null && "error" in held ? [name] : [],
  );
  return formRows(context).flatMap(({ code }) => (names.some((name) => name.startsWith(`${code}.`)) ? [code] : []));
};

/** A row in which a cell holds an error value is told by the workbook in one line; the check tells of the cell. */
function withoutBroken(said: readonly string[], rows: readonly string[]): readonly string[] {
  const of = (line: string): string | undefined => rows.find((row) => line.startsWith(`${row} `));
  const told = (row: string): boolean =>
    said.some((line) => of(line) === row && /#|Có ô chứa lỗi công thức/.test(line));
  return [
    ...said.filter((line) => of(line) === undefined),
    ...rows.map((row) => `${row} ${told(row) ? "broken" : "silent"}`),
  ];
}

function difference(
  who: Difference["who"],
  said: readonly string[],
  engine: readonly string[],
  filling: Filling,
  context: FormContext,
): readonly Difference[] {
  const broken = brokenRows(filling, context);
  // AND in the stand-in stops at the first that does not hold, before an error value.
  const unsure = who === "formulas in the pane" ? broken.map((row) => `${row} `) : [];
  const judged = (lines: readonly string[]): readonly string[] =>
    plain(withoutBroken(lines, broken)).filter((line) => !unsure.some((start) => line.startsWith(start)));
  const [a, b] = [judged(engine), judged(said)];
  if (a.join("\n") === b.join("\n")) return [];
  return [{ who, missing: a.filter((one) => !b.includes(one)), more: b.filter((one) => !a.includes(one)), filling }];
}

function batchesOf(context: FormContext, n: number, random: Random): readonly Batch[] {
  const forms = variants(context, random);
  return forms.map((form, at) => {
    const fillings = Math.floor(n / forms.length) + (at < n % forms.length ? 1 : 0);
    return { context: form, fillings: Array.from({ length: fillings }, () => randomFilling(form, random)) };
  });
}

async function differencesOf(
  { context, fillings }: Batch,
  formulas: readonly (readonly string[])[] | undefined,
  desk: Desk,
): Promise<readonly (readonly Difference[])[]> {
  const issued = place(drawBook(context, await ports.digest(fingerprintText(context))));
  const type = typist(issued);
  const spots = spotsOf(context);
  const all: (readonly Difference[])[] = [];
  for (const [at, filling] of fillings.entries()) {
    const book = asRead(answered(issued, filling));
    const engine = [...saidOf((await checkBook(book, ports)).problems, context), ...saidOfTasks(book, context)];
    const { checked, written } = await saidInPane(desk, type(filling), context, spots);
    all.push([
      ...(formulas ? difference("formulas", formulas[at] ?? [], engine, filling, context) : []),
      ...difference("pane", checked, engine, filling, context),
      ...difference("formulas in the pane", written, engine, filling, context),
    ]);
  }
  return all;
}

/**
 * Random fillings of every pack, kind and level: the same findings from the rule engine, from the formulas as
 * LibreOffice computes them, and from the pane with what it sees of the formulas.
 */
export async function compare(
  n: number,
  seed: number,
  tell: (line: Line, differences: readonly Difference[]) => void,
): Promise<void> {
  const random = seeded(seed);
  const desk = bootDesk({ apiVersion: "1.9" });
  const groups = places.map((context) => ({ context, batches: batchesOf(context, n, random) }));
  const all = groups.flatMap(({ batches }) => batches);
  const formulas = new Map(saidByFormulas(all).map((said, at) => [all[at], said] as const));
  for (const { context, batches } of groups) {
    const differences: (readonly Difference[])[] = [];
    for (const batch of batches) differences.push(...(await differencesOf(batch, formulas.get(batch), desk)));
    const { pack, unit } = context;
    const disagreements = differences.filter((of) => of.length > 0).length;
    const line = { pack: pack.id, kind: unit.kind, levels: unit.levels.join(","), fillings: n, disagreements };
    tell(line, differences.flat());
  }
}
