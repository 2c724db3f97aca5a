import React from "react";
import { type Language, refusalOf, safe, sentenceOf } from "../../words/index";
import { hostProblemOf, type PaneTexts } from "../../words/pane";
import { Message, type Tone } from "../controls/Message";
import type { Notice } from "./work";

export type NoticeBarProps = {
  readonly notice: Notice;
  readonly onClose: () => void;
  readonly t: PaneTexts;
  readonly language: Language;
};

type Told = { readonly tone: Tone; readonly lines: readonly string[] };

function told(notice: Notice, t: PaneTexts, language: Language): Told {
  switch (notice.kind) {
    case "host":
      return { tone: "error", lines: [hostProblemOf(notice.problem, language)] };
    case "refusal":
      return { tone: "error", lines: [safe(refusalOf(notice.refusal, language))] };
    case "problems":
      return {
        tone: "error",
        lines: notice.problems.slice(0, 5).map((problem) => safe(sentenceOf(problem, language, "pane").text)),
      };
    case "unexpected":
      return { tone: "error", lines: [t.app.unexpected(notice.what)] };
    case "lost":
      return { tone: "error", lines: [t.app.lost] };
    case "cancelled":
      return { tone: "info", lines: [t.app.cancelled] };
    case "told":
      return { tone: notice.tone, lines: [notice.text] };
  }
}

/** What came of the last job. */
export function NoticeBar({ notice, onClose, t, language }: NoticeBarProps): JSX.Element {
  const { tone, lines } = told(notice, t, language);
  return (
    <Message tone={tone} onClose={onClose} closeLabel={t.app.close}>
      {lines.map((line, n) => (
        <span key={n} className="notice-line">
          {line}
        </span>
      ))}
    </Message>
  );
}
