import type { MergeHands } from "./hands";

/** A file that somebody gave; it is read when its turn comes. */
export type Given = {
  /** With the folders in which it lay. */
  readonly path: string;
  /** In bytes. A browser looks at the disk for it, and the page waits: asked when the turn of the file comes. */
  readonly size: () => number;
  readonly bytes: () => Promise<Uint8Array>;
  /** A folder that nobody could look into: it is told as a file would be, whatever it is called. */
  readonly shut?: true;
};

/** Everything that the panel is given from outside. */
export type MergeDesk = {
  readonly hands: MergeHands;
  readonly files: () => Promise<readonly Given[]>;
  readonly folder: () => Promise<readonly Given[]>;
  readonly dropped: (what: DataTransfer) => Promise<readonly Given[]>;
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly saveArchive: (name: string, bytes: Uint8Array) => void;
  /** Milliseconds on a clock that only goes on. */
  readonly now: () => number;
};
