import { createHash } from "node:crypto";
import { type Issuer, issuerOf, type PublishPorts, type PublishWish } from "../jobs/index";
import { stamps } from "../xlsx/stamp";
import { ports } from "./ports";

const own: PublishPorts = {
  digest: ports.digest,
  press: stamps,
  hash: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
};

export const issuerHere = (wish: PublishWish, isCancelled?: () => boolean): Issuer =>
  issuerOf(wish, { ...own, ...(isCancelled && { isCancelled }) });
