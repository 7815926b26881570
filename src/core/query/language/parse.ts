/** A query as a tree: OR binds least, then AND (also a blank), NOT, NEAR, fields. */
import { lex, type Mark } from './lex.ts';
import {
  QUERY_LENGTH,
  type ParsedQuery,
  type Query,
  type QueryFault,
  type QueryField,
} from './syntax.ts';

/** Reads a query; one that is empty gives null, one that makes no sense says where and why. */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > QUERY_LENGTH) return { fault: 'too_long', at: QUERY_LENGTH, text: '' };
  const marks = lex(text);
  if (!isMarks(marks)) return marks;
  if (marks.length === 0) return { query: null };
  try {
    const query = new Parser(marks, text).whole();
    return isPositive(query) ? { query } : { fault: 'only_not', at: 0, text };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault, at: error.at, text: error.message };
    throw error;
  }
}

function isMarks(marks: ReturnType<typeof lex>): marks is readonly Mark[] {
  return Array.isArray(marks);
}

/** Whether something is asked for that has a place in a text. */
function isPositive(query: Query): boolean {
  switch (query.kind) {
    case 'string':
    case 'word':
    case 'near':
      return true;
    case 'not':
      return false;
    case 'and':
      return query.parts.some(isPositive);
    case 'or':
      return query.parts.every(isPositive);
    case 'field':
      return !METADATA.has(query.field) && isPositive(query.part);
  }
}

/** Fields that choose articles and stand in no text. */
const METADATA: ReadonlySet<QueryField> = new Set(['person', 'series', 'source']);

class Fault extends Error {
  readonly fault: QueryFault;
  readonly at: number;

  constructor(fault: QueryFault, at: number, text: string) {
    super(text);
    this.fault = fault;
    this.at = at;
  }
}

class Parser {
  readonly #marks: readonly Mark[];
  readonly #text: string;
  #next = 0;

  constructor(marks: readonly Mark[], text: string) {
    this.#marks = marks;
    this.#text = text;
  }

  whole(): Query {
    const query = this.#or();
    const left = this.#marks[this.#next];
    if (left !== undefined) throw new Fault('stray_bracket', left.at, this.#text.charAt(left.at));
    return query;
  }

  #or(): Query {
    const parts = [this.#and()];
    while (this.#take('or') !== undefined) parts.push(this.#and());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
  }

  #and(): Query {
    const parts = [this.#unary()];
    for (;;) {
      const hasSign = this.#take('and') !== undefined;
      const next = this.#marks[this.#next]?.kind;
      const isEnd = next === undefined || next === 'or' || next === 'close';
      if (isEnd && !hasSign) break;
      parts.push(this.#unary());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
  }

  #unary(): Query {
    return this.#take('not') === undefined ? this.#near() : { kind: 'not', part: this.#unary() };
  }

  #near(): Query {
    let left = this.#primary();
    for (let mark = this.#take('near'); mark !== undefined; mark = this.#take('near')) {
      const right = this.#primary();
      if (!isPlace(left) || !isPlace(right))
        throw new Fault('near_operand', mark.at, this.#text.slice(mark.at));
      const within = mark.kind === 'near' ? mark.within : 0;
      left = { kind: 'near', parts: [left, right], within };
    }
    return left;
  }

  #primary(): Query {
    const mark = this.#marks[this.#next];
    this.#next += 1;
    switch (mark?.kind) {
      case 'string':
      case 'word':
        return { kind: mark.kind, pattern: mark.pattern };
      case 'field':
        return { kind: 'field', field: mark.field, part: this.#primary() };
      case 'open':
        return this.#bracketed(mark.at);
      default:
        throw new Fault(
          mark?.kind === 'close' ? 'stray_bracket' : 'operand_missing',
          mark?.at ?? this.#text.length,
          mark === undefined ? '' : this.#text.slice(mark.at, mark.at + 8),
        );
    }
  }

  #bracketed(at: number): Query {
    const inside = this.#or();
    if (this.#take('close') === undefined)
      throw new Fault('open_bracket', at, this.#text.slice(at));
    return inside;
  }

  #take(kind: Mark['kind']): Mark | undefined {
    const mark = this.#marks[this.#next];
    if (mark?.kind !== kind) return undefined;
    this.#next += 1;
    return mark;
  }
}

/** NEAR needs places on both sides: strings, words, or one of several. */
function isPlace(query: Query): boolean {
  if (query.kind === 'or') return query.parts.every(isPlace);
  return query.kind === 'string' || query.kind === 'word' || query.kind === 'near';
}
