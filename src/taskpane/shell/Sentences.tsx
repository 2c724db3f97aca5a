import React from "react";
import type { Problem } from "../../problems/index";
import { type Language, safe, sentenceOf } from "../../words/index";

export type SentencesProps = { readonly problems: readonly Problem[]; readonly language: Language };

/** Problems as plain sentences, where there is no list to go through. */
export const Sentences = ({ problems, language }: SentencesProps): JSX.Element => (
  <>
    {problems.map((problem, n) => (
      <p key={n}>{safe(sentenceOf(problem, language, "pane").text)}</p>
    ))}
  </>
);
