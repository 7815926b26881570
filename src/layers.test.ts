import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

/** Who may import whom, and which packages; `src/README.md` says why. */
const LAYERS: Readonly<Record<string, { readonly layers: string[]; readonly packages: string[] }>> =
  {
    core: { layers: [], packages: [] },
    i18n: { layers: [], packages: [] },
    engine: {
      layers: ['core'],
      packages: ['@noble/hashes', '@zip.js/zip.js', 'minisearch', 'papaparse', 'virtual:word-list'],
    },
    charts: { layers: ['core', 'i18n'], packages: ['echarts', 'svelte'] },
    state: { layers: ['core', 'i18n', 'engine'], packages: ['svelte'] },
    ui: { layers: ['core', 'i18n', 'charts', 'state'], packages: ['svelte'] },
  };
/** Packages whose code only one file may bring in. */
const ONCE = ['@zip.js/zip.js', 'echarts', 'minisearch'];
const ROOT = fileURLToPath(new URL('.', import.meta.url));

interface Import {
  readonly file: string;
  readonly from: string;
  /** Erased by the compiler. */
  readonly isType: boolean;
}

/** Tests and what only they use. */
const isTest = (file: string): boolean => /\.(?:test|bench)\.ts$|\/fixtures\//.test(file);
const layerOf = (file: string): string => file.split('/', 1)[0] ?? '';
const isSource = (file: string): boolean =>
  /\.(?:ts|svelte)$/.test(file) && !file.endsWith('.d.ts');

const STATIC = /^[ \t]{0,8}(?:import|export)\s+(type\s+)?(?:[^'";]{0,2000}?\sfrom\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(posix.join(ROOT, file), 'utf8');
  const fixed = [...text.matchAll(STATIC)].map(([, type, from = '']) => ({
    file,
    from,
    isType: type !== undefined,
  }));
  const late = [...text.matchAll(DYNAMIC)].map(([, from = '']) => ({ file, from, isType: false }));
  return [...fixed, ...late];
}

function packageOf(from: string): string {
  const parts = from.split('/');
  return from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** Why an import breaks the order of the layers, or null. */
function fault({ file, from }: Import): string | null {
  const layer = layerOf(file);
  const rules = LAYERS[layer];
  if (from.startsWith('.')) return relativeFault(file, from);
  if (rules === undefined) return null;
  if (from.startsWith('#')) {
    const target = layerOf(from.slice(1));
    if (target === layer) return 'inside a layer imports are relative';
    return rules.layers.includes(target) ? null : `${layer} may not import ${target}`;
  }
  if (isTest(file) || rules.packages.includes(packageOf(from))) return null;
  return `${layer} may not import ${from}`;
}

function relativeFault(file: string, from: string): string | null {
  const path = posix.join(posix.dirname(file), from.split('?', 1)[0] ?? '');
  if (isTest(file) && path.startsWith('../.config/')) return null;
  const isInside = LAYERS[layerOf(file)] === undefined || layerOf(path) === layerOf(file);
  if (!isInside) return 'across layers imports begin with #';
  return /\.(?:ts|svelte|css|json|svg)$/.test(path)
    ? null
    : 'imports name the file with its ending';
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(isSource)
  .sort();
const imports = files.flatMap(importsOf);

describe('the layers', () => {
  test('import in one direction', () => {
    const faults = imports.flatMap((one) => {
      const why = fault(one);
      return why === null ? [] : [`${one.file}: '${one.from}': ${why}`];
    });
    expect(faults).toEqual([]);
  });

  test('are all there is, beside the entry', () => {
    const known = new Set([...Object.keys(LAYERS), 'main.ts', 'layers.test.ts', 'linear.test.ts']);
    expect(files.filter((file) => !known.has(layerOf(file)))).toEqual([]);
  });

  test.each(ONCE)('bring in %s by one file', (name) => {
    const users = imports.filter(
      ({ file, from, isType }) => packageOf(from) === name && !isType && !isTest(file),
    );
    expect(new Set(users.map(({ file }) => layerOf(file))).size).toBeLessThanOrEqual(1);
    expect([...new Set(users.map(({ file }) => file))].length).toBeLessThanOrEqual(1);
  });
});

test('the reader of imports sees them all', () => {
  const own = importsOf('layers.test.ts').map(({ from }) => from);
  expect(own).toEqual(['node:fs', 'node:path', 'node:url', 'vitest']);
});
