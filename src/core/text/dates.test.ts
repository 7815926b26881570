import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, findDates, isoOf, toDay, weekdayOf, yearLabels } from './dates.ts';

const brief = (text: string): string[] =>
  findDates(text).map((date) =>
    [date.text, date.year, date.month, date.day, date.endMonth, date.endDay, date.relative]
      .map((part) => part ?? '')
      .join('|'),
  );

describe('calendar expressions', () => {
  test.each([
    ['4月21日，区里开会', ['4月21日||4|21|||']],
    ['2023年5月8日下午', ['2023年5月8日下午|2023|5|8|||']],
    ['二〇二四年十月一日', ['二〇二四年十月一日|2024|10|1|||']],
    ['16日上午举行', ['16日上午|||16|||']],
    ['12日至13日在镇上', ['12日至13日|||12||13|']],
    ['10月31日至11月2日', ['10月31日至11月2日||10|31|11|2|']],
    ['3月3—5日', ['3月3—5日||3|3|3|5|']],
    ['昨天下午', ['昨天下午||||||-1']],
    ['今天（3月16日）下午', ['今天（3月16日）下午||3|16|||0']],
    ['去年6月召开', ['去年6月||6||||']],
    ['2022-09-26 出版', ['2022-09-26|2022|9|26|||']],
    ['8月22日（星期一）', ['8月22日（星期一）||8|22|||']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('a length of time and a number are no dates', () => {
    expect(brief('3日内完成，共45日龄，第99日')).toEqual([]);
    expect(brief('13月40日')).toEqual([]);
  });

  test('a text gives its dates in reading order', () => {
    expect(findDates('5月1日到，昨天走，6月再来').map((date) => date.text)).toEqual([
      '5月1日',
      '昨天',
      '6月',
    ]);
  });

  test('year labels are read in both figures', () => {
    expect(yearLabels('2021年度总结与二〇二〇年度计划')).toEqual([2021, 2020]);
  });
});

describe('days', () => {
  test('1970-01-01 is day 0 and a Thursday', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekdayOf('1970-01-01')).toBe(3);
  });

  test('a leap day is a day only in a leap year', () => {
    expect(toDay(2024, 2, 29)).toBe('2024-02-29');
    expect(toDay(2023, 2, 29)).toBeNull();
  });

  test('day numbers and ISO days are each other’s inverse and keep their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
        expect(dayNumber(isoOf(days))).toBe(days);
        expect(addDays(isoOf(days), 1) > isoOf(days)).toBe(true);
      }),
    );
  });

  test('no text makes the reader throw or leave its bounds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'12三十年月日次第至今天昨（）-，') }),
        (text) => {
          for (const date of findDates(text))
            expect(text.slice(date.start, date.end)).toBe(date.text);
        },
      ),
    );
  });
});
