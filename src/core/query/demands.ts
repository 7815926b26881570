/** Requirements in their place: with article and session. */
import type { PlacedDemand } from '../demands/demand.ts';
import type { Corpus } from './corpus.ts';

/** The requirements of these articles (by number), in order; each stands under the first session its article reports. */
export function placedDemands(corpus: Corpus, articles: Iterable<number>): PlacedDemand[] {
  const reported = reportedSessions(corpus);
  return [...articles].flatMap((at) => {
    const articleId = corpus.articles[at]?.id ?? '';
    const sessionId = reported.get(at) ?? '';
    return (corpus.demands[at] ?? []).map((demand) => ({ ...demand, articleId, sessionId }));
  });
}

/** The first session that each article (by number) reports. */
export function reportedSessions({ meetings, meetingArticles }: Corpus): Map<number, string> {
  const reported = new Map<number, string>();
  meetings.forEach(({ evidence, sessionId }, row) => {
    const at = meetingArticles[row] ?? -1;
    if (evidence === 'reported' && !reported.has(at)) reported.set(at, sessionId);
  });
  return reported;
}
