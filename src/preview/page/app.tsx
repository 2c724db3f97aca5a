// The page beside the pane: ribbon, formula bar, the sheet, its tabs.
import * as React from "react";
import type { PreviewTexts } from "../../words/preview";
import type { Pane } from "../xdm/frame";
import { Dialog } from "./dialog";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import type { Ribbon as Commands } from "./manifest";
import { PrintView } from "./print-view";
import { toSheet, useRegions } from "./regions";
import { Ribbon, type Tool } from "./ribbon";
import type { Session } from "./session";
import { StatusBar } from "./status-bar";
import { useFiles } from "./use-files";
import { useWorkbook, type Workbook } from "./use-workbook";

export type AppProps = {
  readonly session: Session;
  readonly texts: PreviewTexts;
  readonly commands: Commands | null;
  /** opens the task pane beside the workbook; null where it was not built */
  readonly open: (() => Pane) | null;
  readonly download: (name: string, bytes: Uint8Array) => void;
};

/** The pane of the open workbook: with another workbook comes another pane, as in Excel. */
function usePane(open: AppProps["open"]): readonly [Pane | null, () => void] {
  const [pane, setPane] = React.useState<Pane | null>(null);
  const [count, again] = React.useReducer((now: number) => now + 1, 0);
  React.useEffect(() => {
    if (!open) return;
    const opened = open();
    setPane(opened);
    return opened.close;
  }, [open, count]);
  return [pane, again];
}

/** While a cell is being typed in, Excel takes no request; the pane must hear that here too. */
function useCellEditMode(pane: Pane | null, editing: boolean): void {
  React.useEffect(() => {
    if (!pane || !editing) return;
    pane.server.beginEdit();
    return () => {
      pane.server.endEdit();
    };
  }, [pane, editing]);
}

function toolsOf(work: Workbook, files: ReturnType<typeof useFiles>, print: () => void): readonly Tool[] {
  const { texts, sheet, session } = work;
  return [
    { label: texts.open, act: files.choose },
    { label: texts.save, act: files.save },
    { label: texts.undo, act: work.undo },
    { label: texts.print, act: print },
    {
      label: sheet.lock ? texts.unprotect : texts.protect,
      act: () => {
        work.attempt(() => {
          if (sheet.lock) session.user.unprotectSheet(sheet.name);
          else session.user.protectSheet(sheet.name);
        });
      },
    },
  ];
}

function Refusal({ work }: { readonly work: Workbook }): React.ReactElement | null {
  const { refused, texts } = work;
  if (!refused) return null;
  const again = (): void => {
    work.forgive();
    toSheet();
  };
  const cancel = (): void => {
    work.cancel();
    toSheet();
  };
  const keep = { label: texts.keep, act: () => void work.commit(true) };
  return (
    <Dialog
      title={refused.title || texts.notAllowed}
      text={refused.message || texts.notAllowed}
      dismiss={cancel}
      answers={[
        { label: texts.again, act: again },
        ...(refused.style === "Stop" ? [] : [keep]),
        { label: texts.cancel, act: cancel },
      ]}
    />
  );
}

export function App({ session, texts, commands, open, download }: AppProps): React.ReactElement {
  const work = useWorkbook(session, texts);
  const [printing, setPrinting] = React.useState(false);
  const [pane, openAgain] = usePane(open);
  const files = useFiles(work, download, openAgain);
  useCellEditMode(pane, work.editing !== null);
  useRegions(pane);
  const print = (): void => {
    if (work.commit()) setPrinting(true);
  };
  return (
    <main className="excel" aria-labelledby="book-name">
      <header className="title">
        <h1 id="book-name">{work.book.name}</h1>
        <span className="hint">
          {texts.note} · {texts.leave}
        </span>
      </header>
      <Ribbon
        label={texts.ribbon}
        toolsLabel={texts.fileGroup}
        tools={toolsOf(work, files, print)}
        commands={commands}
        run={({ id, run }) => {
          if (!work.commit()) return;
          if (run === null) pane?.frame.focus();
          else void pane?.command(run, id);
        }}
      />
      <FormulaBar work={work} />
      <Grid key={work.sheet.id} work={work} />
      <StatusBar work={work} />
      <Refusal work={work} />
      {files.question}
      {printing && (
        <PrintView
          work={work}
          close={() => {
            setPrinting(false);
          }}
        />
      )}
    </main>
  );
}
