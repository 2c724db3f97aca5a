import type { Pack } from "../plan/index";
import { packIds } from "../plan/catalog/index";
import { refusalOf, safe } from "../words/index";
import type { Told } from "./open-book";
import type { Session } from "./shell";
import { fileText, usageText } from "./texts/index";
import { planCheckTexts } from "./texts/plan-check";

/** A refused plan: one reason, and where its file is wrong. */
export type OpenedPlan =
  | { readonly ok: true; readonly plan: Pack }
  | { readonly ok: false; readonly refusal: Told; readonly lines: readonly string[] };

/** Bytes of a plan's file: a hundred times the longest plan we know. */
const MOST = 8 * 1024 * 1024;
/** Faults of a file that are told in full. */
const SHOWN = 20;

const no = (code: string, text: string, lines: readonly string[] = []): OpenedPlan => ({
  ok: false,
  refusal: { code, text },
  lines,
});

function parsed(bytes: Uint8Array): { readonly ok: true; readonly json: unknown } | { readonly ok: false } {
  try {
    return { ok: true, json: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false };
  }
}

const looksLikeFile = (name: string): boolean => /[./\\]/.test(name);

/** A plan of the catalogue by its id, or a plan's own file. */
export async function openPlan(
  name: string,
  { files, language, texts, ports }: Pick<Session, "files" | "language" | "texts" | "ports">,
): Promise<OpenedPlan> {
  const known = ports.packs.find(name);
  if (known) return { ok: true, plan: known };
  const found = await files.look(name);
  if (found.kind === "folder") return no("is-folder", fileText(texts, { code: "is-folder", path: name }));
  if (found.kind === "fault") {
    const unknown = usageText(texts, { code: "value-unknown", option: "ID", found: name, known: packIds });
    return looksLikeFile(name) ? no(found.fault.code, fileText(texts, found.fault)) : no("plan-unknown", unknown);
  }
  if (found.bytes > MOST)
    return no("too-large", refusalOf({ file: name, code: "too-large", bytes: found.bytes, limit: MOST }, language));
  const bytes = await files.read(name);
  if ("code" in bytes) return no(bytes.code, fileText(texts, bytes));
  const own = planCheckTexts(language);
  const read = parsed(bytes);
  if (!read.ok) return no("not-json", own.notJson(name));
  // The schemas are dear to have, and no other command needs them.
  const { planFrom } = await import("../jobs/plan-file");
  const plan = planFrom(read.json);
  if (plan.ok) return { ok: true, plan: plan.pack };
  const told = plan.errors.slice(0, SHOWN).map(({ path, found: at, expected }) => safe(own.fault(path, at, expected)));
  return no("not-a-plan", own.notPlan(name, plan.errors.length), told);
}
