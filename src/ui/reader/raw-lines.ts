import type { PageStretch } from '#core/query/answers.ts';
import type { Role, Span } from '#core/model.ts';

/** A field that was read from these characters of the page. */
export interface FieldMark extends Span {
  /** Field and value in the reader's words. */
  readonly label: string;
}

export interface RawRun {
  readonly text: string;
  /** Role in the article that is being read; '' belongs to another article or to none. */
  readonly role: Role | 'remainder' | '';
  readonly focus: boolean;
  /** Fields that were read from here, the shortest stretch first. */
  readonly fields: readonly FieldMark[];
}

export interface RawLine {
  readonly number: number;
  readonly runs: readonly RawRun[];
  /** The line holds a character of the article. */
  readonly own: boolean;
  /** Role of its first own run. */
  readonly role: RawRun['role'];
  /** The role begins here: the line of ink before has another. */
  readonly opens: boolean;
}

/** What is shown on a raw page. */
export interface RawPageMarks {
  readonly stretches: readonly PageStretch[];
  readonly articleId: string;
  readonly focus: Span | null;
  readonly fields: readonly FieldMark[];
}

const LINE_END = /\r\n|[\r\n\u0085\u2028]/g;

/** A raw page as numbered lines, cut where a role, a field or the focus begins and ends. */
export function rawLines(raw: string, marks: RawPageMarks): RawLine[] {
  const cuts = cutsOf(marks);
  const lines: RawLine[] = [];
  let start = 0;
  let last: RawRun['role'] = '';
  for (const match of [...raw.matchAll(LINE_END), { index: raw.length, 0: '' }]) {
    const runs = runsOf(raw, { start, end: match.index }, cuts, marks);
    const role = runs.find((run) => run.role !== '')?.role ?? '';
    const opens = runs.length > 0 && role !== last;
    if (runs.length > 0) last = role;
    lines.push({ number: lines.length + 1, runs, own: role !== '', role, opens });
    start = match.index + match[0].length;
  }
  return lines;
}

function cutsOf({ stretches, focus, fields }: RawPageMarks): number[] {
  const cuts = new Set<number>();
  for (const span of [...stretches, ...fields, ...(focus ? [focus] : [])])
    cuts.add(span.start).add(span.end);
  return [...cuts].sort((a, b) => a - b);
}

function runsOf(
  raw: string,
  { start, end }: Span,
  cuts: readonly number[],
  { stretches, articleId, focus, fields }: RawPageMarks,
): RawRun[] {
  const inside = cuts.filter((cut) => cut > start && cut < end);
  const edges = [start, ...inside, end];
  const runs: RawRun[] = [];
  for (let index = 0; index + 1 < edges.length; index++) {
    const [from, to] = [edges[index] ?? start, edges[index + 1] ?? end];
    if (from === to) continue;
    const holds = (span: Span): boolean => span.start <= from && from < span.end;
    const owner = stretches.find(holds);
    const own = fields.filter(holds);
    runs.push({
      text: raw.slice(from, to),
      role: owner?.articleId === articleId ? owner.role : '',
      focus: focus !== null && holds(focus),
      fields: own.sort((a, b) => a.end - a.start - (b.end - b.start)),
    });
  }
  return runs;
}
