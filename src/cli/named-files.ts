import { basename } from "node:path";
import type { UsageFault } from "./args";
import type { Input } from "./inputs";

export type NamedFile =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly fault: UsageFault };

const SHOWN = 8;

/**
 * A file of the command line by its path, or by its name alone where one file only is called so. Another name is a
 * fault: a choice that falls on no file must not pass for one.
 */
export function namedFile(option: string, name: string, inputs: readonly Input[]): NamedFile {
  const typed = name.normalize("NFC");
  const called = (of: (path: string) => string): readonly Input[] =>
    inputs.filter(({ path }) => of(path).normalize("NFC") === typed);
  const [exact] = called((path) => path);
  const named = called(basename);
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  if (found) return { ok: true, path: found.path };
  const known = (named.length > 1 ? named : inputs).map(({ path }) => path);
  const shown = known.length > SHOWN ? [...known.slice(0, SHOWN), "…"] : known;
  return { ok: false, fault: { code: "value-unknown", option, found: name, known: shown } };
}
