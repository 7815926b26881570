import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '#core/export/table.ts';
import { guard, toCsv, toCsvText, unguard } from './csv.ts';

const plain = { bom: false };
const oneRow = (...cells: Cell[]): string =>
  toCsvText({ columns: cells.map((_, index) => `c${index}`), rows: [cells] }, plain).split(
    '\r\n',
    2,
  )[1] ?? '';

/** Reads back what was written, the last line end aside. */
function readBack(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  return data.slice(0, -1).map((row) => row.map(unguard));
}

describe('a CSV file', () => {
  test('begins with a byte order mark if wanted, and ends every line with CRLF', () => {
    const table: Table = { columns: ['词', 'n'], rows: [['春耕', 3]] };
    expect(toCsvText(table, { bom: true })).toBe('\ufeff词,n\r\n春耕,3\r\n');
    expect(toCsvText(table, plain)).toBe('词,n\r\n春耕,3\r\n');
    expect([...toCsv(table, { bom: true }).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test('without rows is its header', () => {
    expect(toCsvText({ columns: ['a', 'b'], rows: [] }, plain)).toBe('a,b\r\n');
  });

  test('joins lists, leaves numbers numbers and unknown cells empty', () => {
    expect(oneRow(['甲', '乙;丙'], -5.2, null, [], 'x', Number.NaN)).toBe('甲;乙；丙,-5.2,,,x,');
  });

  test('quotes what needs quotes', () => {
    expect(oneRow('a,b', 'say "x"', 'fine')).toBe('"a,b","say ""x""",fine');
  });
});

const TRIGGERS = ['=1+1', '+1', '-5.2', '@x', '＝1', '＋1', '－1', '＠x', '\tx', '\rx', '\nx'];

describe('the guard', () => {
  test.each(TRIGGERS)('stands before %j, also after spaces, also in a list', (text) => {
    for (const cell of [text, ` ${text}`, `\u3000 ${text}`]) {
      expect(guard(cell)).toBe(`'${cell}`);
      expect(unguard(guard(cell))).toBe(cell);
      const [, row] = Papa.parse<string[]>(
        toCsvText({ columns: ['a', 'b'], rows: [[[cell, 'x'], 1]] }, plain),
        { newline: '\r\n' },
      ).data;
      expect(row?.[0]).toBe(`'${cell};x`);
    }
  });

  test.each(['', '会议', "'90年代", '1-2', 'a=b', '——', '“=”', '  '])('leaves %j alone', (text) => {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  });

  test('is undone exactly, also for texts that begin with an apostrophe', () => {
    const characters = fc.constantFrom(...`'=+-@＝＋－＠ \t\r\n\u3000a会"；;,0`);
    const texts = fc.string({ unit: characters, maxLength: 6 });
    fc.assert(
      fc.property(texts, (text) => unguard(guard(text)) === text),
      { numRuns: 20_000, seed: 1 },
    );
  });

  test('lets no text through that a spreadsheet would run', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'=+-@＝＋－＠ \t\r\n\u3000a'),
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, (text) => !/^[ \u00a0\u3000]{0,9}[=+\-@＝＋－＠\t\r\n]/.test(guard(text))),
      { numRuns: 5000, seed: 2 },
    );
  });
});

describe('what is written is read back', () => {
  test.each<[string[][]]>([[[['']]], [[['', '']]], [[['"']]], [[['a'], ['']]], [[['\r\n', ',']]]])(
    '%j',
    (rows) => {
      const columns = (rows[0] ?? []).map((_, index) => `c${index}`);
      expect(readBack(toCsvText({ columns, rows }, plain))).toEqual([columns, ...rows]);
    },
  );

  test('whatever the cells hold', () => {
    const unit = fc.constantFrom(...`a会,;"'=-＋ \r\n\t\u3000`, '\ufeff', '\u2028', '𠮷');
    const cell = fc.string({ unit, maxLength: 8 });
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 })
        .map((rows) => ({
          columns: Array.from({ length: width }, (_, index) => `c${index}`),
          rows,
        })),
    );
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        expect(readBack(toCsvText({ columns, rows }, plain))).toEqual([columns, ...rows]);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });
});
