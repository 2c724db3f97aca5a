import { parseArgs } from "node:util";
import type { Language } from "../words/index";
import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandName,
  commandSpec,
  COMMON,
  type OptionName,
  OPTIONS,
} from "./commands-list";

/** What is wrong with a command line, by code; sentences are in `texts`. */
export type UsageFault =
  | { readonly code: "command-missing" }
  | { readonly code: "command-unknown"; readonly found: string; readonly known: readonly string[] }
  | { readonly code: "option-unknown"; readonly option: string }
  | { readonly code: "option-elsewhere"; readonly option: string; readonly command: string }
  | { readonly code: "option-twice"; readonly option: string }
  | { readonly code: "options-missing"; readonly options: readonly string[] }
  | { readonly code: "value-missing"; readonly option: string }
  | { readonly code: "value-unwanted"; readonly option: string }
  /** What is written is a workbook, which no program opens under another ending. */
  | { readonly code: "output-ending"; readonly found: string }
  | {
      readonly code: "value-unknown";
      readonly option: string;
      readonly found: string;
      readonly known: readonly string[];
    }
  /** One file is taken of a unit (`--decide`), and a file is of one unit (`--as`). */
  | { readonly code: "files-of-unit"; readonly unit: string; readonly files: readonly [string, string] }
  | { readonly code: "units-of-file"; readonly file: string; readonly units: readonly [string, string] }
  | { readonly code: "operand-missing"; readonly shown: string }
  | { readonly code: "operand-unwanted"; readonly found: string };

export type Request = {
  readonly command: CommandName;
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<OptionName, string>;
  /** Values of options that the command takes more than once. */
  readonly lists: ReadonlyMap<OptionName, readonly string[]>;
  readonly flags: ReadonlySet<OptionName>;
};

export type Asked = { readonly language: Language; readonly command?: CommandName } & (
  | { readonly kind: "run"; readonly request: Request }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "fault"; readonly fault: UsageFault }
);

const known = (name: string): OptionName | undefined =>
  (Object.keys(OPTIONS) as readonly OptionName[]).find((option) => option === name);

type Typed = {
  readonly words: readonly string[];
  readonly values: ReadonlyMap<OptionName, string>;
  readonly lists: ReadonlyMap<OptionName, readonly string[]>;
  readonly flags: ReadonlySet<OptionName>;
  readonly fault?: UsageFault;
};

function tokens(args: readonly string[]): Typed {
  const { tokens: found } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const lists = new Map<OptionName, readonly string[]>();
  const flags = new Set<OptionName>();
  const faults: UsageFault[] = [];
  for (const token of found) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const { rawName: option, value, inlineValue } = token;
    const name = known(token.name);
    if (!name) faults.push({ code: "option-unknown", option });
    else if (flags.has(name)) faults.push({ code: "option-twice", option });
    else if (OPTIONS[name].type === "boolean") {
      if (value !== undefined) faults.push({ code: "value-unwanted", option });
      flags.add(name);
    } else if (value === undefined || (!inlineValue && /^-./.test(value)))
      faults.push({ code: "value-missing", option });
    else lists.set(name, [...(lists.get(name) ?? []), value]);
  }
  const [fault] = faults;
  const values = new Map([...lists].flatMap(([name, [first]]) => (first === undefined ? [] : [[name, first]])));
  return { words, values, lists, flags, ...(fault && { fault }) };
}

/** The command is the longest name that the first words make: `plan show`, `check`. */
function commandOf(words: readonly string[]): CommandName | undefined {
  return COMMAND_NAMES.find((name) => name.split(" ").every((part, at) => words[at] === part));
}

function judge(
  { values, lists, flags }: Typed,
  command: CommandName,
  operands: readonly string[],
): UsageFault | undefined {
  const { options, required, repeats = [], operands: wanted, shown } = commandSpec(command);
  const twice = [...lists].find(([name, all]) => all.length > 1 && !repeats.includes(name));
  if (twice) return { code: "option-twice", option: `--${twice[0]}` };
  const allowed = [...options, ...required, ...COMMON];
  const elsewhere = [...values.keys(), ...flags].find((name) => !allowed.includes(name));
  if (elsewhere) return { code: "option-elsewhere", option: `--${elsewhere}`, command };
  const missing = required.filter((name) => !values.has(name));
  if (missing.length > 0) return { code: "options-missing", options: missing.map((name) => `--${name}`) };
  const output = values.get("output");
  if (output !== undefined && !shown?.output && !/\.xlsx$/i.test(output))
    return { code: "output-ending", found: output };
  if (operands.length < wanted.least) return { code: "operand-missing", shown: wanted.shown };
  const extra = operands[wanted.most];
  return extra === undefined ? undefined : { code: "operand-unwanted", found: extra };
}

/** The command line as facts. Nothing that is typed here throws. */
export function parse(args: readonly string[]): Asked {
  const typed = tokens(args);
  const { words, values, lists, flags } = typed;
  const lang = values.get("lang");
  const language: Language = lang === "en" ? "en" : "vi";
  const command = commandOf(words);
  const fault = (found: UsageFault): Asked => ({ language, ...(command && { command }), kind: "fault", fault: found });
  if (typed.fault) return fault(typed.fault);
  if (lang !== undefined && lang !== language)
    return fault({ code: "value-unknown", option: "--lang", found: lang, known: ["vi", "en"] });
  if (!command) {
    if (words[0] !== undefined && !(words[0] === "plan" && flags.has("help")))
      return fault({ code: "command-unknown", found: words.slice(0, 2).join(" "), known: Object.keys(COMMANDS) });
    if (flags.has("help")) return { language, kind: "help" };
    return flags.has("version") ? { language, kind: "version" } : fault({ code: "command-missing" });
  }
  if (flags.has("help")) return { language, command, kind: "help" };
  const operands = words.slice(command.split(" ").length);
  const wrong = judge(typed, command, operands);
  return wrong
    ? fault(wrong)
    : { language, command, kind: "run", request: { command, operands, values, lists, flags } };
}
