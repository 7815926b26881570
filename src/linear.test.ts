import { Linter } from 'eslint';
import * as regexp from 'eslint-plugin-regexp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { LINEAR, LOOP } from '../.config/linear.js';

/**
 * ESLint reads the expressions that stand in the code; those that modules put together when they are
 * loaded are caught here at the constructor and judged by the same rules.
 */
const MODULES = import.meta.glob([
  './core/**/*.ts',
  './engine/**/*.ts',
  '!**/*.test.ts',
  '!**/*.d.ts',
]);
/** Takes over the messages of its thread as soon as it is loaded. */
const SHELLS = ['./engine/worker.ts'];
const linter = new Linter();
const RULES: Linter.RulesRecord = { ...LINEAR, 'no-restricted-syntax': ['error', LOOP] };

/** Why an expression may take more than linear time; nothing where it does not. */
function faults({ source, flags }: RegExp): string[] {
  const code = `export default /${source}/${flags};`;
  const found = linter.verify(code, { plugins: { regexp }, rules: RULES });
  return found.map(({ message }) => `/${source}/${flags}: ${message}`);
}

/** Every expression that is built while the modules are loaded. */
async function builtExpressions(): Promise<RegExp[]> {
  const built: RegExp[] = [];
  const watched = new Proxy(RegExp, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const expression = new target(...args);
      built.push(expression);
      return expression;
    },
  });
  vi.stubGlobal('RegExp', watched);
  for (const [path, load] of Object.entries(MODULES)) if (!SHELLS.includes(path)) await load();
  vi.unstubAllGlobals();
  return built;
}

describe('every regular expression that is put together', () => {
  afterAll(() => vi.unstubAllGlobals());

  test('is linear', async () => {
    const built = await builtExpressions();
    const own = built.filter(({ source }) => /[\u4e00-\u9fff]/.test(source));
    expect(own.length).toBeGreaterThan(20);
    expect(own.flatMap(faults)).toEqual([]);
  });
});

test.each([
  ['paths that cross in a loop', '^(?:会|议|会议)+$'],
  ['a loop of loops', '^(?:会+)+$'],
  ['two runs of the same', '^[^。]*会[^。]*$'],
  ['a run that is tried from every place', '\\s+$'],
  ['an open end behind a mark', '《[^》]*$'],
])('the judge refuses %s', (_, source) => {
  expect(faults(new RegExp(source))).not.toEqual([]);
});

test.each([
  ['a bounded loop', '^(?:会|议|会议){1,8}$'],
  ['a bounded run', '《[^》]{0,70}$'],
  ['a run at the beginning', '^\\s+'],
])('the judge lets %s pass', (_, source) => {
  expect(faults(new RegExp(source))).toEqual([]);
});
