import type { Demand } from '#core/demands/demand.ts';
import type { ArticleReading, MeetingReading } from '#core/model.ts';
import type { ReadFile } from './read-file.ts';

/** Two to four characters, or a transliterated name with its dot. */
const NAME = /^\p{Script=Han}{1,8}[·•‧]\p{Script=Han}{1,8}$|^\p{Script=Han}{2,4}$/u;
const NONE: readonly string[] = [];

/** Names of the people whom an article's own readings name: participants, speakers, byline. */
export function articleNames(
  reading: ArticleReading,
  meetings: readonly MeetingReading[],
  demands: readonly Demand[],
): readonly string[] {
  const names = [
    ...meetings.flatMap(({ participants }) => participants.map(({ asWritten }) => asWritten)),
    ...meetings.flatMap(({ participants }) => participants.map(({ person }) => person)),
    ...demands.map(({ speaker }) => speaker),
    ...reading.reporters,
    ...reading.correspondents,
    ...reading.photographers,
  ].filter((name) => name !== '会议' && NAME.test(name));
  return names.length === 0 ? NONE : [...new Set(names)];
}

/** Names of a whole corpus in code order, whatever the order of its files. */
export function corpusNames(files: readonly ReadFile[]): string[] {
  const names = new Set<string>();
  for (const { articles } of files)
    for (const article of articles) for (const name of article.names) names.add(name);
  return [...names].sort();
}
