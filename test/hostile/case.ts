import type { RefusalCode } from "../../src/problems/refusal";

/** A plain value, a refused cell with what stands in it, or an error value. */
export type Told = number | string | boolean | { readonly refused: string } | { readonly error: string };

/** Cells of the first sheet unless `sheet` says otherwise; every cell that is not listed must be absent. */
export type Outcome =
  { readonly refusal: RefusalCode } | { readonly cells: Readonly<Record<string, Told>>; readonly sheet?: string };

export type HostileCase = {
  /** Class of reliability §2, then what is done. */
  readonly name: string;
  readonly file?: string;
  /** Made only when the case runs: some are large. */
  readonly bytes: () => Uint8Array;
  readonly outcome: Outcome;
};

export const refused = (name: string, refusal: RefusalCode, bytes: () => Uint8Array, file?: string): HostileCase =>
  file === undefined ? { name, bytes, outcome: { refusal } } : { name, bytes, outcome: { refusal }, file };

export const read = (name: string, cells: Readonly<Record<string, Told>>, bytes: () => Uint8Array): HostileCase => ({
  name,
  bytes,
  outcome: { cells },
});
