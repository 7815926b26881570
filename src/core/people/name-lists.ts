import { seriesKey } from '../meetings/series-key.ts';
import type { Article, Meeting, TopicId } from '../model.ts';

/** One list of names that was printed: the people of a session in one report, or one byline. */
export interface NameList {
  readonly articleId: string;
  /** Lists of one scope are compared: a series without its run, a newspaper. */
  readonly scope: string;
  readonly names: readonly { readonly name: string; readonly office: string }[];
  readonly topics: readonly TopicId[];
}

/** The list of each session in each article, in printed order. */
export function sessionLists(meetings: readonly Meeting[]): NameList[] {
  return meetings
    .filter(({ participants }) => participants.length > 0)
    .map((meeting) => ({
      articleId: meeting.articleId,
      scope: `${meeting.place}/${seriesKey(meeting.series)}`,
      names: once(
        [...meeting.participants]
          .sort((a, b) => a.position - b.position)
          .map(({ person, office }) => ({ name: person, office })),
      ),
      topics: [],
    }));
}

/** Reporters, correspondents and photographers of each article as one list. */
export function bylineLists(articles: readonly Article[]): NameList[] {
  return articles.flatMap((article) => {
    const names = [...article.reporters, ...article.correspondents, ...article.photographers];
    if (names.length === 0) return [];
    return {
      articleId: article.id,
      scope: article.meta.source,
      names: once(names.map((name) => ({ name, office: '' }))),
      topics: article.topics.shares.map(({ topic }) => topic),
    };
  });
}

function once<T extends { readonly name: string }>(names: readonly T[]): T[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => !seen.has(name) && seen.add(name));
}
