import { fileName } from "../../forms/index";
import { differencesOf, figureKey } from "./differences";
import type { Facts } from "./intake";
import type { Content } from "./union";
import type { MergeWish } from "./wish";

/** Files with the plans that they are forms of, where these are several; empty where it is one. */
function plansOf(open: readonly Content[], { packs }: MergeWish): string {
  if (new Set(open.map(({ first }) => first.plan)).size < 2) return "";
  const planName = (id: string): string => {
    const plan = packs.find(id);
    return plan?.number || (plan?.shortTitle ?? id);
  };
  return open.map(({ first: { path, plan } }) => `${fileName(path)} – ${planName(plan)}`).join("; ");
}

/** What is told of contents of one number that contradict each other. */
export function conflictFacts(open: readonly Content[], name: string, wish: MergeWish): Facts {
  const [one, ...others] = open;
  const cells = new Set(
    others.flatMap((other) => (one ? differencesOf("", one.first, other.first).map(figureKey) : [])),
  );
  const merged = open.filter(({ first }) => first.merged).map(({ first }) => first.path);
  const mixed = merged.length > 0 && merged.length < open.length;
  const files = String(open.length);
  const plans = plansOf(open, wish);
  const former = open.flatMap((content) => (content.former === undefined ? [] : [content.first.unit.name]));
  return {
    ...{ unit: name, files, cells: String(cells.size), merged: mixed ? merged.join(", ") : "" },
    former: [...new Set(former)].sort().join(", "),
    ...(plans !== "" && { plans }),
  };
}
