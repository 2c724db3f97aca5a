// One open workbook of the preview: host, formulas, the person at the keyboard.
import { makeCalculator } from "../calc/engine";
import { formulaModels } from "../calc/ironcalc";
import type { Host } from "../dispatch/host";
import { openHost } from "../host/host";
import { makeUser, type User } from "../host/user";
import type { Metadata } from "../meta/types";
import { blankBook } from "../model/blank";

export type Session = { readonly host: Host; readonly user: User };

/** Files that the preview is served with, made from the installed packages. */
export const served = { metadata: "metadata.json", wasm: "formulas.wasm" } as const;

export async function openSession(apiVersion: string): Promise<Session> {
  const [metadata, wasm] = await Promise.all([fetch(served.metadata), fetch(served.wasm)]);
  const table = (await metadata.json()) as Metadata;
  const make = formulaModels(new Uint8Array(await wasm.arrayBuffer()));
  const { host } = openHost(table, blankBook(["Trang tính 1"]), makeCalculator(make), { apiVersion });
  return { host, user: makeUser(host.desk) };
}
