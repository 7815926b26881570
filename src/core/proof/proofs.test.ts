import { expect, test } from 'vitest';
import { articleProofs, countArticleProofs } from './article-proofs.ts';
import { placedPages, type Placed } from './fixtures/placed.ts';
import { countMeetingProofs, meetingProofs } from './meeting-proofs.ts';
import type { Proof } from './proof.ts';

const REPORT = `柏青川主持召开市委第八次防汛专题会强调

守住堤坝 备足物资

本报讯（青溪日报记者 王一鸣）5月6日，市委书记柏青川主持召开市委第八次防汛专题会暨市防汛指挥部会议。市长闵

国安提出具体要求。

副市长申小雨、柯振华出席。会议以视频方式召开。市设主会场，各县设分会场。
`;

/** One corpus of one page, read once for all tests. */
const CORPUS = placedPages([['qx.txt', '2023-05-07', REPORT]]);

function sessionProofs(corpus: Placed, id = 'qx.txt#1'): readonly Proof[] {
  const article = corpus.articles.find((one) => one.id === id);
  return article === undefined ? [] : meetingProofs(article, corpus.ofArticle(id)).flat();
}

function ownProofs(corpus: Placed, id = 'qx.txt#1'): readonly Proof[] {
  const article = corpus.articles.find((one) => one.id === id);
  const raw = corpus.raw.get(article?.meta.file ?? '') ?? '';
  return article === undefined ? [] : articleProofs(article, corpus.ofArticle(id), raw);
}

/** `field value ← raw characters by rule`, blanks left out. */
const shown = (proofs: readonly Proof[], raw: string): string[] =>
  proofs.map(({ field, value, spans, rule }) => {
    const said = spans.map(({ start, end }) => raw.slice(start, end).replace(/\s+/g, '')).join('|');
    return `${field} ${value} ← ${said} by ${rule}`;
  });

test('every field of a session leads to the characters that say so and to its rule', () => {
  expect(shown(sessionProofs(CORPUS), REPORT)).toEqual([
    'evidence reported ← 市委第八次防汛专题会 by session:headline',
    'series 市委防汛专题会 ← 市委第八次防汛专题会 by series:written',
    'ordinal 8 ← 第八次 by ordinal:number',
    'date 2023-05-06 ← 5月6日 by date:issue',
    'format 视频 ← 会议以视频方式 by format:said',
    'venue 市设主会场/各县分会场 ← 市设主会场|各县 by span:venue',
    'joint_with 市防汛指挥部会议 ← 市防汛指挥部会议 by span:joint',
    'chair 柏青川 ← 柏青川 by role:主持',
    'speakers 闵国安 ← 闵国安 by role:提出要求',
    'attendees 申小雨 ← 申小雨 by role:出席',
    'attendees 柯振华 ← 柯振华 by role:出席',
  ]);
});

test('a name that the page breaks over two paragraphs is marked from its first to its last character', () => {
  const speaker = sessionProofs(CORPUS).find(({ field }) => field === 'speakers');
  const [span] = speaker?.spans ?? [];
  expect(REPORT.slice(span?.start, span?.end)).toBe('闵\n\n国安');
});

test('every field of an article leads to its characters and its rule', () => {
  const proofs = ownProofs(CORPUS).filter(({ field }) => field !== 'main_topic');
  expect(shown(proofs, REPORT)).toEqual([
    'title 守住堤坝 备足物资 ← 守住堤坝备足物资 by head:title',
    'kicker 柏青川主持召开市委第八次防汛专题会强调 ← 柏青川主持召开市委第八次防汛专题会强调 by head:kicker',
    'agency 青溪日报 ← 青溪日报 by byline:lead',
    'reporters 王一鸣 ← 王一鸣 by byline:lead',
    'dateline_date 2023-05-06 ← 5月6日 by dateline:lead',
    'filed_under 2023-05-06 ← 5月6日 by filed:session',
    'kind meeting_report ←  by kind:meeting_report',
  ]);
});

test('the words that made the main topic are marked where they stand', () => {
  const topic = ownProofs(CORPUS).find(({ field }) => field === 'main_topic');
  const words = topic?.spans.map(({ start, end }) => REPORT.slice(start, end));
  expect(words).toContain('防汛');
});

test('the number of proofs is known without looking for their characters', () => {
  const [article] = CORPUS.articles;
  const count = CORPUS.ofArticle('qx.txt#1').reduce((sum, one) => sum + countMeetingProofs(one), 0);
  expect(count).toBe(sessionProofs(CORPUS).length);
  expect(article && countArticleProofs(article)).toBe(ownProofs(CORPUS).length);
});

test('a session that is passed on has its day from its own report, and says so', () => {
  const corpus = placedPages([
    ['a.txt', '2023-05-07', REPORT],
    [
      'b.txt',
      '2023-05-09',
      '区委部署防汛\n\n本报讯 5月8日，区委书记丁一主持召开区委第三次常委会会议，传达学习市委第八次防汛专题会精神。\n',
    ],
  ]);
  const proofs = sessionProofs(corpus, 'b.txt#1');
  const conveyed = proofs.filter(({ field }) => ['evidence', 'date', 'conveys'].includes(field));
  expect(conveyed.map(({ field, rule, spans }) => [field, rule, spans.length])).toEqual([
    ['evidence', 'session:lead', 1],
    ['date', 'date:issue', 1],
    ['conveys', 'span:conveys', 1],
    ['evidence', 'session:conveyed', 1],
    ['date', 'date:shared', 0],
  ]);
});

test('a day whose year follows from nothing stays as written', () => {
  const text =
    '防汛会召开\n\n本报讯 5月6日，市长闵国安主持召开市政府第九次常务会议，研究防汛工作。\n';
  const date = sessionProofs(placedPages([['c.txt', null, text]]), 'c.txt#1').find(
    ({ field }) => field === 'date',
  );
  expect(date).toMatchObject({ value: '5月6日', rule: 'date:unknown' });
});

test('a byline on its own line is marked name by name', () => {
  const text = '渡口换新颜\n\n记者 王一鸣 通讯员 柳青\n\n青溪的老渡口这个月换了新船。\n';
  const corpus = placedPages([['d.txt', '2023-05-07', text]]);
  const names = ownProofs(corpus, 'd.txt#1').filter(({ rule }) => rule === 'byline:line');
  expect(shown(names, text)).toEqual([
    'reporters 王一鸣 ← 王一鸣 by byline:line',
    'correspondents 柳青 ← 柳青 by byline:line',
  ]);
});
