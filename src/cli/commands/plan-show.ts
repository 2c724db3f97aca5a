import { packById, packIds } from "../../plan/catalog/index";
import { line } from "../lines";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { planLines } from "../views/plan";

/** `chitieu plan show ID`: everything that a plan asks for. */
export function planShow({ operands, wantsJson, json, say, complain, texts }: Session): Exit {
  const [id = ""] = operands;
  const pack = packById(id);
  if (!pack) {
    complain([line(usageText(texts, { code: "value-unknown", option: "ID", found: id, known: packIds }), "error")]);
    return 2;
  }
  if (wantsJson) json(pack);
  else say(planLines(pack, texts));
  return 0;
}
