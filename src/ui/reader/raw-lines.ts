import type { PageStretch } from '#core/query/answers.ts';
import type { Role, Span } from '#core/model.ts';

export interface RawRun {
  readonly text: string;
  /** Role in the article that is being read; '' belongs to another article or to none. */
  readonly role: Role | 'remainder' | '';
  readonly focus: boolean;
}

export interface RawLine {
  readonly number: number;
  readonly runs: readonly RawRun[];
  /** The line holds a character of the article. */
  readonly own: boolean;
}

const LINE_END = /\r\n|[\r\n\u0085\u2028]/g;

/** A raw page as numbered lines, cut where a role or the focus begins and ends. */
export function rawLines(
  raw: string,
  stretches: readonly PageStretch[],
  articleId: string,
  focus: Span | null,
): RawLine[] {
  const cuts = cutsOf(stretches, focus);
  const lines: RawLine[] = [];
  let start = 0;
  for (const match of [...raw.matchAll(LINE_END), { index: raw.length, 0: '' }]) {
    const runs = runsOf(raw, start, match.index, cuts, stretches, articleId, focus);
    lines.push({ number: lines.length + 1, runs, own: runs.some((run) => run.role !== '') });
    start = match.index + match[0].length;
  }
  return lines;
}

function cutsOf(stretches: readonly PageStretch[], focus: Span | null): number[] {
  const cuts = new Set<number>();
  for (const span of focus ? [...stretches, focus] : stretches) cuts.add(span.start).add(span.end);
  return [...cuts].sort((a, b) => a - b);
}

function runsOf(
  raw: string,
  start: number,
  end: number,
  cuts: readonly number[],
  stretches: readonly PageStretch[],
  articleId: string,
  focus: Span | null,
): RawRun[] {
  const inside = cuts.filter((cut) => cut > start && cut < end);
  const edges = [start, ...inside, end];
  const runs: RawRun[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index] ?? start, edges[index + 1] ?? end];
    if (from === to) continue;
    const owner = stretches.find((stretch) => stretch.start <= from && from < stretch.end);
    runs.push({
      text: raw.slice(from, to),
      role: owner?.articleId === articleId ? owner.role : '',
      focus: focus !== null && focus.start <= from && from < focus.end,
    });
  }
  return runs;
}
