import type { IssuedFile, PublishPorts, PublishWish } from "../../jobs/index";
import { bundle, type BundlePorts } from "./bundle";
import type { Counts, IssueStep, Refused } from "./hands";

export type Issue = { readonly goOn: () => Promise<IssueStep> };

/** Units between two answers: a fraction of a second. */
const STEP = 40;
/** Units without a workbook that are told by name. */
const TOLD = 50;

/** An issue that goes on when it is asked to. */
export async function issueOf(wish: PublishWish, ports: PublishPorts & BundlePorts): Promise<Issue> {
  const { publish, ISSUED_LIST, issuedListText, oldFilesOf } = await import("../../jobs/index");
  const events = publish(wish, ports);
  const parcel = bundle(ports, wish.zip ?? false);
  const list: IssuedFile[] = [];
  const refused: Refused[] = [];
  let counts: Counts = { new: 0, changed: 0, same: 0, refused: 0 };
  let [at, of] = [0, 0];

  /** False at the end. */
  async function next(): Promise<boolean> {
    const { done, value: event } = await events.next();
    if (done) return false;
    const { kind } = event;
    [at, of] = [event.at, event.of];
    counts = { ...counts, [kind]: counts[kind] + 1 };
    if (event.kind === "refused") {
      const { code, name, refusal } = event;
      if (refused.length < TOLD) refused.push({ code, name, refusal });
      return true;
    }
    list.push(event.file);
    if (event.kind !== "same") parcel.add({ path: event.file.path, bytes: event.bytes });
    return true;
  }

  function finish(): NonNullable<IssueStep["done"]> {
    const old = oldFilesOf(wish, list);
    const withdrawn = old.withdrawn.map(({ path }) => path);
    // The list changes with what is withdrawn, too.
    if (counts.new + counts.changed + withdrawn.length === 0) return { withdrawn };
    parcel.add({ path: ISSUED_LIST, bytes: new TextEncoder().encode(issuedListText(list, old.kept)) });
    return { archive: parcel.end(), withdrawn };
  }

  return {
    goOn: async () => {
      let more = true;
      for (let n = 0; n < STEP && more; n += 1) more = await next();
      parcel.rest();
      return { at, of, counts, refused, ...(!more && { done: finish() }) };
    },
  };
}
