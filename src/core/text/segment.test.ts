import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { packWordList, wordListBytes } from '../../../.config/word-list.js';
import { LEXICON } from './lexicon.ts';
import { isNumeric } from './literals.ts';
import { createTokenizer, TokenBuffer, type Tokenizer } from './segment.ts';
import { isFunctionWord } from './stopwords.ts';
import { LATIN, NUMBER, UNKNOWN } from './tokens.ts';

let list: Uint8Array;
let tokenizer: Tokenizer;

beforeAll(() => {
  list = wordListBytes();
  tokenizer = createTokenizer(list);
});

function cut(text: string): string {
  return tokenizer.words(text).join('|');
}

test('bodies, offices and formulas of the lexicon stay whole', () => {
  const broken = LEXICON.filter((word) => tokenizer.words(word).join('|') !== word);
  expect(broken).toEqual([]);
  expect(cut('常务委员会坚持动态清零')).toBe('常务委员会|坚持|动态清零');
});

test('a short word of the lexicon does not tear its neighbours apart', () => {
  expect(cut('全省委托专题会议处理风险区域的事')).toBe('全省|委托|专题会议|处理|风险区域|的|事');
});

test('ordinals, dates, numbers and percentages are one token each', () => {
  expect(cut('第一百一十四次、第118次、第九版、第一季度')).toBe(
    '第一百一十四次|第118次|第九版|第一季度',
  );
  expect(cut('2022年4月21日，九月二十六日，二〇二二年，二○二二年')).toBe(
    '2022年|4月21日|九月二十六日|二〇二二年|二○二二年',
  );
  expect(cut('3.5％、百分之三十五、12,345.6元、3.5万亿')).toBe(
    '3.5％|百分之三十五|12,345.6|元|3.5万亿',
  );
  expect(cut('２０２２年８月２２日')).toBe('２０２２年|８月２２日');
});

test('年 and 月 stay with the word that follows them', () => {
  expect(cut('2022年底，90年代，12月底，2022年度')).toBe('2022|年底|90|年代|12|月底|2022|年度');
});

test('words that begin with a numeral are words', () => {
  expect(cut('第一书记 第三方 二十大 十四五 二十四节气')).toBe(
    '第一书记|第三方|二十大|十四五|二十四节气',
  );
  expect(cut('用了十一个月，几十万人')).toBe('用|了|十一|个|月|几十万|人');
});

test('malformed numerals are left to the dictionary', () => {
  expect(cut('统一三十二项')).toBe('统一|三十二|项');
  expect(cut('千万要小心')).toBe('千万|要|小心');
});

test('Latin letters and digits run together', () => {
  expect(cut('COVID-19 与5G网络，8:30')).toBe('COVID-19|与|5G|网络|8:30');
});

test('extra words stay whole, with characters of any kind', () => {
  const own = createTokenizer(list, {
    words: ['简寄尘', '12·26事件', 'T恤衫', '“五员”', ' ', '简寄尘'],
  });
  expect(own.words('简寄尘谈12·26事件、T恤衫和“五员”队').join('|')).toBe(
    '简寄尘|谈|12·26事件|T恤衫|和|“五员”|队',
  );
  expect(own.idOf('简寄尘')).toBeGreaterThanOrEqual(0);
  expect(own.word(own.idOf('T恤衫'))).toBe('T恤衫');
});

test('characters beyond the list fall out one by one, rare planes as pairs', () => {
  expect(cut('𠮷野')).toBe('𠮷|野');
  const { ids, count } = tokenizer.tokenize('㐀12ab');
  expect([...ids.subarray(0, count)]).toEqual([UNKNOWN, LATIN]);
  expect([...tokenizer.tokenize('12').ids]).toEqual([NUMBER]);
  expect(tokenizer.words('\ud842')).toEqual([]);
});

test('the version names rules, list and words, and nothing else changes it', () => {
  expect(createTokenizer(list).version).toBe(tokenizer.version);
  expect(createTokenizer(list, { words: ['甲乙丙'] }).version).not.toBe(tokenizer.version);
  expect(createTokenizer(list, { words: ['乙', '甲'] }).version).toBe(
    createTokenizer(list, { words: ['甲', '乙', '甲'] }).version,
  );
});

test('tokens appended to a buffer are those of a fresh call', () => {
  const buffer = new TokenBuffer(2);
  tokenizer.tokenizeInto('春耕备耕', buffer);
  const before = buffer.count;
  tokenizer.tokenizeInto('安全生产', buffer);
  expect(before).toBe(tokenizer.tokenize('春耕备耕').count);
  expect(buffer.count - before).toBe(tokenizer.tokenize('安全生产').count);
});

