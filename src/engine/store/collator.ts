import type { Compare } from '#core/query/sort.ts';
import { withTieBreak } from '#core/query/sort.ts';

/** Pinyin order, whatever the language of the interface; ties by code unit. */
export const PINYIN: Compare = withTieBreak(new Intl.Collator('zh-u-co-pinyin').compare);
