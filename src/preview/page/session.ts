// One open workbook of the preview: host, formulas, the person at the keyboard.
import { fflateInflate } from "../../xlsx/inflate";
import { readPlaced } from "../../xlsx/read-placed";
import { makeCalculator } from "../calc/engine";
import { formulaModels } from "../calc/ironcalc";
import type { Host } from "../dispatch/host";
import { fromPlaced } from "../file/from-placed";
import { type HostOptions, openHost } from "../host/host";
import { makeUser, type User } from "../host/user";
import type { Metadata } from "../meta/types";
import { blankBook } from "../model/blank";
import type { Book } from "../model/book";
import { type Judge, makeJudge } from "./judge";

export type Session = { readonly host: Host; readonly user: User; readonly judge: Judge };

/** Files that the preview is served with, made from the installed packages. */
export const served = { metadata: "metadata.json", wasm: "formulas.wasm", sample: "sample.xlsx" } as const;

async function sample(name: string): Promise<Book> {
  const file = await fetch(served.sample);
  const read = file.ok && readPlaced(new Uint8Array(await file.arrayBuffer()), name, fflateInflate);
  return read && read.ok ? fromPlaced(read.book, name) : blankBook(["Trang tính 1"]);
}

/** @param name file name of the workbook one finds open */
export async function openSession(name: string, options: HostOptions): Promise<Session> {
  const [metadata, wasm, book] = await Promise.all([fetch(served.metadata), fetch(served.wasm), sample(name)]);
  const table = (await metadata.json()) as Metadata;
  const make = formulaModels(new Uint8Array(await wasm.arrayBuffer()));
  const { host } = openHost(table, book, makeCalculator(make), options);
  return { host, user: makeUser(host.desk), judge: makeJudge(makeCalculator(make)) };
}