test('tokens never overlap, cover every counted character and only these', () => {
  const part = fc.constantFrom(
    ...'第一百零二十年月日次会议省委 ，。12.5%ABc-－Ａ１𠮷\ud842é年度万亿',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { starts, ends, count } = tokenizer.tokenize(text);
      let at = 0;
      for (let i = 0; i < count; i++) {
        expect(text.slice(at, starts[i])).not.toMatch(/[一-鿿0-9A-Za-zé]/);
        expect(starts[i]).toBeGreaterThanOrEqual(at);
        expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
        at = ends[i] ?? 0;
      }
      expect(at).toBeLessThanOrEqual(text.length);
      expect(text.slice(at)).not.toMatch(/[一-鿿0-9A-Za-zé]/);
    }),
  );
});

test('the path is as cheap as the cheapest of all ways to cut', () => {
  const letters = fc.constantFrom(...'甲乙丙丁');
  const word = fc.tuple(
    fc.array(letters, { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 1, max: 220 }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { selector: ([w]) => w.join(''), minLength: 1, maxLength: 20 }),
      fc.array(letters, { minLength: 1, maxLength: 9 }),
      (entries, characters) => {
        const weights = new Map(entries.map(([w, weight]) => [w.join(''), weight]));
        const small = createTokenizer(packWordList([...weights]));
        const text = characters.join('');
        const found = small.words(text);
        expect(found.join('')).toBe(text);
        expect(costOf(found, weights)).toBe(cheapest(text, weights));
      },
    ),
    { numRuns: 40 },
  );
});

function costOf(words: readonly string[], weights: ReadonlyMap<string, number>): number {
  return words.reduce((sum, word) => sum + 286 - (weights.get(word) ?? 0), 0);
}

function cheapest(text: string, weights: ReadonlyMap<string, number>): number {
  if (text === '') return 0;
  const costs: number[] = [];
  for (let end = 1; end <= text.length; end++) {
    const word = text.slice(0, end);
    if (end === 1 || weights.has(word))
      costs.push(costOf([word], weights) + cheapest(text.slice(end), weights));
  }
  return Math.min(...costs);
}

test('a run longer than the scratch memory is cut without loss', () => {
  const text = '春耕生产'.repeat(3000);
  expect(tokenizer.words(text).join('')).toBe(text);
});

test('numbers, dates and ordinals can be told from words', () => {
  const numeric = [
    '3.5％',
    '2022年',
    '4月21日',
    '第118次',
    '第三十一次',
    '二〇二二年',
    '百分之三十',
  ];
  expect(numeric.filter((token) => !isNumeric(token))).toEqual([]);
  const words = ['5G', 'COVID-19', '千万', '二十大', '第一书记', '十四五', '疫情', '年底', ''];
  expect(words.filter(isNumeric)).toEqual([]);
});

test('stopwords are function words, not subjects', () => {
  expect(isFunctionWord('的')).toBe(true);
  expect(isFunctionWord('疫情')).toBe(false);
});

test('a name of two characters is a word only in the texts that it is given for', () => {
  const named = createTokenizer(list, { names: ['岑白', '祁远洲', '阿依·朵拉'] });
  const text = '岑白主持，祁远洲和阿依·朵拉参加，岑白帆缺席';
  const cutAs = (names?: string[]) => named.words(text, names).join('|');
  expect(cutAs(['岑白'])).toMatch(/^岑白\|主持\|祁远洲\|和\|阿依·朵拉\|参加/);
  expect(cutAs([])).toMatch(/^岑\|白\|?主持?.*祁远洲\|和\|阿依·朵拉/);
  expect(cutAs()).toBe(cutAs(['岑白']));
});

test('a name does not tear the words that it overlaps', () => {
  const named = createTokenizer(list, { names: ['王国庆'] });
  expect(named.words('王国庆主持').join('|')).toBe('王国庆|主持');
  expect(named.words('王国庆祝丰收').join('|')).toBe('王国|庆祝|丰收');
});

test('a word that is taken out is cut into others, also one of the lexicon', () => {
  expect(
    createTokenizer(list, { without: ['动态清零'] })
      .words('动态清零')
      .join('|'),
  ).toBe('动态|清|零');
  const both = createTokenizer(list, { words: ['动态清零'], without: ['动态清零'] });
  expect(both.words('动态清零')).toEqual(['动态清零']);
});

test('the version tells the user’s words from the names of the corpus', () => {
  const { version } = tokenizer;
  expect(createTokenizer(list, { words: ['甲乙丙'] }).version).toMatch(
    new RegExp(`^${version}-own-[0-9a-f]{8}$`),
  );
  expect(createTokenizer(list, { names: ['甲乙丙'] }).version).toMatch(
    new RegExp(`^${version}-names-[0-9a-f]{8}$`),
  );
});
