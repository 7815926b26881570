import { commonSequence, type CommonPlace } from './common-sequence.ts';

/** A stretch of one of two sentences, or of both. */
export interface CharacterChange {
  readonly kind: 'same' | 'dropped' | 'added';
  readonly text: string;
}

/** A common stretch this short between two changes is chance; it is shown as changed, so that words stay whole. */
const CHANCE = 1;

/**
 * What was dropped and added between two sentences, character by character, in reading order; a dropped stretch
 * stands before the added one in its place. Without the added stretches it is `before`, without the dropped ones `after`.
 */
export function characterChanges(before: string, after: string): CharacterChange[] {
  const [old, now] = [[...before], [...after]];
  const changes: CharacterChange[] = [];
  let [i, j] = [0, 0];
  for (const run of [...sameRuns(old, now), { before: old.length, after: now.length, length: 0 }]) {
    push(changes, 'dropped', old.slice(i, run.before));
    push(changes, 'added', now.slice(j, run.after));
    push(changes, 'same', old.slice(run.before, run.before + run.length));
    [i, j] = [run.before + run.length, run.after + run.length];
  }
  return changes;
}

interface Run extends CommonPlace {
  readonly length: number;
}

function sameRuns(old: readonly string[], now: readonly string[]): Run[] {
  const codes = (characters: readonly string[]) => characters.map((one) => one.codePointAt(0) ?? 0);
  const runs: Run[] = [];
  for (const place of commonSequence(codes(old), codes(now))) {
    const last = runs.at(-1);
    const isNext =
      last !== undefined &&
      place.before === last.before + last.length &&
      place.after === last.after + last.length;
    if (isNext) runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ ...place, length: 1 });
  }
  return runs.filter((run) => !isChance(run, old.length, now.length));
}

/** In the middle of both, and changes on both sides of it. */
function isChance({ before, after, length }: Run, old: number, now: number): boolean {
  const isFirst = before === 0 && after === 0;
  const isLast = before + length === old && after + length === now;
  return length <= CHANCE && !isFirst && !isLast;
}

function push(
  changes: CharacterChange[],
  kind: CharacterChange['kind'],
  characters: readonly string[],
): void {
  if (characters.length > 0) changes.push({ kind, text: characters.join('') });
}
