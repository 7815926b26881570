import { expect, test } from 'vitest';
import { demandsTable } from './demands-table.ts';

test('demands.csv has exactly its columns in their order, and the span as one cell', () => {
  const { columns, rows } = demandsTable([
    {
      sessionId: '云水县/县防汛专题会/1/12',
      articleId: 'a.txt#1',
      speaker: '温如许',
      addressee: '临河的乡镇',
      marker: '必须',
      text: '必须今晚转移',
      span: { start: 20, end: 26 },
      speech: null,
    },
  ]);
  expect(columns.join(' ')).toBe('session_id speaker addressee marker text article_id span');
  expect(rows).toEqual([
    [
      '云水县/县防汛专题会/1/12',
      '温如许',
      '临河的乡镇',
      '必须',
      '必须今晚转移',
      'a.txt#1',
      '20-26',
    ],
  ]);
});
