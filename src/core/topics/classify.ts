/** What an article is about: each sentence votes by its cue words, the headline with them. */
import type { ArticleReading, TopicId, TopicReading, TopicShare } from '../model.ts';
import { cuesIn, TOPICS, type Cue } from './cues.ts';
import { FOREIGN_MARKS, GENERAL_MEETINGS } from './rules.ts';

const SENTENCE_ENDS = '。！？；;!?\n';
const FOREIGN = TOPICS.indexOf('foreign');
const DEFENCE = TOPICS.indexOf('defence');
const GOVERNMENT = TOPICS.indexOf('government');

/** Least score that makes a sentence one about a topic. */
const LEAST_SCORE = 2;
/** A second topic of the same sentence: this share of the first one's score. */
const SECOND = 0.6;
const LEAD_WEIGHT = 1.5;
const TITLE_SHARE = 0.25;

/** Score from which one demand is enough for a further topic. */
const DEMAND_SCORE = 5;
/** Sentences of a text in which one demand can be a topic of its own. */
const LONG = 8;
/** Share of the sentences from which a meeting of general business is about that subject. */
const ONE_SUBJECT = 0.45;
const DEMAND = /(?:^|[,，：:、”"])(?:[一二三四五六七八九]?要|必须|坚决|既要|不得)/;

/** Scores of one sentence by topic, and the cues behind them. */
interface Sentence {
  /** Whether it asks something of somebody (要, 必须, 坚决). */
  readonly isDemand: boolean;
  readonly scores: Float64Array;
  readonly cues: readonly Cue[];
  readonly top: number;
}

/** Sentence ranges of a text, without empty ones. */
export function sentenceRanges(text: string): { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !SENTENCE_ENDS.includes(text.charAt(i))) continue;
    if (text.slice(start, i).trim().length > 1) ranges.push({ start, end: i });
    start = i + 1;
  }
  return ranges;
}

function readSentence(text: string, start: number, end: number): Sentence {
  const cues = cuesIn(text, start, end);
  const scores = new Float64Array(TOPICS.length);
  const seen = new Set<string>();
  for (const cue of cues) {
    if (seen.has(cue.word)) continue;
    seen.add(cue.word);
    for (const { topic, weight } of cue.votes) scores[topic] = (scores[topic] ?? 0) + weight;
  }
  return {
    isDemand: DEMAND.test(text.slice(start, end)),
    scores,
    cues,
    top: greatest(scores, LEAST_SCORE),
  };
}

function greatest(scores: Float64Array, least: number): number {
  let top = -1;
  scores.forEach((score, topic) => {
    if (score >= least && (top < 0 || score > (scores[top] ?? 0))) top = topic;
  });
  return top;
}

/** Votes of a sentence: one for its first topic, half for each that comes close. */
function vote(votes: Float64Array, { scores, top }: Sentence, weight: number): void {
  if (top < 0) return;
  const best = scores[top] ?? 0;
  scores.forEach((score, topic) => {
    const share = topic === top ? 1 : score >= 3 && score >= SECOND * best ? 0.5 : 0;
    votes[topic] = (votes[topic] ?? 0) + weight * share;
  });
}

/** Votes of the headline: its topics share the weight by their scores. */
function voteInParts(votes: Float64Array, { scores }: Sentence, weight: number): void {
  const sum = scores.reduce((total, score) => total + score, 0);
  if (sum < LEAST_SCORE) return;
  scores.forEach((score, topic) => {
    votes[topic] = (votes[topic] ?? 0) + (weight * score) / sum;
  });
}

/** Topics of an article by its headline and running text. */
export function classify(article: ArticleReading): TopicReading {
  const title = [article.kicker.value, article.title.value, article.subtitle.value].join(' ');
  const body = article.body.value === '' ? captionsOf(article) : article.body.value;
  return classifyText(title, body);
}

function captionsOf(article: ArticleReading): string {
  return article.captions.map((caption) => caption.value).join('\n');
}

