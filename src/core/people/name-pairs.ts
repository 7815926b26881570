/** Two names that one character tells apart; `b` has it changed, or (`lost`) `b` lacks it. */
export interface NamePair {
  readonly a: string;
  readonly b: string;
  readonly change: 'changed' | 'lost';
  /** The differing characters; the one of `b` is '' where it was lost. */
  readonly characters: readonly [string, string];
}

const SHORTEST = 2;
const LONGEST = 12;
/** Names that share all but one place are compared one by one up to so many. */
const MOST_ALIKE = 600;

/** All pairs of names with an edit distance of one, each once, in the order of the names. */
export function namePairs(names: readonly string[]): NamePair[] {
  const fit = [...new Set(names)].filter(
    (name) => name.length >= SHORTEST && name.length <= LONGEST,
  );
  return [...changedPairs(fit), ...lostPairs(fit)];
}

function changedPairs(names: readonly string[]): NamePair[] {
  const alike = new Map<string, string[]>();
  for (const name of names)
    for (let at = 0; at < name.length; at += 1) {
      const key = `${name.slice(0, at)}?${name.slice(at + 1)}`;
      const group = alike.get(key);
      if (group === undefined) alike.set(key, [name]);
      else group.push(name);
    }
  return [...alike]
    .filter(([, group]) => group.length > 1 && group.length <= MOST_ALIKE)
    .flatMap(([key, group]) => pairsOf(group, key.indexOf('?')));
}

function pairsOf(group: readonly string[], at: number): NamePair[] {
  return group.flatMap((a, index) =>
    group.slice(index + 1).map((b) => ({
      a,
      b,
      change: 'changed' as const,
      characters: [a.charAt(at), b.charAt(at)] as const,
    })),
  );
}

function lostPairs(names: readonly string[]): NamePair[] {
  const known = new Set(names);
  return names.flatMap((a) => {
    const shorter = new Map<string, string>();
    for (let at = 0; at < a.length; at += 1) {
      const b = a.slice(0, at) + a.slice(at + 1);
      if (b.length >= SHORTEST && known.has(b) && !shorter.has(b)) shorter.set(b, a.charAt(at));
    }
    return [...shorter].map(([b, character]) => ({
      a,
      b,
      change: 'lost' as const,
      characters: [character, ''] as const,
    }));
  });
}
