import { fileName } from "../../words/index";

/** How a file is called: by its name, and with its folders where others have that name, too. */
export type ToldFile = (path: string) => string;

/** @param paths of all the files that are told of */
export function toldFiles(paths: readonly string[]): ToldFile {
  const seen = new Set<string>();
  const shared = new Set(paths.map(fileName).filter((name) => seen.size === seen.add(name).size));
  return (path) => (shared.has(fileName(path)) ? path : fileName(path));
}
