import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageReading } from '../model.ts';
import { isBlank } from './lines.ts';
import { readPage } from './read-page.ts';

const RUNS = 1000;
/** Conservation is the promise of the whole reader: it is tried on more pages than the rest. */
const CONSERVED = 10_000;
const TIMEOUT = 60_000;

const LINES = [
  '温南溪主持召开市委第四次会议强调',
  '把小事办好 把难事办稳',
  '陆以宁作具体要求 程向北出席',
  '本报讯（记者 何远 通讯员 秦小满）6月3日，清河大桥通车。',
  '本报讯(清河日报记者 王一鸣)雨停了,',
  '江口台消息（江口新闻）：大桥今天合龙。',
  '正文的一段，说了一件事。',
  '没有说完的一段,中间断在“三',
  '勤”这两个字上。',
  '记者 何远',
  '通讯员 秦小满',
  '秦小满 摄',
  '桥头的灯亮了。 记者 何远 文/摄',
  '图为清河大桥。',
  '韩阿姨(左二)在浇水。',
  '# 老灶',
  '## 老桥',
  '### 老树',
  '●新路',
  '***',
  '田野',
  '新声',
  '联播快讯',
  '停水通知',
  '江口市供水有限公司',
  '（原标题：老桥）',
  '更新时间：2023-06-03',
  '老渡口立起新灯塔 本报讯（记者 何远）灯塔高九米。',
  '𠮷祥里',
  '\u3000\u3000空两格的一段。',
];
const ENDS = ['\n', '\n\n', '\n\n\n\n', ' \n\u3000\n', '\r\n'];

const anyLine = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[一-龥，。、：“”（）#● ]{0,60}$/) },
);
const anyPage = fc
  .array(fc.tuple(anyLine, fc.constantFrom(...ENDS)), { maxLength: 40 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

function coverOf(raw: string, { articles, remainder }: PageReading): Uint8Array {
  const cover = new Uint8Array(raw.length);
  for (const span of [...articles.flatMap((article) => article.parts), ...remainder])
    for (let at = span.start; at < span.end; at++) cover[at] = (cover[at] ?? 0) + 1;
  return cover;
}

test(
  'every non-blank character is in exactly one part or in the remainder',
  { timeout: TIMEOUT },
  () => {
    fc.assert(
      fc.property(anyPage, (raw) => {
        const cover = coverOf(raw, readPage(raw));
        for (let at = 0; at < raw.length; at++) {
          const count = cover[at] ?? 0;
          if (count > 1 || (count === 0 && !isBlank(raw.charCodeAt(at)))) return false;
        }
        return true;
      }),
      { numRuns: CONSERVED },
    );
  },
);

test('parts are in page order, hold ink at both ends and no line end', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(anyPage, (raw) => {
      for (const { parts } of readPage(raw).articles) {
        let before = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(isBlank(raw.charCodeAt(start)) || isBlank(raw.charCodeAt(end - 1))).toBe(false);
          expect(raw.slice(start, end)).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
          before = end;
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test(
  'a body says all its body and subhead parts, in their order, with nothing else',
  { timeout: TIMEOUT },
  () => {
    fc.assert(
      fc.property(anyPage, (raw) => {
        for (const { parts, body } of readPage(raw).articles) {
          const running = parts.filter((part) => part.role === 'body' || part.role === 'subhead');
          const text = running.map((part) => raw.slice(part.start, part.end)).join('');
          expect(body.value.replaceAll('\n', '')).toBe(text);
        }
      }),
      { numRuns: RUNS },
    );
  },
);

/** What a reading says, without the positions. */
function saidBy({ articles }: PageReading): unknown {
  return articles.map((article) => ({
    ...article,
    parts: article.parts.map((part) => part.role),
    title: article.title.value,
    kicker: article.kicker.value,
    subtitle: article.subtitle.value,
    section: article.section.value,
    body: article.body.value,
    captions: article.captions.map((caption) => caption.value),
  }));
}

test(
  'LF, CR, CR LF, NEL and the Unicode separators give the same articles',
  { timeout: TIMEOUT },
  () => {
    const anyEnd = fc.constantFrom('\r', '\r\n', '\u0085', '\u2028', '\u2029');
    const plain = fc
      .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n\n', '\n\n\n\n')), {
        maxLength: 40,
      })
      .map((lines) => lines.map(([line, end]) => line + end).join(''));
    fc.assert(
      fc.property(plain, anyEnd, (raw, end) => {
        expect(saidBy(readPage(raw.replaceAll('\n', end)))).toEqual(saidBy(readPage(raw)));
      }),
      { numRuns: RUNS },
    );
  },
);

test('the same page is read the same way twice', { timeout: TIMEOUT }, () => {
  fc.assert(
    fc.property(anyPage, (raw) => {
      expect(readPage(raw)).toEqual(readPage(raw));
    }),
    { numRuns: 100 },
  );
});
