/** A query cut into marks: strings, words, operators, brackets, fields. */
import { fold } from '../../text/fold.ts';
import { ANY, FARTHEST, GAP, type Pattern, type QueryFault, type QueryField } from './syntax.ts';

export type Mark =
  | { readonly kind: 'string' | 'word'; readonly pattern: Pattern; readonly at: number }
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close'; readonly at: number }
  | { readonly kind: 'near'; readonly within: number; readonly at: number }
  | { readonly kind: 'field'; readonly field: QueryField; readonly at: number };

export interface LexFault {
  readonly fault: QueryFault;
  readonly at: number;
  readonly text: string;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '＂': '＂', '「': '」' };
const SINGLE: Readonly<Record<string, 'and' | 'or' | 'open' | 'close'>> = {
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
  '&': 'and',
  '|': 'or',
};
const WORDS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  OR: 'or',
  NOT: 'not',
  与: 'and',
  或: 'or',
  非: 'not',
};
const FIELDS: Readonly<Record<string, QueryField>> = {
  title: 'title',
  标题: 'title',
  body: 'body',
  正文: 'body',
  speaker: 'speaker',
  讲话人: 'speaker',
  person: 'person',
  人物: 'person',
  series: 'series',
  会议系列: 'series',
  source: 'source',
  来源: 'source',
};
const NEAR = /^(?:NEAR|近)(?:\/(\d{1,3}))?$/;
const BLANK = /\s/;

/** The marks of a query in order, or where it cannot be read. */
export function lex(text: string): readonly Mark[] | LexFault {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length;) {
    const step = BLANK.test(text.charAt(at)) ? at + 1 : nextMark(text, at, marks);
    if (typeof step !== 'number') return step;
    at = step;
  }
  return marks;
}

/** Adds the mark that begins here; where the next one may begin. */
function nextMark(text: string, at: number, marks: Mark[]): number | LexFault {
  const character = text.charAt(at);
  const single = SINGLE[character];
  if (single !== undefined) {
    marks.push({ kind: single, at });
    return at + 1;
  }
  if (character === '-' || character === '－') {
    marks.push({ kind: 'not', at });
    return at + 1;
  }
  const isWord = character === '=' || character === '＝';
  return operand(text, isWord ? at + 1 : at, isWord ? 'word' : 'string', marks);
}

function operand(
  text: string,
  at: number,
  kind: 'string' | 'word',
  marks: Mark[],
): number | LexFault {
  const closing = CLOSING[text.charAt(at)];
  if (closing !== undefined) return quoted(text, at, closing, kind, marks);
  const end = endOfBare(text, at);
  const bare = text.slice(at, end);
  if (kind === 'word') return addPattern(bare, at, end, kind, marks);
  const operator = operatorOf(bare, at);
  if (operator !== null) {
    marks.push(operator);
    return end;
  }
  return field(bare, at, marks) ?? addPattern(bare, at, end, kind, marks);
}

function quoted(
  text: string,
  at: number,
  closing: string,
  kind: 'string' | 'word',
  marks: Mark[],
): number | LexFault {
  const end = text.indexOf(closing, at + 1);
  if (end === -1) return { fault: 'open_quote', at, text: text.slice(at) };
  const inside = text.slice(at + 1, end);
  if (inside.trim() !== '')
    marks.push({ kind, pattern: { pieces: [fold(inside)], text: inside }, at });
  return end + 1;
}

/** A bare string runs to a blank, a bracket or a sign. */
function endOfBare(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    if (BLANK.test(character) || character in SINGLE || character in CLOSING) break;
    at += 1;
  }
  return at;
}

function operatorOf(bare: string, at: number): Mark | null {
  const word = WORDS[bare];
  if (word !== undefined) return { kind: word, at };
  const near = NEAR.exec(bare);
  if (near === null) return null;
  const within = near[1] === undefined ? GAP : Number(near[1]);
  return { kind: 'near', within: Math.min(within, FARTHEST), at };
}

/** `title:防汛`: the field is one mark, what it holds the next. */
function field(bare: string, at: number, marks: Mark[]): number | LexFault | null {
  const colon = bare.search(/[:：]/);
  if (colon < 1) return null;
  const name = bare.slice(0, colon);
  const known = FIELDS[name.toLowerCase()];
  if (known === undefined)
    return /^[a-z]{3,10}$/i.test(name) ? { fault: 'field_unknown', at, text: name } : null;
  marks.push({ kind: 'field', field: known, at });
  return at + colon + 1;
}

function addPattern(
  bare: string,
  at: number,
  end: number,
  kind: 'string' | 'word',
  marks: Mark[],
): number | LexFault {
  if (bare === '') return { fault: 'operand_missing', at, text: '' };
  const pieces = fold(bare)
    .split('*')
    .map((piece) => piece.replaceAll('?', ANY))
    .filter((piece) => piece !== '');
  if (pieces.every((piece) => piece.split(ANY).every((part) => part === '')))
    return { fault: 'only_wildcards', at, text: bare };
  marks.push({ kind, pattern: { pieces: anchored(bare, pieces, kind), text: bare }, at });
  return end;
}

/** For words a `*` at an end matters: the empty piece keeps it. */
function anchored(bare: string, pieces: readonly string[], kind: 'string' | 'word'): string[] {
  if (kind === 'string')
    return pieces.filter((piece) => piece.split(ANY).some((one) => one !== ''));
  const folded = fold(bare);
  return [
    ...(folded.startsWith('*') ? [''] : []),
    ...pieces,
    ...(folded.endsWith('*') ? [''] : []),
  ];
}
