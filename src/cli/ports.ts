import { hash } from "node:crypto";
import type { Ports } from "../jobs/index";
import { packById, packIds } from "../plan/catalog/index";

export const sha256 = (content: Uint8Array | string): string => hash("sha256", content);

/** What jobs are given from outside, in every thread alike. */
export const ports: Ports = {
  packs: { ids: packIds, find: packById },
  digest: (text) => Promise.resolve(sha256(text)),
};
