import type { ConveyedLink } from '#core/series/links.ts';

/** One session with all links that it is at the same end of. */
export interface LinkGroup {
  readonly id: string;
  readonly links: readonly ConveyedLink[];
}

/** Links by the session that passed on, or by the one that was passed on; in the order of the links. */
export function linkGroups(links: readonly ConveyedLink[], end: 'from' | 'to'): LinkGroup[] {
  const groups = new Map<string, ConveyedLink[]>();
  for (const link of links) {
    const known = groups.get(link[end]);
    if (known === undefined) groups.set(link[end], [link]);
    else known.push(link);
  }
  return [...groups].map(([id, own]) => ({ id, links: own }));
}
