import { basename } from "node:path";
import { named } from "../words/index";
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
  const alike = called(basename);
  const found = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (found) return { ok: true, path: found.path };
  const known = (alike.length > 1 ? alike : inputs).map(({ path }) => path);
  return {
    ok: false,
    fault: { code: "value-unknown", option, found: name, known: named(known, (path) => path, SHOWN) },
  };
}
