import type { Packs } from "../forms/index";

/** SHA-256 of a text (UTF-8), in lower-case hexadecimal. */
export type Digest = (text: string) => Promise<string>;

/** What every job is given from outside: the catalogue, and how to digest. */
export type Ports = { readonly packs: Packs; readonly digest: Digest };
