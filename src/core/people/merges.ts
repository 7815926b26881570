import type { Override } from '../overrides/overrides.ts';

/** Names that the user merged, each with the name that it ends in: 甲→乙, 乙→丙 gives 甲→丙. */
export function mergesOf(overrides: readonly Override[]): ReadonlyMap<string, string> {
  const direct = new Map<string, string>();
  for (const one of overrides) if (one.kind === 'merge_people') direct.set(one.from, one.value);
  return new Map([...direct.keys()].map((from) => [from, endOf(from, direct)]));
}

/** Follows a chain; one that comes back to a name it had ends before it. */
function endOf(from: string, direct: ReadonlyMap<string, string>): string {
  const seen = new Set([from]);
  let name = from;
  for (
    let next = direct.get(name);
    next !== undefined && !seen.has(next);
    next = direct.get(name)
  ) {
    seen.add(next);
    name = next;
  }
  return name;
}

/** The name that a form counts as. */
export function mergedName(name: string, merges: ReadonlyMap<string, string>): string {
  return merges.get(name) ?? name;
}

/** The correction that lets one form count as another; taking it back splits them again. */
export function toMerge(from: string, value: string, reason: string, at: string): Override {
  return { kind: 'merge_people', from, value, reason, at };
}
