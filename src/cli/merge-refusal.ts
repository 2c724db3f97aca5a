import { line } from "./lines";
import type { Told } from "./open-book";
import type { Exit, Session } from "./shell";

/** One reason why nothing was merged. */
export function refuse({ wantsJson, json, complain, texts }: Session, refusal: Told, usage = false): Exit {
  if (wantsJson && !usage) json({ v: 1, refusal, given: 0, files: [] });
  else complain([line(refusal.text, "error"), line(usage ? texts.seeHelp("merge") : texts.views.nothingWritten)]);
  return 2;
}
