import { catalog } from "../../plan/catalog/index";
import type { Exit, Session } from "../shell";
import { jsonPlan, planList } from "../views/plan";

/** `chitieu plans`: what is in the catalogue. */
export function plans({ wantsJson, json, say, texts }: Session): Exit {
  if (wantsJson) json(catalog.map(jsonPlan));
  else say(planList(catalog, texts));
  return 0;
}
