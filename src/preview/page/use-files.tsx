// Opening and saving .xlsx files; nothing leaves the machine.
import * as React from "react";
import { refusalOf } from "../../words/index";
import { fflateInflate } from "../../xlsx/inflate";
import { readPlaced } from "../../xlsx/read-placed";
import { writeWorkbook } from "../../xlsx/write";
import { fromPlaced } from "../file/from-placed";
import { toPlaced } from "../file/to-placed";
import { valueAt } from "../objects/range-read";
import { Dialog } from "./dialog";
import type { Workbook } from "./use-workbook";

export type Files = {
  readonly choose: () => void;
  readonly save: () => void;
  /** what must be answered before a file is saved */
  readonly question: React.ReactElement | null;
};

type Waiting = { readonly lost: string; readonly bytes: Uint8Array };

const withEnding = (name: string): string => (/\.xlsx$/i.test(name) ? name : `${name}.xlsx`);

/** @param opened called when another workbook is open */
export function useFiles(
  work: Workbook,
  download: (name: string, bytes: Uint8Array) => void,
  opened: () => void,
): Files {
  const { desk, texts, say } = work;
  /** what the opened file had and this workbook has not */
  const [missing, setMissing] = React.useState<readonly string[]>([]);
  const [waiting, wait] = React.useState<Waiting | null>(null);

  const take = async (file: File): Promise<void> => {
    const read = readPlaced(new Uint8Array(await file.arrayBuffer()), file.name, fflateInflate);
    if (!read.ok) return say(refusalOf(read.refusal, document.documentElement.lang === "en" ? "en" : "vi"));
    desk.open(fromPlaced(read.book, file.name));
    setMissing(read.lost);
    opened();
    say(texts.opened(file.name));
  };
  const choose = (): void => {
    if (!work.commit()) return;
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx";
    input.hidden = true;
    const end = (): void => {
      input.remove();
    };
    input.oncancel = end;
    input.onchange = () => {
      const [file] = input.files ?? [];
      end();
      if (file) void take(file);
    };
    // On the page, or nothing holds it while the window is open: then it may be gone before a file is chosen.
    document.body.append(input);
    input.click();
  };
  const finish = (bytes: Uint8Array): void => {
    const name = withEnding(desk.book().name);
    wait(null);
    download(name, bytes);
    say(texts.saved(name));
  };
  const save = (): void => {
    if (!work.commit()) return;
    const { book, lost } = toPlaced(desk.book(), (sheet, row, column) => valueAt(desk, sheet, row, column));
    const parts = [...new Set([...missing, ...lost])].map((part) => texts.parts.get(part) ?? texts.lostOther);
    const bytes = writeWorkbook(book);
    if (parts.length === 0) finish(bytes);
    else wait({ lost: [...new Set(parts)].join(", "), bytes });
  };
  const dismiss = (): void => {
    wait(null);
  };
  const question = waiting && (
    <Dialog
      title={texts.lostTitle}
      text={texts.lost(waiting.lost)}
      dismiss={dismiss}
      answers={[
        {
          label: texts.saveAnyway,
          act: () => {
            finish(waiting.bytes);
          },
        },
        { label: texts.cancel, act: dismiss },
      ]}
    />
  );
  return { choose, save, question };
}
