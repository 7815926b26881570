import { expect, test } from 'vitest';
import { ruleConfidence } from '#core/proof/confidence.ts';
import { messagesOf } from '#i18n/index.ts';
import { confidenceWords } from './confidence-words.ts';

const en = messagesOf('en');

test('a rule with many readings says how many were right and between what bounds', () => {
  const { right, of } = ruleConfidence('role:主持') ?? { right: 0, of: 0 };
  const { mark, record } = confidenceWords('role:主持', en);
  expect(record).toContain(
    `of ${of} readings by this rule on annotated pages, ${right} were right`,
  );
  expect(mark).toBe('●●●');
});

test('a rule with few readings says that they are few', () => {
  expect(confidenceWords('session:planned', en)).toMatchObject({
    mark: '○○○',
    step: 'too few to say',
  });
  expect(confidenceWords('session:other', en).record).toBe('not seen on annotated pages');
});

test('a value that was given says so', () => {
  expect(confidenceWords('date:user', en).record).toBe('taken over as given, not read');
});
