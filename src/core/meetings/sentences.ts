import type { ArticleReading, MappedText, Span } from '../model.ts';

/** A sentence of an article with its place in the mapped text it comes from. */
export interface Sentence {
  /** With full-width marks only, character for character as long as in the source: the rules know one width. */
  readonly text: string;
  /** Offset of the sentence in `source.value`. */
  readonly at: number;
  readonly source: MappedText;
  readonly zone: 'headline' | 'body';
  /** Number of the sentence in its zone, from 0. */
  readonly index: number;
  readonly paragraph: number;
  /** First sentence of its paragraph. */
  readonly opens: boolean;
}

const END = /[。！？!?\n]/g;
/** A text without full stops is cut after so many characters, which keeps every rule linear. */
const LONGEST = 2000;
/** Beyond so many characters without a full stop a line is a table or a list, no prose: its rest is no sentence. */
const LONGEST_RUN = 20_000;
const HALF_WIDTH = /[,;:()!?]/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** Half-width marks as full-width ones; every offset stays. */
export function withFullWidthMarks(text: string): string {
  if (!HALF_WIDTH.test(text)) return text;
  return text.replace(/[,;:()!?]/g, (mark) => FULL_WIDTH[mark] ?? mark);
}

/** The first mark at or after a place that ends a sentence, else the end of the text. */
function endFrom(text: string, from: number): number {
  END.lastIndex = from;
  return END.exec(text)?.index ?? text.length;
}

/** Stretches of a text up to and with the place `end` where a mark stands, a line ends or a cut is made. */
function* stretchesOf(text: string): Generator<Span> {
  for (let from = 0; from < text.length;) {
    const end = endFrom(text, from);
    const last = Math.min(end, from + LONGEST_RUN);
    while (from <= last && from < text.length) {
      const at = Math.min(last, from + LONGEST);
      yield { start: from, end: at };
      from = at + 1;
    }
    if (last < end) from = end;
  }
}

function sentencesOf(source: MappedText, zone: Sentence['zone']): Sentence[] {
  const sentences: Sentence[] = [];
  const { value } = source;
  let paragraph = 0;
  let opens = true;
  for (const { start, end } of stretchesOf(value)) {
    const isBreak = end === value.length || value.charAt(end) === '\n';
    const text = value.slice(start, isBreak ? end : end + 1);
    if (text.trim() !== '') {
      const place = { at: start, source, zone, index: sentences.length, paragraph, opens };
      sentences.push({ text: withFullWidthMarks(text), ...place });
      opens = false;
    }
    if (isBreak) {
      paragraph += 1;
      opens = true;
    }
  }
  return sentences;
}

/** Sentences of the headline block, title line by title line. */
export function headlineSentences(article: ArticleReading): Sentence[] {
  const parts = [article.kicker, article.title, article.subtitle];
  return parts.flatMap((part) => sentencesOf(part, 'headline'));
}

/** Sentences of the running text. */
export function bodySentences(article: ArticleReading): Sentence[] {
  return sentencesOf(article.body, 'body');
}
