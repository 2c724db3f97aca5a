import type { KeptWork, Letter, MergeDone, MergePlace, Ports, Reading, SubmissionReads } from "../../jobs/index";
import type { UnitLists } from "../units/units-labour";
import type { GivenBytes, MergeAsked, MergeHands, MergeTold, Silent } from "./hands";

type Packed = { readonly path: string; readonly bytes: Uint8Array };

/** What the place that computes has, beside the jobs. */
export type MergeTools = {
  readonly ports: () => Promise<Ports>;
  readonly lists: UnitLists;
  /** Readers for one batch of files: what they have in common is read once. */
  readonly reads: (isTyped: (sheet: string) => boolean) => SubmissionReads;
  /** @param title of the workbook, the same as in the terminal: the name of the office */
  readonly write: (book: MergeDone["book"], title: string) => Uint8Array;
  readonly zipFiles: (files: readonly Packed[]) => Uint8Array;
  /** SHA-256 in lower-case hexadecimal. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
};

const jobs = () => import("../../jobs/index");

const nameIn = (path: string): string => (path.split("/").at(-1) ?? path).normalize("NFC");

function bytesOf({ draw }: Letter, { write }: Pick<MergeTools, "write">, title: string): Uint8Array {
  const content = draw();
  return content.kind === "list" ? new TextEncoder().encode(content.text) : write(content.book, title);
}

/** Holds the readings and the last merge, so that neither travels. */
export function mergeLabour(tools: MergeTools): MergeHands {
  let reads: SubmissionReads | undefined;
  const readings = new Map<string, Reading>();
  let last:
    | {
        readonly done: MergeDone;
        readonly asked: MergeAsked;
        readonly place: Placed;
        readonly given: readonly Reading[];
        readonly kept: KeptWork | undefined;
      }
    | undefined;

  async function readOne({ path, bytes }: GivenBytes, ports: Ports): Promise<Reading> {
    const { submissionFrom, refusedFile, isTyped } = await jobs();
    if (!bytes) return refusedFile({ path, sha256: "" }, "TN-01", { file: nameIn(path), why: "not-given" });
    reads ??= tools.reads(isTyped);
    const seen = { path, sha256: await tools.digest(bytes) };
    return submissionFrom(seen, bytes, reads, ports);
  }

  async function merge(asked: MergeAsked): Promise<MergeTold> {
    last = undefined;
    const ports = await tools.ports();
    const pack = ports.packs.find(asked.plan);
    if (!pack) return { ok: false, why: "plan" };
    const list = tools.lists.of("merge");
    if (!list) return { ok: false, why: "units" };
    const { mergePlace, mergeReadings, keptFrom, droppedUnits, bookKey, mergeStanding, elsewhere, isWaiting } =
      await jobs();
    const { register, crosswalk } = list;
    const { period, office, chosen, identities, typedFor, received } = asked;
    const place = mergePlace({ pack, period, register, crosswalk, ...(office !== undefined && { office }) }, ports);
    if (!place.ok) return { ok: false, why: place.code };
    const kept = asked.last && (await keptFrom(asked.last, place.context, ports));
    const choices = { decisions: { chosen }, identities, typedFor, ...(received !== undefined && { received }) };
    const given = [...readings.values()].filter(({ path }) => !asked.left.has(path));
    const done = await mergeReadings(given, place, { ...choices, ...(kept && { kept }) }, ports);
    last = { done, asked, place, given, kept };
    const key = bookKey(place.context);
    const { units, ledger } = done.merged;
    const other = elsewhere(ledger);
    return {
      ok: true,
      seen: {
        office: { code: place.context.unit.code, name: place.context.unit.name },
        ledger,
        ...(other && { elsewhere: other }),
        units: units.map(({ unit: { kind } }) => kind),
        dropped: droppedUnits(units, kept).map(({ unit: { code, name } }) => ({ code, name })),
        silent: units.flatMap((one): readonly Silent[] => {
          const { status, unit } = one;
          if (status !== "with-errors" && status !== "not-sent") return [];
          return [{ code: unit.code, name: unit.name, status: isWaiting(one) ? "waiting" : status }];
        }),
        cells: done.book.sheets.reduce((sum, { cells }) => sum + cells.length, 0),
        standing: mergeStanding(asked.last, key, kept !== undefined),
      },
    };
  }

  return {
    readSubmissions: async (files, anew) => {
      if (anew) {
        readings.clear();
        last = undefined;
        reads = undefined;
      }
      const ports = await tools.ports();
      for (const file of files) readings.set(file.path, await readOne(file, ports));
    },
    merge,
    mergedFile: async () => {
      if (!last) return undefined;
      const { done, place } = last;
      return tools.write(await done.forFile(), place.context.unit.name);
    },
    letters: async () => {
      if (!last) return undefined;
      const { lettersOf, letterListText } = await jobs();
      const { done, place, given, kept } = last;
      const all = lettersOf(place.context, done.merged, given, kept);
      if (all.length === 0) return { letters: 0 };
      const list = { path: "danh-sach-van-ban.csv", bytes: new TextEncoder().encode(letterListText(all)) };
      const zip = tools.zipFiles([
        list,
        ...all.map((one) => ({ path: one.path, bytes: bytesOf(one, tools, place.context.unit.name) })),
      ]);
      return { letters: all.length, zip };
    },
    mergedSheets: async (overview) => {
      if (!last) return undefined;
      const { mergedSheets, bookKey } = await jobs();
      return mergedSheets(last.done.book, bookKey(last.place.context), overview, last.asked.last);
    },
  };
}

type Placed = Extract<MergePlace, { readonly ok: true }>;
