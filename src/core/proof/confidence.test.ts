import { expect, test } from 'vitest';
import { confidenceOf, ruleConfidence, wilson } from './confidence.ts';
import { RULE_RECORD } from './rule-record.ts';
import { dateRule, sessionRule } from './rules.ts';

test('the interval is Wilson’s', () => {
  // Newcombe 1998, table I, method 3: 81 of 263 and 15 of 148.
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
  expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
  expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
});

test('where all readings were right the interval still leaves room', () => {
  // Newcombe 1998: 0 of 20, mirrored.
  expect(wilson(20, 20).low).toBeCloseTo(0.8389, 4);
  expect(wilson(20, 20).high).toBe(1);
});

test('the mark follows the lower bound, and few readings say nothing', () => {
  expect(confidenceOf(200, 200).step).toBe(3);
  expect(confidenceOf(18, 18).step).toBe(2);
  expect(confidenceOf(9, 12).step).toBe(1);
  expect(confidenceOf(9, 9).step).toBe(0);
});

test('a value that was given has no confidence, for nothing was read', () => {
  expect(ruleConfidence('date:user')).toBeNull();
  expect(ruleConfidence('filed:issue')).toBeNull();
});

test('no rule of the record was right more often than it was used', () => {
  for (const [right, of] of Object.values(RULE_RECORD)) {
    expect(right).toBeLessThanOrEqual(of);
    expect(of).toBeGreaterThan(0);
  }
});

test('a day is as sure as the least sure of its reasons', () => {
  expect(dateRule(['issue'])).toBe('date:issue');
  expect(dateRule(['text', 'neighbour'])).toBe('date:neighbour');
  expect(dateRule([])).toBe('date:unknown');
});

test('a reported session that is weighed as mentioned was looked back at', () => {
  expect(sessionRule('lead', 'reported')).toBe('session:lead');
  expect(sessionRule('lead', 'mentioned')).toBe('session:looking_back');
  expect(sessionRule('a rule of tomorrow', 'mentioned')).toBe('session:other');
});
