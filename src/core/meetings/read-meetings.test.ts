import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeetingReading } from '../model.ts';
import { articleOf } from './fixtures/article.ts';
import { readMeetings } from './read-meetings.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`./fixtures/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n');

/** One reading as lines of `field: value`, empty fields left out. */
function described(reading: MeetingReading): string {
  const fields: readonly (readonly [string, string | number | null | undefined])[] = [
    ['series', reading.series],
    ['ordinal', reading.ordinal],
    ['term', reading.term],
    ['year label', reading.yearLabel],
    ['part', reading.partOf],
    ['day', reading.written?.text],
    ['evidence', `${reading.evidence} (${reading.rule})`],
    ['joint with', reading.jointWith.join('；')],
    ['group', reading.group],
    [
      'people',
      reading.participants
        .map((p) => `${p.role} ${p.office}${p.office && ' '}${p.person}`)
        .join('；'),
    ],
    ['groups', reading.groups.join('；')],
    ['format', reading.format],
    ['venue', reading.venue],
    ['body', [reading.bodyType, reading.level, reading.place].filter(Boolean).join(' ')],
  ];
  return fields
    .filter(([, value]) => value !== '' && value != null)
    .map(([name, value]) => `    ${name}: ${value}`)
    .join('\n');
}

function report(lines: readonly string[], asTitle: boolean): string {
  return lines
    .map((line) => {
      const { article } = asTitle ? articleOf(line, '') : articleOf('', line);
      return [line, ...readMeetings(article).map(described)].join('\n');
    })
    .join('\n\n');
}

describe('readings', () => {
  test('headlines', async () => {
    const text = report(fixture('headlines'), true);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/headlines.readings.txt');
  });

  test('leads', async () => {
    const text = report(fixture('leads'), false);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/leads.readings.txt');
  });

  test('more leads', async () => {
    const text = report(fixture('more-leads'), false);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/more-leads.readings.txt');
  });

  test('forms of names', async () => {
    const text = report(fixture('names'), false);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/names.readings.txt');
  });

  test('what is counted and is no session', async () => {
    const text = report(fixture('counted'), false);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/counted.readings.txt');
  });

  test('what only looks like a session', async () => {
    const text = report(fixture('others'), false);
    await expect(`${text}\n`).toMatchFileSnapshot('./fixtures/others.readings.txt');
  });
});

describe('an article', () => {
  const body =
    '本报讯(记者 丁一)8月14日,市委书记温如许主持召开市防汛指挥部第十二次会议,传达学习省委第九次防汛专题会议暨省防汛指挥部会议精神。市长沈既白提出具体要求,市领导楼望、解若水出席会议。会议以视频方式召开。';
  const { raw, article } = articleOf('温如许主持召开市防汛指挥部第12次会议强调 守住大堤', body);
  const readings = readMeetings(article);

  test('names each session once, the one it reports first', () => {
    expect(readings.map((r) => [r.series, r.ordinal, r.evidence])).toEqual([
      ['市防汛指挥部会议', 12, 'reported'],
      ['省委防汛专题会议', 9, 'conveyed'],
    ]);
  });

  test('an unnumbered second body is joint, no reading of its own', () => {
    expect(readings[1]?.jointWith).toEqual(['省防汛指挥部会议']);
  });

  test('people are found with role, office and place in the raw file', () => {
    const people = readings[0]?.participants ?? [];
    expect(people.map((p) => [p.role, p.office, p.person])).toEqual([
      ['主持', '市委书记', '温如许'],
      ['提出要求', '市长', '沈既白'],
      ['出席', '市领导', '楼望'],
      ['出席', '市领导', '解若水'],
    ]);
    for (const p of people) expect(raw.slice(p.start, p.end)).toBe(p.asWritten);
  });

  test('spans of name, day and sentence hold the printed characters', () => {
    const [first] = readings;
    expect(raw.slice(first?.start, first?.end)).toBe('市防汛指挥部第十二次会议');
    expect(raw.slice(first?.written?.start, first?.written?.end)).toBe('8月14日');
    expect(raw).toContain(first?.quote);
  });

  test('who presides over another meeting does not preside over this one', () => {
    const other = articleOf(
      '温如许主持召开市防汛指挥部第12次会议',
      '8月14日，温如许主持召开市防汛指挥部第十二次会议。\n沈既白日前主持召开省委财经工作会议研究相关措施，与会者深受鼓舞。',
    );
    const [meeting] = readMeetings(other.article);
    expect(meeting?.participants.filter((p) => p.role === '主持').map((p) => p.person)).toEqual([
      '温如许',
    ]);
  });

  test('no text makes the reader throw, and every span lies in the file', () => {
    const words =
      '召开 举行 主持 会议 第三次 第十届 常委会 专题会 全会 传达学习 精神 ， 。 、 （ ） 暨 8月3日 昨天 市委 书记 丁一鸣 出席 的 《 》 \n'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const random = articleOf('', parts.join(''));
        for (const r of readMeetings(random.article)) {
          expect(r.start).toBeGreaterThanOrEqual(0);
          expect(r.end).toBeLessThanOrEqual(random.raw.length);
          expect(r.start).toBeLessThan(r.end);
        }
      }),
      { numRuns: 300 },
    );
  });
});
