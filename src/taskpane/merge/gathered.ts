import type { Given } from "./ports";

/** Undefined where the disk does not give the file (any more). */
const contentOf = ({ bytes }: Given): Promise<Uint8Array | undefined> => bytes().catch(() => undefined);

const alike = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** A browser does not say in which folder a file lies: one of the same name from elsewhere gets a folder of its own. */
const pathOf = (path: string, nth: number): string => (nth === 1 ? path : `trung-ten-${nth}/${path}`);

export type Gathered = {
  readonly files: readonly Given[];
  /** Paths of files that were changed on the disk and given again: what was answered about them was another content. */
  readonly renewed: readonly string[];
};

/**
 * Files given before and now, each under a path of its own. The same content under the same name is the same file, given
 * twice; another content is another file: units send files of one name, and none may push another out.
 */
export async function gathered(old: readonly Given[], more: readonly Given[]): Promise<Gathered> {
  const all = new Map(old.map((one) => [one.path, one]));
  const renewed: string[] = [];

  /** Where a file belongs; undefined where it is there already. */
  async function placeOf(one: Given): Promise<string | undefined> {
    for (let nth = 1; ; nth += 1) {
      const path = pathOf(one.path, nth);
      const before = all.get(path);
      if (!before) return path;
      const [then, now] = [await contentOf(before), await contentOf(one)];
      if (then && now && alike(then, now)) return undefined;
      if (then || !now) continue;
      renewed.push(path);
      return path;
    }
  }

  for (const one of more) {
    const path = await placeOf(one);
    if (path !== undefined) all.set(path, { ...one, path });
  }
  return { files: [...all.values()], renewed };
}
