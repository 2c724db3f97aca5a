import { basename } from "node:path";
import { expandInputs, type Input } from "./inputs";
import { line } from "./lines";
import type { Session } from "./shell";

const SHOWN = 8;

/** What the command line names; files of its folders that nobody reads are told, whatever is asked for. */
export async function askedInputs({ operands, files, complain, texts }: Session): Promise<readonly Input[]> {
  const { inputs, passed } = await expandInputs(operands, files);
  const names = passed.slice(0, SHOWN).map((path) => basename(path));
  if (passed.length > 0) complain([line(texts.views.passedOver(passed.length, names), "note")]);
  return inputs;
}
