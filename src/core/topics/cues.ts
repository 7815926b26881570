/** The cue words of all topics in one trie: a text is read once, the longest cue at each place counts. */
import type { TopicId } from '../model.ts';
import { CELL, WORD_MASK } from '../text/trie.ts';
import { TrieBuilder } from '../text/trie-builder.ts';
import { FOREIGN_SHORT_FORMS, FORMULAS, RULES } from './rules.ts';

/** All topics in the order of the rules. */
export const TOPICS = Object.keys(RULES) as readonly TopicId[];

/** A cue found in a text. */
export interface Cue {
  readonly at: number;
  readonly word: string;
  /** Topics by place in {@link TOPICS} with the weight of the word; empty for a formula. */
  readonly votes: readonly Vote[];
}

export interface Vote {
  readonly topic: number;
  readonly weight: number;
}

const WEIGHTS = { strong: 3, plain: 2, weak: 1 } as const;

const builder = new TrieBuilder(16384);
const VOTES: Vote[][] = [];
const WORDS: string[] = [];

/** 俄称, 美媒, 韩总统: short names of countries before what they say, have or are led by. */
function foreignShortForms(): string[] {
  return FOREIGN_SHORT_FORMS.flatMap(({ countries, nouns }) =>
    [...countries].flatMap((country) => nouns.split(' ').map((noun) => country + noun)),
  );
}

function addCue(word: string, vote: Vote | null): void {
  const number = builder.add(word, 1);
  WORDS[number] = word;
  const votes = (VOTES[number] ??= []);
  if (vote !== null && !votes.some(({ topic }) => topic === vote.topic)) votes.push(vote);
}

for (const word of FORMULAS.trim().split(/\s+/)) addCue(word, null);
TOPICS.forEach((id, topic) => {
  for (const grade of ['strong', 'plain', 'weak'] as const) {
    const words = RULES[id][grade].trim().split(/\s+/);
    for (const word of words) addCue(word, { topic, weight: WEIGHTS[grade] });
  }
});

for (const word of foreignShortForms())
  addCue(word, { topic: TOPICS.indexOf('foreign'), weight: 3 });

const TRIE = builder.build();

/** Cues of `text.slice(start, end)` from left to right, none overlapping another. */
export function cuesIn(text: string, start: number, end: number): Cue[] {
  const { cells, rank } = TRIE;
  const cues: Cue[] = [];
  for (let at = start; at < end;) {
    let cell = 0;
    let found = -1;
    let next = at + 1;
    for (let i = at; i < end; i++) {
      const to = (cells[cell * CELL + 1] ?? 0) + (rank[text.charCodeAt(i)] ?? 0);
      if (cells[to * CELL] !== cell) break;
      cell = to;
      const value = cells[cell * CELL + 2] ?? 0;
      if (value === 0) continue;
      found = value & WORD_MASK;
      next = i + 1;
    }
    if (found >= 0) cues.push({ at, word: WORDS[found] ?? '', votes: VOTES[found] ?? [] });
    at = next;
  }
  return cues;
}
