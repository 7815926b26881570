import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { wordListBytes } from '../../.config/word-list.js';
import { fold } from '#core/text/fold.ts';
import { TokenBuffer, WordBase } from '#core/text/segment.ts';
import { corpusNames } from './store/article-names.ts';
import type { ReadFile } from './store/read-file.ts';
import { readFile } from './store/read-file.ts';
import { READERS } from './store/readers.ts';
import { loadCorpus } from './sources/load-corpus.ts';

vi.setConfig({ testTimeout: 60_000 });

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const SETS = ['seeds', 'broadcast', 'reports', 'sentences'] as const;

interface Named {
  readonly chair?: readonly string[];
  readonly attendees?: readonly string[];
  readonly others?: readonly { readonly name?: string }[];
}

interface Annotated {
  readonly file: string;
  readonly meetings?: readonly Named[];
}

/** Annotated people by file. */
function peopleOf(set: string): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const line of readFileSync(`${SHARED}gold/${set}.jsonl`, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { file, meetings = [] } = JSON.parse(line) as Annotated;
    const names = meetings.flatMap(({ chair = [], attendees = [], others = [] }) => [
      ...chair,
      ...attendees,
      ...others.map(({ name = '' }) => name),
    ]);
    const known = people.get(file) ?? new Set();
    for (const name of names) if (name !== '') known.add(name);
    people.set(file, known);
  }
  return people;
}

async function filesOf(set: string): Promise<ReadFile[]> {
  const folder = `${SHARED}corpus/${set}/`;
  const names = readdirSync(folder).sort();
  const files = names.map((name) => ({ name, blob: new Blob([readFileSync(folder + name)]) }));
  const read: ReadFile[] = [];
  const loaded = loadCorpus({ kind: 'files', name: '', files }, {});
  for await (const file of loaded) read.push(readFile(file, READERS));
  return read;
}

/**
 * Whether a name is one token everywhere it stands in a text, null if it stands nowhere. Inside a longer
 * token (a formula that bears the name) it stands whole, but is no mention of the person.
 */
function isWhole(text: string, tokens: TokenBuffer, name: string): boolean | null {
  let found: boolean | null = null;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const [start, end] = tokenAt(tokens, at);
    if (start <= at && end >= at + name.length && end - start > name.length) continue;
    found = (found ?? true) && start === at && end === at + name.length;
  }
  return found;
}

function tokenAt({ starts, ends, count }: TokenBuffer, at: number): [start: number, end: number] {
  for (let i = 0; i < count; i++) if ((ends[i] ?? 0) > at) return [starts[i] ?? 0, ends[i] ?? 0];
  return [at, at];
}

describe.each(SETS)('people whom the annotations of %s name', (set) => {
  if (!existsSync(`${SHARED}gold/${set}.jsonl`)) {
    test('are not on this machine', () => expect(existsSync(SHARED)).toBe(false));
    return;
  }
  test('are one token wherever they stand, nearly all of them', async () => {
    const files = await filesOf(set);
    const people = peopleOf(set);
    const tokenizer = new WordBase(wordListBytes()).tokenizer({ names: corpusNames(files) });
    const torn: string[] = [];
    let whole = 0;
    for (const { loaded, articles } of files)
      for (const { zone, names } of articles) {
        const tokens = new TokenBuffer();
        tokenizer.tokenizeInto(zone, tokens, names);
        for (const name of people.get(loaded.meta.file) ?? []) {
          const is = isWhole(zone, tokens, fold(name));
          if (is === true) whole++;
          if (is === false) torn.push(`${loaded.meta.file} ${name}`);
        }
      }
    expect(whole).toBeGreaterThan(0);
    expect(torn.length / (torn.length + whole), torn.join('\n')).toBeLessThan(0.05);
  });
});
