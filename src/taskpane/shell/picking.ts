import type { Picked, Services } from "../services";
import { Stopped, type Work } from "./work";

export type TakenFile = Extract<Picked, { readonly ok: true }>;

/**
 * Asks for a file and takes it; true when there is one. The question itself is no job: some browsers never tell that
 * nobody chose a file.
 */
export async function pickInto(
  { pick }: Pick<Services, "pick">,
  work: Work,
  take: (file: TakenFile) => void,
): Promise<boolean> {
  const asked = pick().catch((thrown: unknown) => new Error(String(thrown)));
  const picked = await asked;
  if (!picked) return false;
  return work.run(() => {
    if (picked instanceof Error) return Promise.reject(picked);
    if (!picked.ok) return Promise.reject(new Stopped({ kind: "refusal", refusal: picked.refusal }));
    take(picked);
    return Promise.resolve();
  });
}
