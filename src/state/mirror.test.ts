import { expect, test, vi } from 'vitest';
import { Mirror } from './mirror.ts';

function recorder() {
  vi.useFakeTimers();
  const log: string[] = [];
  const mirror = new Mirror({
    push: (address) => log.push(`push ${address}`),
    replace: (address) => log.push(`replace ${address}`),
    later: (run, ms) => {
      const timer = setTimeout(run, ms);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  return { log, mirror };
}

test('a step is one history entry', () => {
  const { log, mirror } = recorder();
  mirror.write('a', 'step');
  mirror.write('b', 'step');
  expect(log).toEqual(['push a', 'push b']);
});

test('a drag of two seconds is one entry and at most two replacements a second', () => {
  const { log, mirror } = recorder();
  for (let frame = 0; frame < 120; frame++) {
    mirror.write(String(frame), 'drag');
    vi.advanceTimersByTime(16);
  }
  mirror.write('end', 'drop');
  expect(log[0]).toBe('push 0');
  expect(log.filter((line) => line.startsWith('push'))).toHaveLength(1);
  expect(log.length).toBeLessThanOrEqual(6);
  expect(log.at(-1)).toBe('replace end');
});

test('a step during a drag forgets the waiting replacement', () => {
  const { log, mirror } = recorder();
  mirror.write('a', 'drag');
  mirror.write('b', 'drag');
  mirror.write('c', 'step');
  vi.advanceTimersByTime(1000);
  expect(log).toEqual(['push a', 'push c']);
});
