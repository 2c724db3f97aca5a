// The page: a workbook on the left, the task pane in its frame on the right.
import * as React from "react";
import { fflateInflate } from "../../xlsx/inflate";
import { readPlaced } from "../../xlsx/read-placed";
import { writeWorkbook } from "../../xlsx/write";
import { fromPlaced } from "../file/from-placed";
import { toPlaced } from "../file/to-placed";
import { HostError } from "../protocol/errors";
import { valueAt } from "../objects/range-read";
import type { Session } from "./session";
import { SheetView } from "./sheet-view";

type Props = Session & { readonly download: (name: string, bytes: Uint8Array) => void };

export function App({ host, user, download }: Props): React.ReactElement {
  const { desk } = host;
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const [note, say] = React.useState("");
  React.useEffect(() => desk.watch(redraw), [desk]);
  const book = desk.book();
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible");
  const sheet = shown.find(({ id }) => id === book.active) ?? shown[0];

  const attempt = (act: () => void): void => {
    try {
      act();
      say("");
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      say(`${error.code}: ${error.message}`);
    }
    redraw();
  };

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = readPlaced(new Uint8Array(await file.arrayBuffer()), file.name, fflateInflate);
    if (read.ok) desk.open(fromPlaced(read.book, file.name));
    say(read.ok ? read.lost.join(", ") : read.refusal.code);
  };

  const save = (): void => {
    const { book: placed, lost } = toPlaced(desk.book(), (one, r, c) => valueAt(desk, one, r, c));
    download(book.name, writeWorkbook(placed));
    say(lost.join(", "));
  };

  return (
    <main>
      <h1>{book.name}</h1>
      <p className="bar">
        <input
          type="file"
          accept=".xlsx"
          aria-label="Mở tệp"
          onChange={(event) => void open(event.currentTarget.files?.[0])}
        />
        <button onClick={save}>Lưu thành tệp</button>
        <button
          onClick={() => {
            attempt(() => user.undo());
          }}
        >
          Hoàn tác
        </button>
      </p>
      <p role="status">{note}</p>
      {sheet && (
        <SheetView
          desk={desk}
          sheet={sheet}
          onType={(address, value) => {
            attempt(() => {
              user.type(address, value);
            });
          }}
          onSelect={(address) => {
            attempt(() => {
              user.select(address);
            });
          }}
        />
      )}
      <nav aria-label="Trang tính">
        {shown.map(({ id, name }) => (
          <button
            key={id}
            aria-current={id === sheet?.id}
            onClick={() => {
              attempt(() => {
                user.activate(name);
              });
            }}
          >
            {name}
          </button>
        ))}
      </nav>
    </main>
  );
}
