import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRecords } from './csv-records.ts';
import { parseFileList } from './file-list.ts';
import { parseManifest } from './manifest.ts';
import { dayInCell, dayInName, isPageName, lastSegment, toPath } from './names.ts';

const lines = (...rows: string[]): string => rows.join('\r\n');
const faults = (text: string): string[] => parseManifest(text).problems.map(({ detail }) => detail);

describe('a manifest', () => {
  test('gives what it names and keeps what it does not', () => {
    const text = lines(
      'file,published,source,page,url,title,版本,备注',
      'a.txt,2025-03-01,云岭日报,01,https://paper.example/1,头版,二,"逗号,与""引号"""',
    );
    expect(parseManifest(text).rows.get('a.txt')).toEqual({
      file: 'a.txt',
      published: '2025-03-01',
      source: '云岭日报',
      page: '01',
      url: 'https://paper.example/1',
      title: '头版',
      extra: { 版本: '二', 备注: '逗号,与"引号"' },
    });
    expect(faults(text)).toEqual([]);
  });

  test.each([',', '\t', ';', '，'])('may be delimited by %j', (delimiter) => {
    const text = `file${delimiter}source\n甲.txt${delimiter}云岭日报\n`;
    expect(parseManifest(text).rows.get('甲.txt')?.source).toBe('云岭日报');
  });

  test('may have one column only', () => {
    expect([...parseManifest('file\na.txt\nb.txt').rows.keys()]).toEqual(['a.txt', 'b.txt']);
  });

  test('keeps columns named like parts of an object', () => {
    const text = lines('file,__proto__,constructor,toString', 'a.txt,1,2,3');
    const extra = parseManifest(text).rows.get('a.txt')?.extra ?? {};
    expect(Object.entries(extra)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ]);
    expect(Object.hasOwn(Object.prototype, '1')).toBe(false);
    expect(Object.keys(structuredClone(extra))).toContain('__proto__');
  });

  test('numbers double headers and names empty ones', () => {
    const text = lines('file,note,note,', 'a.txt,1,2,3');
    expect(parseManifest(text).rows.get('a.txt')?.extra).toEqual({
      note: '1',
      'note (2)': '2',
      'column 4': '3',
    });
  });

  test('reports an unclosed quote by its line and uses every other row', () => {
    const text = lines(
      'file,title',
      'a.txt,"two',
      'lines"',
      'b.txt,"open',
      'c.txt,fine',
      'd.txt,"x"',
    );
    expect([...parseManifest(text).rows.keys()]).toEqual(['a.txt', 'c.txt', 'd.txt']);
    expect(faults(text)).toEqual(['4']);
  });

  test('reports a day that is none, a row without file, a double and a surplus cell', () => {
    const text = lines(
      'file,published',
      'a.txt,2025-02-30',
      ',2025-03-01',
      'b.txt,2025-03-01',
      'b.txt,2025-03-02',
      'c.txt,2025-03-03,more',
      'd.txt',
      '',
      'e.txt,',
    );
    const { rows } = parseManifest(text);
    expect([...rows.keys()]).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']);
    expect(rows.get('a.txt')?.published).toBeNull();
    expect(rows.get('b.txt')?.published).toBe('2025-03-01');
    expect(faults(text)).toEqual(['2', '3', '5', '6']);
  });

  test('without a column of files is no manifest', () => {
    expect(parseManifest('name,day\na,b')).toEqual({
      rows: new Map(),
      problems: [{ file: 'manifest.csv', code: 'manifest_broken', detail: '1' }],
    });
    expect(parseManifest('').rows.size).toBe(0);
  });

  test('gives back every record that a table was written from', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a报,;"\r\n \t'), maxLength: 6 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (body) => {
        const table = [['file', 'title'], ...body];
        const { records, brokenLines } = csvRecords(Papa.unparse(table, { quotes: true }));
        expect(records.map(({ cells }) => cells)).toEqual(table);
        expect(brokenLines).toEqual([]);
      }),
      { numRuns: 2000, seed: 4 },
    );
  });

  test('with nothing but open quotes comes to an end', () => {
    const text = `file,title\n${'a.txt,"open\n'.repeat(5000)}`;
    expect(csvRecords(text).brokenLines.length).toBeLessThanOrEqual(200);
  });
});

test('days in cells are read as spreadsheets write them', () => {
  const days = ['2022-09-26', '2022/9/26', '20220926', '2022年9月26日', '2022.09.26'];
  expect(days.map(dayInCell)).toEqual(days.map(() => '2022-09-26'));
  expect(['', '2022', '2022926', '2022-13-01', '2023-02-29', '昨天'].map(dayInCell)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test('days in names are real days', () => {
  expect(dayInName('xinbao_20240229_1.txt')).toBe('2024-02-29');
  expect(dayInName('旧报/1954-09-16-p1.txt')).toBe('1954-09-16');
  expect(dayInName('20230229.txt')).toBeNull();
  expect(dayInName('1202402290.txt')).toBeNull();
});

test('names are pages, or lists, licences and clutter', () => {
  expect(['a.txt', '旧报/一.md', 'x'].every(isPageName)).toBe(true);
  const others = ['README', 'Readme.txt', 'LICENSE', 'manifest.csv', 'a/files.json', '.x', '../a'];
  expect(others.some(isPageName)).toBe(false);
  expect(toPath(' .\\旧报\\一.txt ')).toBe('旧报/一.txt');
  expect(lastSegment('https://host.example/%E6%97%A7%E6%8A%A5/?a=1')).toBe('旧报');
  expect(lastSegment('https://')).toBe('');
});

describe('files.json', () => {
  const row = { file: 'a.txt', bytes: 3, sha256: 'a'.repeat(64) };

  test('gives its pages once each, in order', () => {
    const list = {
      version: 1,
      name: 'x',
      fiction: true,
      files: [{ ...row, file: 'b.txt' }, row, row],
    };
    const files = [row, { ...row, file: 'b.txt' }];
    expect(parseFileList(JSON.stringify(list))).toEqual({ name: 'x', fiction: true, files });
  });

  test('drops rows that are no pages and values that make no sense', () => {
    const files = [
      null,
      1,
      {},
      { file: '../a' },
      { file: 'README.md' },
      { file: 'a', bytes: -1, sha256: 'x' },
    ];
    expect(parseFileList(JSON.stringify({ version: 1, files }))?.files).toEqual([
      { file: 'a', bytes: null, sha256: null },
    ]);
  });

  test.each(['', 'null', '[]', '{"version":2,"files":[]}', '{"version":1}', '<!doctype html>'])(
    'is not %j',
    (text) => expect(parseFileList(text)).toBeNull(),
  );
});
