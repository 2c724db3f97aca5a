/** What the disk does not let us do, by code; sentences are in `texts`. */
export type FileFault = {
  readonly code:
    | "not-found"
    | "is-folder"
    | "not-a-file"
    | "no-permission"
    | "name-impossible"
    | "in-use"
    | "disk-full"
    | "folder-missing"
    | "folder-empty"
    | "output-is-input"
    | "disk-failed";
  readonly path: string;
};

export type Found =
  | { readonly kind: "file"; readonly bytes: number }
  | { readonly kind: "folder"; readonly entries: readonly string[] }
  | { readonly kind: "fault"; readonly fault: FileFault };

export type Written = { readonly ok: true; readonly kept?: string } | { readonly ok: false; readonly fault: FileFault };

/** The disk as commands see it: facts, no exceptions. */
export type Files = {
  readonly look: (path: string) => Promise<Found>;
  readonly read: (path: string) => Promise<Uint8Array | FileFault>;
  /**
   * Whole or not at all. A file of other content that stood there is kept beside it as `.bak`.
   * @param inputs files that were read: none of them is written over, whatever its name
   */
  readonly write: (path: string, bytes: Uint8Array, inputs: readonly string[]) => Promise<Written>;
  /** A new file in a folder that is made with it; nothing else stands there. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<FileFault | undefined>;
  /** A file to its place, whose folder is made; another that stood there is kept as `.bak`. */
  readonly move: (from: string, to: string) => Promise<FileFault | undefined>;
  /** A folder of our own with all that is in it. */
  readonly removeFolder: (path: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<FileFault | undefined>;
};
