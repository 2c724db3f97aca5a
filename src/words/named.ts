/** So many of a list are told by name, where nothing else is said. */
const MOST = 12;

/** A list as it is told in a sentence or under one: the first of it, and how many more there are. */
export const named = <T>(list: readonly T[], tell: (one: T) => string, most = MOST): readonly string[] => [
  ...list.slice(0, most).map((one) => tell(one)),
  ...(list.length > most ? [`… (+${list.length - most})`] : []),
];
