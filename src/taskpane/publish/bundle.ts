/** Growing zip of an issue; the xlsx room makes them. */
export type GrowingZip = {
  readonly add: (file: { readonly path: string; readonly bytes: Uint8Array }) => readonly Uint8Array[];
  readonly end: () => readonly Uint8Array[];
};

type Packed = { readonly path: string; readonly bytes: Uint8Array };

export type BundlePorts = {
  readonly growingZip: () => GrowingZip;
  readonly zipFiles: (files: readonly Packed[]) => Uint8Array;
};

export type Bundle = {
  readonly add: (file: Packed) => void;
  /** Hands what has gathered to the browser, which keeps it where it likes. */
  readonly rest: () => void;
  readonly end: () => Blob;
};

const ZIP = "application/zip";

/**
 * One archive to download.
 * @param inner an archive within it for each first folder of the paths, which come one folder after another
 */
export function bundle({ growingZip, zipFiles }: BundlePorts, inner: boolean): Bundle {
  const zip = growingZip();
  const blobs: Blob[] = [];
  let chunks: Uint8Array[] = [];
  let folder = "";
  let held: Packed[] = [];
  const put = (file: Packed): void => void chunks.push(...zip.add(file));
  const flush = (): void => {
    if (held.length > 0) put({ path: folder, bytes: zipFiles(held) });
    held = [];
  };
  const rest = (): void => {
    if (chunks.length > 0) blobs.push(new Blob(chunks as Uint8Array<ArrayBuffer>[]));
    chunks = [];
  };
  return {
    add: ({ path, bytes }) => {
      const [first = "", ...below] = path.split("/");
      if (first !== folder) flush();
      folder = first;
      if (inner && below.length > 0) held.push({ path: below.join("/"), bytes });
      else put({ path, bytes });
    },
    rest,
    end: () => {
      flush();
      chunks.push(...zip.end());
      rest();
      return new Blob(blobs, { type: ZIP });
    },
  };
}
