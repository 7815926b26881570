import type { Table } from '#core/export/table.ts';
import type { LifeRow, LivesSession, LivesView } from '#core/query/lives.ts';
import type { Temperature } from '#core/stats/temperature.ts';
import type { Messages } from '#i18n/index.ts';

/** A row a formulation; `counts` says ordinal:count of each reported session, `temperature` a year and its share each. */
export function lifeLinesTable(view: LivesView, t: Messages): Table {
  const isReported = view.sessions.map(({ status }) => status === 'reported');
  return {
    columns: [
      'formulation',
      'quoted',
      'series',
      'sessions_present',
      'first_session',
      'last_session',
      'longest_silence',
      'silent_since',
      'counts',
      'temperature',
    ],
    rows: view.rows.map((row) => [
      row.text,
      t.words.lives[row.kind],
      view.seriesName,
      row.present,
      ordinalWords(view, row.first, t),
      ordinalWords(view, row.last, t),
      row.longestSilence,
      row.silentSince,
      row.counts.flatMap((count, at) =>
        isReported[at] === true ? [`${view.sessions[at]?.ordinal ?? '—'}:${count ?? 0}`] : [],
      ),
      row.years.map((year) => yearWords(year, t)),
    ]),
  };
}

function ordinalWords({ sessions }: LivesView, id: string, t: Messages): string {
  const session = sessions.find((one) => one.id === id);
  return session === undefined ? '' : sessionWords(session, t);
}

/** 第 12 次 · 2031年5月2日. */
export function sessionWords({ ordinal, day }: LivesSession, t: Messages): string {
  const number = ordinal === null ? '' : t.common.ordinal(ordinal);
  const when = day === null ? t.common.undated : t.format.day(day);
  return [number, when].filter((part) => part !== '').join(' · ');
}

/** How often, how long silent, since when. */
export function summaryWords({ present, longestSilence, silentSince }: LifeRow, t: Messages) {
  return t.words.lives.summary(present, longestSilence, silentSince);
}

/** 2031: 2.5 % (3 of 120) scalding; a year of few articles says so. */
export function yearWords(
  { year, share, hits, articles, grade, isThin }: Temperature,
  t: Messages,
) {
  const words = t.words.lives;
  if (share === null || grade === null) return words.year(String(year), '—', '');
  const of = words.ofArticles(
    t.format.share(share),
    t.format.count(hits),
    t.format.count(articles),
  );
  const graded = words.graded(words.grades[grade], isThin);
  return words.year(String(year), of, graded);
}

/** What the picture says, for those who do not see it. */
export function lifeLinesSentence(view: LivesView, t: Messages): string {
  const words = t.words.lives;
  if (view.sessions.length === 0) return words.none;
  if (view.reported < 2) return words.few(view.reported);
  if (view.rows.length === 0) return words.nothing;
  const most = view.rows[0];
  const sentences = [
    words.sentence(view.seriesName, t.format.count(view.rows.length), view.reported),
    most === undefined ? '' : words.longest(most.text, summaryWords(most, t)),
  ];
  return sentences.filter((one) => one !== '').join(t.lang === 'zh' ? '' : ' ');
}
