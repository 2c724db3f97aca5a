import React, { lazy, Suspense } from "react";
import { paneTexts } from "../../words/pane";
import { safe } from "../../words/safe";
import { Button } from "../controls/Button";
import { DropArea } from "../controls/DropArea";
import { Message } from "../controls/Message";
import type { PageDesk } from "../file-desk";
import type { Desk } from "../shell/desk";
import { useModel } from "../shell/model";
import { type Notice, Stopped } from "../shell/work";

export type FileBarProps = { readonly desk: Desk; readonly files: PageDesk };

const Ask = lazy(() => import("../controls/Ask").then((it) => ({ default: it.Ask })));

/** Which file is open, and the way to open and save one. */
export function FileBar({ desk, files }: FileBarProps): JSX.Element {
  const { language } = useModel(desk);
  const { busy } = useModel(desk.work);
  useModel(desk.book);
  const { answer } = useModel(files.leaving);
  const t = paneTexts(language);
  const name = files.name();
  const lost = files.lost();
  const working = busy !== "no";

  const take = async (file: File | undefined, given = 1): Promise<void> => {
    if (!file) return;
    const tell = (text: string): Notice => ({ kind: "told", tone: "warning", text });
    if (given > 1) return desk.work.say(tell(t.files.oneOnly));
    if (!(await files.mayLeave())) return;
    const opened = await desk.work.run(async () => {
      const refusal = await files.open(file);
      if (refusal === "unread") throw new Stopped(tell(t.files.unread(safe(file.name))));
      if (refusal) throw new Stopped({ kind: "refusal", refusal });
    });
    if (opened) desk.go("home");
  };
  const save = (): void =>
    void desk.work.run(async (turn) => {
      if (files.empty()) throw new Stopped({ kind: "told", tone: "warning", text: t.files.nothing });
      turn.writing();
      const saved = await files.save(desk.book.get().check?.context?.unit.name ?? "");
      desk.work.say({ kind: "told", tone: "good", text: t.files.saved(saved) });
    });

  return (
    <DropArea label={t.files.open} disabled={working} onDrop={({ files: given }) => void take(given[0], given.length)}>
      <p>{name === undefined ? t.files.lead : t.files.opened(safe(name))}</p>
      <div className="row">
        <Button
          primary={name === undefined}
          icon="file"
          text={name === undefined ? t.files.open : t.files.another}
          disabled={working}
          onClick={() => void files.choose().then((file) => take(file))}
        />
        {name !== undefined && (
          <Button
            primary={files.dirty()}
            icon="save"
            text={t.files.save}
            disabled={working || !files.dirty()}
            onClick={save}
          />
        )}
        {files.dirty() && <span className="bad">{t.files.dirty}</span>}
      </div>
      <p className="tip">
        {t.files.drop} {t.files.privacy}
      </p>
      {lost.length > 0 && (
        <Message tone="warning">
          {t.files.lost([...new Set(lost.map((part) => t.files.parts.get(part) ?? t.files.lostOther))].join(", "))}
        </Message>
      )}
      {answer && (
        <Suspense fallback={null}>
          <Ask question={t.files.abandon} yes={t.files.abandonYes} no={t.files.abandonNo} onAnswer={answer} />
        </Suspense>
      )}
    </DropArea>
  );
}
