/** What may be typed, said once: parsing, help and tests go by it. */
type OptionSpec = {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** What stands for the value in help; the same in every language. */
  readonly value?: string;
};

export const OPTIONS = {
  plan: { type: "string", value: "ID" },
  unit: { type: "string", value: "CODE" },
  name: { type: "string", value: '"…"' },
  kind: { type: "string", value: "truong|xa|phong|so|ban" },
  levels: { type: "string", value: "mn,th,thcs,thpt,gdtx" },
  period: { type: "string", value: "2026-H1" },
  ownership: { type: "string", value: "cong-lap|dan-lap|tu-thuc" },
  parent: { type: "string", value: '"…"' },
  place: { type: "string", value: '"…"' },
  submission: { type: "string", value: "N" },
  previous: { type: "string", value: "F.xlsx" },
  draft: { type: "boolean" },
  all: { type: "boolean" },
  to: { type: "string", value: "DIR" },
  once: { type: "boolean" },
  units: { type: "string", value: "F.xlsx|F.csv" },
  "previous-data": { type: "string", value: "DIR" },
  "parent-data": { type: "string", value: "F.xlsx|DIR" },
  under: { type: "string", value: "CODE" },
  zip: { type: "boolean" },
  crosswalk: { type: "string", value: "F.xlsx|F.csv" },
  "keep-codes": { type: "boolean" },
  ledger: { type: "string", value: "L.json" },
  letters: { type: "string", value: "DIR" },
  decide: { type: "string", value: "newest|CODE=F.xlsx" },
  as: { type: "string", value: "F.xlsx=CODE" },
  "typed-for": { type: "string", value: "F.xlsx" },
  received: { type: "string", value: "05/6/2026" },
  jobs: { type: "string", value: "N" },
  cell: { type: "string", value: '"Tổng hợp!P9"' },
  blank: { type: "boolean" },
  list: { type: "boolean" },
  output: { type: "string", short: "o", value: "F.xlsx" },
  lang: { type: "string", value: "vi|en" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies Readonly<Record<string, OptionSpec>>;
export type OptionName = keyof typeof OPTIONS;

type CommandSpec = {
  readonly options: readonly OptionName[];
  readonly required: readonly OptionName[];
  /** Options that may be written more than once. */
  readonly repeats?: readonly OptionName[];
  /** What stands for a value with this command, where that is not what stands with the others. */
  readonly shown?: Readonly<Partial<Record<OptionName, string>>>;
  /** What stands after the command. */
  readonly operands: { readonly least: number; readonly most: number; readonly shown: string };
};

const NONE = { least: 0, most: 0, shown: "" };

export const COMMANDS = {
  plans: { options: ["json"], required: [], operands: NONE },
  "plan show": { options: ["json"], required: [], operands: { least: 1, most: 1, shown: "ID" } },
  "plan check": {
    options: ["parent", "all", "json"],
    required: [],
    repeats: ["parent"],
    shown: { parent: "ID|F.json" },
    operands: { least: 1, most: Infinity, shown: "ID|F.json" },
  },
  template: {
    options: ["levels", "ownership", "parent", "place", "submission", "previous", "json"],
    required: ["plan", "unit", "name", "kind", "period", "output"],
    operands: NONE,
  },
  check: {
    options: ["list", "output", "json"],
    required: [],
    operands: { least: 1, most: Infinity, shown: "F.xlsx…" },
  },
  report: {
    options: ["previous", "draft", "json"],
    required: ["output"],
    operands: { least: 1, most: 1, shown: "F.xlsx" },
  },
  restore: { options: ["json"], required: ["output"], operands: { least: 1, most: 1, shown: "F.xlsx" } },
  read: { options: ["json"], required: [], operands: { least: 1, most: Infinity, shown: "F.xlsx…" } },
  publish: {
    options: ["under", "crosswalk", "keep-codes", "previous", "previous-data", "parent-data", "zip", "jobs", "json"],
    required: ["plan", "units", "period", "output"],
    shown: { previous: "DIR", output: "DIR" },
    operands: NONE,
  },
  merge: {
    options: [
      "under",
      "crosswalk",
      "keep-codes",
      "ledger",
      "letters",
      "decide",
      "as",
      "typed-for",
      "received",
      "jobs",
      "json",
    ],
    required: ["units", "plan", "period", "output"],
    repeats: ["decide", "as", "typed-for"],
    operands: { least: 1, most: Infinity, shown: "F.xlsx…" },
  },
  status: { options: ["cell", "json"], required: [], operands: { least: 1, most: Infinity, shown: "M.xlsx…" } },
  units: {
    options: ["crosswalk", "keep-codes", "blank", "output", "json"],
    required: [],
    operands: { least: 0, most: 1, shown: "F.xlsx|F.csv" },
  },
  demo: { options: ["to", "once"], required: [], operands: NONE },
  "self-check": { options: ["json"], required: [], operands: NONE },
} as const satisfies Readonly<Record<string, CommandSpec>>;
export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
export const commandSpec = (name: CommandName): CommandSpec => COMMANDS[name];

/** Options of every command. */
export const COMMON: readonly OptionName[] = ["lang", "help"];

/** `--plan ID`, `-o, --output F.xlsx`: as the command has it. */
export function optionShown(name: OptionName, command?: CommandName): string {
  const { short, value: usual }: OptionSpec = OPTIONS[name];
  const value = (command && commandSpec(command).shown?.[name]) ?? usual;
  return `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
}