/** Topics of a headline and a running text. */
export function classifyText(title: string, body: string): TopicReading {
  const head = readSentence(title, 0, title.length);
  const sentences = sentenceRanges(body).map(({ start, end }) => readSentence(body, start, end));
  if (sentences.length === 0 && head.top < 0) return { main: null, shares: [] };
  const votes = new Float64Array(TOPICS.length);
  sentences.forEach((sentence, i) => {
    vote(votes, sentence, i === 0 ? LEAD_WEIGHT : 1);
  });
  voteInParts(votes, head, Math.max(1, TITLE_SHARE * sentences.length));
  const main = mainOf(title, votes, head, sentences);
  if (main < 0) return { main: null, shares: [] };
  return { main: topicAt(main), shares: sharesOf(main, head, sentences) };
}

function mainOf(
  title: string,
  votes: Float64Array,
  head: Sentence,
  sentences: readonly Sentence[],
): number {
  if (isForeign(head, sentences)) return FOREIGN;
  const main = greatest(votes, 0.5);
  const isGeneral = GENERAL_MEETINGS.some((name) => title.includes(name));
  return isGeneral && shareOf(main, sentences) < ONE_SUBJECT ? GOVERNMENT : main;
}

function shareOf(topic: number, sentences: readonly Sentence[]): number {
  const about = sentences.filter((sentence) => isAbout(sentence, topic));
  return about.length / Math.max(1, sentences.length);
}

function topicAt(topic: number): TopicId {
  return TOPICS[topic] ?? 'government';
}

/** News from abroad is foreign first, whatever else it is about. */
function isForeign(head: Sentence, sentences: readonly Sentence[]): boolean {
  const opening = [head, ...sentences.slice(0, 1)].flatMap(({ cues }) => cues);
  if (opening.some(({ word }) => FOREIGN_MARKS.includes(word))) return true;
  const first = head.cues.find(({ votes }) => votes.length > 0);
  if (first !== undefined && first.at <= 2 && isForeignCue(first)) return true;
  const about = sentences.filter(
    ({ top, scores }) => top === FOREIGN || (scores[FOREIGN] ?? 0) >= 5,
  );
  const share = about.length / Math.max(1, sentences.length);
  return share >= 0.5 || (head.top === FOREIGN && share >= 0.25);
}

function isForeignCue({ votes }: Cue): boolean {
  return votes.some(({ topic, weight }) => topic === FOREIGN && weight > 1);
}

function sharesOf(main: number, head: Sentence, sentences: readonly Sentence[]): TopicShare[] {
  const shares: TopicShare[] = [];
  TOPICS.forEach((id, topic) => {
    if (topic !== main && !isFurther(topic, sentences)) return;
    if (main === FOREIGN && topic === DEFENCE) return;
    const share = sentences.length === 0 ? 1 : shareOf(topic, sentences);
    shares.push({ topic: id, share, words: wordsOf(topic, [head, ...sentences]) });
  });
  const mainId = topicAt(main);
  return shares.sort(
    (a, b) => b.share - a.share || (a.topic === mainId ? -1 : b.topic === mainId ? 1 : 0),
  );
}

/** A further topic has two sentences, or one explicit demand in a longer text. */
function isFurther(topic: number, sentences: readonly Sentence[]): boolean {
  const about = sentences.filter((sentence) => isAbout(sentence, topic));
  if (about.length !== 1) return about.length >= 2;
  const [only] = about;
  const score = only?.scores[topic] ?? 0;
  return sentences.length >= LONG && only?.top === topic && only.isDemand && score >= DEMAND_SCORE;
}

function isAbout({ scores, top }: Sentence, topic: number): boolean {
  const score = scores[topic] ?? 0;
  return topic === top || (score >= 3 && score >= SECOND * (scores[top] ?? 0));
}

/** The cue words of a topic, most frequent first; weak ones only where there are no others. */
function wordsOf(topic: number, sentences: readonly Sentence[]): string[] {
  const clear = countedWords(topic, sentences, 2);
  return clear.length > 0 ? clear : countedWords(topic, sentences, 1);
}

function countedWords(topic: number, sentences: readonly Sentence[], least: number): string[] {
  const counts = new Map<string, number>();
  for (const { cues } of sentences)
    for (const { word, votes } of cues)
      if (votes.some((vote) => vote.topic === topic && vote.weight >= least))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}
