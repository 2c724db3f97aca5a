import type { Random } from "./random";

/** Damage as disks, networks, and editors do it; `parent` is never changed. */
export type Mutation = (parent: Uint8Array, random: Random) => Uint8Array;

const copy = (parent: Uint8Array): Uint8Array => Uint8Array.from(parent);

const changed = (parent: Uint8Array, times: number, change: (out: Uint8Array) => void): Uint8Array => {
  const out = copy(parent);
  for (let i = 0; i < times; i++) change(out);
  return out;
};

const spliced = (parent: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array => {
  const out = new Uint8Array(parent.length - (to - from) + put.length);
  out.set(parent.subarray(0, from));
  out.set(put, from);
  out.set(parent.subarray(to), from + put.length);
  return out;
};

const MAGIC = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 1, 2],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
  [255, 255, 255, 255],
  [0, 0, 0, 0],
] as const;

const flipBits: Mutation = (parent, random) =>
  changed(parent, 1 + random.below(4), (out) => {
    const at = random.below(out.length);
    out[at] = (out[at] as number) ^ (1 << random.below(8));
  });

const setBytes: Mutation = (parent, random) =>
  changed(parent, 1 + random.below(8), (out) => {
    out[random.below(out.length)] = random.below(256);
  });

/** The headers are a small part of the file; most lies stand there. */
const headerBytes: Mutation = (parent, random) => {
  const headers: number[] = [];
  for (let at = 0; at + 4 < parent.length; at++) if (parent[at] === 0x50 && parent[at + 1] === 0x4b) headers.push(at);
  return changed(parent, 1 + random.below(2), (out) => {
    const at = Math.min(out.length - 1, random.pick(headers) + random.below(60));
    out[at] = random.pick([0, 1, 8, 255, random.below(256), ((out[at] as number) + 1) & 255]);
  });
};

const cut: Mutation = (parent, random) => parent.subarray(0, random.below(parent.length));

const remove: Mutation = (parent, random) => {
  const from = random.below(parent.length);
  return spliced(parent, from, Math.min(parent.length, from + 1 + random.below(64)), new Uint8Array());
};

const insert: Mutation = (parent, random) => {
  const at = random.below(parent.length);
  return spliced(
    parent,
    at,
    at,
    Uint8Array.from({ length: 1 + random.below(64) }, () => random.below(256)),
  );
};

const magic: Mutation = (parent, random) => {
  const at = random.below(parent.length - 4);
  return spliced(parent, at, at + 4, Uint8Array.from(random.pick(MAGIC)));
};

const swap: Mutation = (parent, random) => {
  const length = 1 + random.below(256);
  const [a, b] = [random.below(parent.length - length), random.below(parent.length - length)];
  const out = copy(parent);
  out.set(parent.subarray(b, b + length), a);
  out.set(parent.subarray(a, a + length), b);
  return out;
};

const repeat: Mutation = (parent, random) => {
  const from = random.below(parent.length);
  const piece = parent.slice(from, from + 1 + random.below(512));
  return spliced(parent, from, from, piece);
};

const zeros: Mutation = (parent, random) =>
  changed(parent, 1, (out) => out.fill(0, random.below(out.length), random.below(out.length)));

const tail: Mutation = (parent, random) =>
  spliced(parent, parent.length, parent.length, parent.slice(random.below(parent.length)));

export const MUTATIONS: readonly Mutation[] = [
  flipBits,
  flipBits,
  setBytes,
  headerBytes,
  headerBytes,
  headerBytes,
  cut,
  remove,
  insert,
  magic,
  swap,
  repeat,
  zeros,
  tail,
];
