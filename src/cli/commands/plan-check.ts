import { checkPlan } from "../../jobs/index";
import type { Pack } from "../../plan/index";
import { holdsBack } from "../../problems/index";
import { line } from "../lines";
import { openPlan, type OpenedPlan } from "../open-plan";
import type { Exit, Session } from "../shell";
import { usageText } from "../texts/index";
import { planCheckTexts } from "../texts/plan-check";
import { jsonPlanFinding, planFindingLines } from "../views/plan-findings";

function refuse(
  session: Session,
  child: string,
  { refusal, lines }: Extract<OpenedPlan, { readonly ok: false }>,
): Exit {
  if (session.wantsJson) session.json({ v: 1, child, parents: [], refusal: { ...refusal, lines }, findings: [] });
  else session.complain([line(refusal.text, "error"), ...lines.map((text) => line(text, undefined, 1))]);
  return 2;
}

function tell(session: Session, child: Pack, given: readonly Pack[] | undefined): Exit {
  const { language, ports, say, wantsJson } = session;
  const { parents, findings } = checkPlan(child, given, ports.packs, { all: session.flags.has("all") });
  if (wantsJson) {
    const told = findings.map((problem) => jsonPlanFinding(problem, language));
    session.json({ v: 1, child: child.id, parents: parents.map(({ id }) => id), findings: told });
  } else {
    const texts = planCheckTexts(language);
    say([
      line(texts.child(child.shortTitle), "title"),
      line(texts.parents(parents.map(({ shortTitle }) => shortTitle)), undefined, 1),
      ...(findings.length > 0 ? planFindingLines(findings, language) : [line(texts.clean, "good", 1)]),
    ]);
  }
  return findings.some(({ severity }) => holdsBack(severity)) ? 1 : 0;
}

/** `chitieu plan check CHILD [--parent PARENT…]`: a plan against the plans above it. */
export async function planCheck(session: Session): Promise<Exit> {
  const [name = "", ...more] = session.operands;
  const listed = session.lists.get("parent") ?? [];
  const [extra] = more;
  if (listed.length === 0 && extra !== undefined) {
    session.complain([line(usageText(session.texts, { code: "operand-unwanted", found: extra }), "error")]);
    return 2;
  }
  const child = await openPlan(name, session);
  if (!child.ok) return refuse(session, name, child);
  const parents: Pack[] = [];
  for (const parent of new Set([...listed, ...more])) {
    const opened = await openPlan(parent, session);
    if (!opened.ok) return refuse(session, child.plan.id, opened);
    parents.push(opened.plan);
  }
  return tell(session, child.plan, parents.length > 0 ? parents : undefined);
}
