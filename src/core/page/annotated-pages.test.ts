import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleReading, Role } from '../model.ts';
import { readPage } from './read-page.ts';

/** Annotated real pages, kept outside the project; every line of them has a role. */
const SHARED = new URL('../../../../shared/', import.meta.url);
const GOLD = new URL('gold/seeds.jsonl', SHARED);

type GoldKey =
  `${'title' | 'kicker' | 'subtitle' | 'section_label' | 'subhead' | 'caption' | 'body'}_lines`;
type GoldArticle = Readonly<Record<GoldKey, readonly number[]>> & {
  readonly title: string;
  readonly kind: string;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
};
interface GoldPage {
  readonly file: string;
  readonly articles: readonly GoldArticle[];
}

const ROLES: readonly (readonly [Role, GoldKey])[] = [
  ['section', 'section_label_lines'],
  ['kicker', 'kicker_lines'],
  ['title', 'title_lines'],
  ['subtitle', 'subtitle_lines'],
  ['subhead', 'subhead_lines'],
  ['caption', 'caption_lines'],
  ['body', 'body_lines'],
];

function lineNumbers(raw: string, article: ArticleReading, role: Role): number[] {
  const parts = article.parts.filter((part) => part.role === role);
  return parts.map((part) => raw.slice(0, part.start).split('\n').length);
}

function found(raw: string, article: ArticleReading): Record<string, unknown> {
  return {
    ...Object.fromEntries(ROLES.map(([role, key]) => [key, lineNumbers(raw, article, role)])),
    kind: article.kind,
    reporters: article.reporters,
    correspondents: article.correspondents,
    photographers: article.photographers,
  };
}

function wanted(article: GoldArticle): Record<string, unknown> {
  return {
    ...Object.fromEntries(ROLES.map(([, key]) => [key, article[key]])),
    kind: article.kind,
    reporters: article.reporters,
    correspondents: article.correspondents,
    photographers: article.photographers,
  };
}

if (!existsSync(GOLD)) {
  test('the annotated pages are not on this machine: nothing to compare', () => {
    expect(existsSync(GOLD)).toBe(false);
  });
} else {
  const lines = readFileSync(GOLD, 'utf8').trim().split('\n');
  const pages = lines.map((line) => JSON.parse(line) as GoldPage);
  test.each(pages)('every line of $file has the role that a reader gave it', (page) => {
    const raw = readFileSync(new URL(`corpus/seeds/${page.file}`, SHARED), 'utf8');
    const { articles } = readPage(raw);
    const byBody = page.articles.toSorted(
      (a, b) => (a.body_lines[0] ?? 0) - (b.body_lines[0] ?? 0),
    );
    expect(articles.map((article) => found(raw, article))).toEqual(byBody.map(wanted));
  });
}
