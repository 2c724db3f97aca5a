import "./shell/first";
import React from "react";
import type * as Inflate from "../xlsx/inflate";
import type * as Read from "../xlsx/read";
import { type Formats, type Opened, pageDesk } from "./file-desk";
import { FileBar } from "./file-bar/FileBar";
import type { Services } from "./services";
import { bytesOf, catalogue, chooseFile, sha256, today } from "./shell/browser";
import { makeDesk } from "./shell/desk";
import { mount } from "./shell/mount";

type Reader = typeof Read & typeof Inflate;

const reader = async (): Promise<Reader> => ({
  ...(await import("../xlsx/read")),
  ...(await import("../xlsx/inflate")),
});

const formats: Formats = {
  open: async (bytes, name) => {
    const { readValues, fflateInflate } = await reader();
    const values = readValues(bytes, name, fflateInflate);
    if (!values.ok) return values;
    const { readPlaced } = await import("../xlsx/read-placed");
    const placed = readPlaced(bytes, name, fflateInflate);
    if (!placed.ok) return placed;
    return { name, placed: placed.book, grid: values.book, lost: placed.lost };
  },
  store: async (opened: Opened) => {
    const [{ fileStore }, { writeWorkbook }, { readValues, fflateInflate }] = await Promise.all([
      import("../jobs/file-store"),
      import("../xlsx/write"),
      reader(),
    ]);
    return fileStore(opened, (book, name) => {
      const back = readValues(writeWorkbook(book), name, fflateInflate);
      if (!back.ok) throw new Error(`a workbook that was just written cannot be read: ${back.refusal.code}`);
      return back.book;
    });
  },
  write: async (book) => (await import("../xlsx/write")).writeWorkbook(book),
};

const pick: Services["pick"] = async () => {
  const file = await chooseFile();
  if (!file) return undefined;
  const { readValues, fflateInflate } = await reader();
  const read = readValues(await bytesOf(file), file.name, fflateInflate);
  return read.ok ? { ok: true, file: file.name, book: read.book } : read;
};

async function start(): Promise<void> {
  const files = await pageDesk(formats);
  // Nobody edits a file here: it changes by jobs only.
  const onEdit = () => () => undefined;
  const desk = makeDesk({ store: files.store, packs: catalogue, digest: sha256, today, pick, onEdit, files });
  mount(desk, undefined, <FileBar desk={desk} files={files} />);
  await desk.start();
}

void start();
