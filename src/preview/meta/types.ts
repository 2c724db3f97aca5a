// What the runtime itself says about every class it can talk about.

export type ScalarInfo = {
  readonly name: string;
  readonly wire: string;
  readonly writable: boolean;
  readonly api?: string;
};

export type NavInfo = {
  readonly name: string;
  readonly wire: string;
  readonly type: string;
  readonly api?: string;
};

export type MethodInfo = {
  readonly name: string;
  readonly wire: string;
  readonly args: readonly string[];
  readonly api?: string;
};

export type MakerInfo = MethodInfo & { readonly type: string };

export type EventInfo = {
  readonly name: string;
  readonly number: number;
  readonly register: string;
  readonly target: string;
};

export type ClassInfo = {
  readonly name: string;
  readonly collection: boolean;
  readonly keys: readonly string[];
  readonly scalars: readonly ScalarInfo[];
  readonly navs: readonly NavInfo[];
  readonly methods: readonly MethodInfo[];
  readonly makers: readonly MakerInfo[];
  readonly events: readonly EventInfo[];
};

export type Metadata = {
  readonly version: string;
  readonly classes: readonly ClassInfo[];
};
