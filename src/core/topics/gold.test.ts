/** The annotated articles beside the project, and those of our own corpus, as far as they are there. */
import { expect, test } from 'vitest';
import { classifyText } from './classify.ts';

interface GoldTopic {
  readonly file: string;
  readonly article: string;
  readonly main: string;
  readonly also: readonly string[];
}

interface GoldArticle {
  readonly id: string;
  readonly title: string | null;
  readonly kicker?: string | null;
  readonly subtitle?: string | null;
  readonly body_lines: readonly number[];
  readonly mid_sentence_breaks: readonly { readonly after_line: number }[];
}

interface GoldPage {
  readonly file: string;
  readonly articles: readonly GoldArticle[];
}

type Texts = Readonly<Record<string, string>>;

const SHARED: Texts = import.meta.glob('../../../../shared/gold/{topics,seeds,broadcast}.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const SHARED_PAGES: Texts = import.meta.glob('../../../../shared/corpus/{seeds,broadcast}/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OWN: Texts = import.meta.glob('../../../e2e/gold/{topics,corpus}.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const OWN_PAGES: Texts = import.meta.glob('../../../public/corpus/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function records<T>(texts: Texts, ...names: string[]): T[] {
  const files = Object.entries(texts).filter(([path]) => names.some((name) => path.endsWith(name)));
  return files.flatMap(([, text]) => text.trim().split('\n')).map((line) => JSON.parse(line) as T);
}

function bodyOf(
  { body_lines, mid_sentence_breaks }: GoldArticle,
  lines: readonly string[],
): string {
  const broken = new Set(mid_sentence_breaks.map(({ after_line }) => after_line));
  const parts = body_lines.map(
    (line) => (lines[line - 1] ?? '').trim() + (broken.has(line) ? '' : '\n'),
  );
  return parts.join('');
}

/** Shares of articles whose main topic is right, or right or near. Pages that are not UTF-8 are left out. */
function score(topics: readonly GoldTopic[], pages: readonly GoldPage[], texts: Texts) {
  let [all, right, near] = [0, 0, 0];
  for (const gold of topics) {
    const article = pages
      .find(({ file }) => file === gold.file)
      ?.articles.find(({ id }) => id === gold.article);
    const text = Object.entries(texts).find(([path]) => path.endsWith(`/${gold.file}`))?.[1];
    if (article === undefined || text === undefined || text.includes('\ufffd')) continue;
    const title = [article.kicker, article.title, article.subtitle].join(' ');
    const { main } = classifyText(
      title,
      bodyOf(article, text.replaceAll('\r\n', '\n').split('\n')),
    );
    all += 1;
    if (main === gold.main) right += 1;
    if (main === gold.main || gold.also.includes(main ?? '')) near += 1;
  }
  return { all, right: right / all, near: near / all };
}

test('the main topic of the annotated pages beside the project is right, or they are absent', () => {
  const topics = records<GoldTopic & { readonly set: string }>(SHARED, 'topics.jsonl');
  if (topics.length === 0) return expect(SHARED_PAGES).toEqual({});
  const pages = records<GoldPage>(SHARED, 'seeds.jsonl', 'broadcast.jsonl');
  const of = (set: string) => topics.filter((topic) => topic.set === set);
  const seeds = score(of('seeds'), pages, SHARED_PAGES);
  expect(seeds.right * seeds.all).toBeGreaterThanOrEqual(14);
  const broadcast = score(of('broadcast'), pages, SHARED_PAGES);
  expect(broadcast.right).toBeGreaterThanOrEqual(0.8);
  expect(broadcast.near).toBeGreaterThanOrEqual(0.9);
});

test('the main topic of the corpus that ships is right in most articles, or its annotation is absent', () => {
  const topics = records<GoldTopic>(OWN, 'topics.jsonl');
  if (topics.length === 0) return expect(topics).toEqual([]);
  const own = score(topics, records<GoldPage>(OWN, 'corpus.jsonl'), OWN_PAGES);
  expect(own.right).toBeGreaterThanOrEqual(0.8);
  expect(own.near).toBeGreaterThanOrEqual(0.9);
});
