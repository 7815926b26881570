import type { Table } from '#core/export/table.ts';
import type { Overview } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import { sumOf } from './topic-month-option.ts';

type TopicMonths = Overview['topicMonths'];

/** A row a topic and month with articles; an undated row has no month. */
export function topicMonthTable(data: TopicMonths, t: Messages): Table {
  const rows = data.topics.flatMap((topic, at) => {
    const name = t.common.topics[topic];
    const dated = data.months.map(
      (month, column) => [name, month, data.counts[at]?.[column] ?? 0] as const,
    );
    return [...dated, [name, null, data.undated[at] ?? 0] as const].filter(
      ([, , count]) => count > 0,
    );
  });
  return { columns: ['topic', 'month', 'articles'], rows };
}

/** What the cells say, for those who do not see them. */
export function topicMonthSentence(data: TopicMonths, t: Messages): string {
  const words = t.charts.topicMonth;
  const topics = data.topics.filter((_, at) => sumOf(data, at) > 0);
  if (topics.length === 0) return words.none;
  const total = data.topics.reduce((sum, _, at) => sum + sumOf(data, at), 0);
  const undated = data.undated.reduce((sum, count) => sum + count, 0);
  return [
    words.sentence(topics.length, data.months.length, t.format.count(total)),
    mostWords(data, t),
    undated > 0 ? words.undatedSentence(t.format.count(undated)) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(t.lang === 'zh' ? '' : ' ');
}

function mostWords({ topics, months, counts }: TopicMonths, t: Messages): string {
  let best = { count: 0, topic: topics[0], month: '' };
  counts.forEach((row, at) => {
    row.forEach((count, column) => {
      if (count > best.count) best = { count, topic: topics[at], month: months[column] ?? '' };
    });
  });
  if (best.topic === undefined || best.count === 0) return '';
  return t.charts.topicMonth.most(
    t.common.topics[best.topic],
    t.format.month(best.month),
    t.format.count(best.count),
  );
}
