import type { Lang } from './lang.ts';

/** Numbers and days in the reader's language; built once a language, for Intl objects are dear. */
export interface Format {
  /** 12,345 */
  readonly count: (value: number) => string;
  /** A rate with as many decimals as its size deserves: 0.042, 3.1, 125. */
  readonly rate: (value: number) => string;
  /** 0–1 as a percentage. */
  readonly share: (value: number) => string;
  /** 2022-04-21 → 2022年4月21日 / 21 Apr 2022. */
  readonly day: (iso: string) => string;
  /** 2022-04-21 → 4月21日 / 21 Apr. */
  readonly monthDay: (iso: string) => string;
  /** 2022-04 → 2022年4月 / Apr 2022. */
  readonly month: (isoMonth: string) => string;
  readonly bytes: (value: number) => string;
  readonly list: (values: readonly string[]) => string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];

function decimals(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  if (size >= 10) return 1;
  return size >= 1 ? 2 : 3;
}

const days = {
  zh: {
    day: (iso: string) => (([y, m, d]) => `${y}年${m}月${d}日`)(parts(iso)),
    monthDay: (iso: string) => (([, m, d]) => `${m}月${d}日`)(parts(iso)),
    month: (iso: string) => (([y, m]) => `${y}年${m}月`)(parts(iso)),
  },
  en: {
    day: (iso: string) => (([y, m, d]) => `${d} ${MONTHS[m - 1] ?? m} ${y}`)(parts(iso)),
    monthDay: (iso: string) => (([, m, d]) => `${d} ${MONTHS[m - 1] ?? m}`)(parts(iso)),
    month: (iso: string) => (([y, m]) => `${MONTHS[m - 1] ?? m} ${y}`)(parts(iso)),
  },
} as const;

function createFormat(lang: Lang): Format {
  const locale = lang === 'zh' ? 'zh-Hans' : 'en';
  const numbers = new Map<number, Intl.NumberFormat>();
  const fixed = (value: number, digits: number) => {
    let format = numbers.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
      numbers.set(digits, format);
    }
    return format.format(value);
  };
  const lists = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return {
    count: (value) => fixed(value, 0),
    rate: (value) => fixed(value, decimals(value)),
    share: (value) => `${fixed(value * 100, value > 0 && value < 0.1 ? 1 : 0)}%`,
    ...days[lang],
    bytes: (value) =>
      value < 1_000_000 ? `${fixed(value / 1000, 0)} kB` : `${fixed(value / 1_000_000, 1)} MB`,
    list: (values) => (lang === 'zh' ? values.join('、') : lists.format(values)),
  };
}

const formats = { zh: createFormat('zh'), en: createFormat('en') };

export const formatOf = (lang: Lang): Format => formats[lang];
