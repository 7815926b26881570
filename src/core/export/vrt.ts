/**
 * The corpus in the vertical format of the IMS Corpus Workbench (CWB, CQPweb) and Sketch Engine: a token a
 * line with its kind (`w` a counted word, `p` a mark), and `<text>`, `<head>`, `<s>`, `<speech>` around them.
 */
import type { Archive } from '../query/archive.ts';
import { reportedSessions } from '../query/demands.ts';
import { speechAt } from '../query/speeches.ts';

/** One article; its `w` lines are its words as counted, in order. `session` is what it reports, or ''. */
export function vrtText(archive: Archive, article: number, session: string): string {
  const writer = new VrtWriter(archive, article);
  const { stream, terms } = archive.corpus;
  for (let at = stream.articles[article] ?? 0; at < (stream.articles[article + 1] ?? 0); at++) {
    const start = stream.starts[at] ?? 0;
    writer.token(
      terms.terms[stream.ids[at] ?? 0] ?? '',
      start,
      start + (stream.lengths[at] ?? 0),
      stream.breaks[at] === 1,
    );
  }
  return `<text ${attributes(archive, article, session)}>\n${writer.end()}</text>\n`;
}

/** All selected articles, one after the other. */
export function vrtTexts(archive: Archive, articles: Iterable<number>): string[] {
  const sessions = reportedSessions(archive.corpus);
  return [...articles].map((article) => vrtText(archive, article, sessions.get(article) ?? ''));
}

function attributes({ corpus }: Archive, number: number, session: string): string {
  const article = corpus.articles[number];
  const values = [
    ['id', article?.id],
    ['file', article?.meta.file],
    ['source', article?.meta.source],
    ['date', article?.dated.day],
    ['kind', article?.kind],
    ['topic', article?.topics.main],
    ['session', session],
    ['title', article?.title.value],
  ] as const;
  return values.map(([name, value]) => `${name}="${escaped(value ?? '')}"`).join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for a token or an attribute: no markup, no line end, no blank inside a token. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? '').replace(/\s/g, '_');
}

const BLANK = /\s/;
const CLOSES = new Set('。！？!?；;…”’）)」』》〉');

class VrtWriter {
  readonly #archive: Archive;
  readonly #article: number;
  readonly #body: number;
  readonly #credit: number;
  #text = '';
  #end: number;
  #isInSentence = false;
  #isInHead = false;
  #speaker = '';

  constructor(archive: Archive, article: number) {
    const { starts, creditStarts, creditEnds } = archive.corpus.texts;
    this.#archive = archive;
    this.#article = article;
    this.#body = creditStarts[article] ?? 0;
    this.#credit = creditEnds[article] ?? 0;
    this.#end = starts[article] ?? 0;
  }

  token(word: string, start: number, end: number, isBreak: boolean): void {
    const marks = this.#marksBefore(start);
    const cut = isBreak ? endOfSentence(marks) : 0;
    this.#marks(marks.slice(0, cut));
    if (isBreak) this.#closeSentence();
    this.#openSentence(start);
    this.#speak(start);
    this.#marks(marks.slice(cut));
    this.#text += `${escaped(word)}\tw\n`;
    this.#end = end;
  }

  end(): string {
    this.#marks(this.#marksBefore(this.#archive.corpus.texts.starts[this.#article + 1] ?? 0));
    this.#closeSentence();
    if (this.#isInHead) this.#text += '</head>\n';
    return this.#text;
  }

  /** Marks between the word before and this place, without blanks and without the credit. */
  #marksBefore(place: number): string[] {
    const { joined } = this.#archive.corpus.texts;
    const marks: string[] = [];
    for (let at = this.#end; at < place; at++) {
      const isCredit = at >= this.#body && at < this.#credit;
      const mark = joined.charAt(at);
      if (!isCredit && !BLANK.test(mark)) marks.push(mark);
    }
    return marks;
  }

  #marks(marks: readonly string[]): void {
    if (!this.#isInSentence) return;
    for (const mark of marks) this.#text += `${escaped(mark)}\tp\n`;
  }

  #openSentence(start: number): void {
    if (this.#isInSentence) return;
    const isHead = start < this.#body;
    if (isHead && !this.#isInHead) this.#text += '<head>\n';
    if (!isHead && this.#isInHead) this.#text += '</head>\n';
    this.#isInHead = isHead;
    this.#isInSentence = true;
    this.#text += '<s>\n';
  }

  #closeSentence(): void {
    if (!this.#isInSentence) return;
    this.#silence();
    this.#text += '</s>\n';
    this.#isInSentence = false;
  }

  /** Opens and closes speeches, which lie inside a sentence. */
  #speak(start: number): void {
    const speaker = speechAt(this.#archive.speeches(this.#article), start)?.speaker ?? '';
    if (speaker === this.#speaker) return;
    this.#silence();
    this.#speaker = speaker;
    if (speaker !== '') this.#text += `<speech speaker="${escaped(speaker)}">\n`;
  }

  #silence(): void {
    if (this.#speaker !== '') this.#text += '</speech>\n';
    this.#speaker = '';
  }
}

/** How many of the marks still belong to the sentence before: up to the last one that closes it. */
function endOfSentence(marks: readonly string[]): number {
  let end = 0;
  marks.forEach((mark, at) => {
    if (CLOSES.has(mark)) end = at + 1;
  });
  return end;
}
