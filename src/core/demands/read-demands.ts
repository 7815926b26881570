import { bodySentences, type Sentence } from '../meetings/sentences.ts';
import type { ArticleReading, MeetingReading, Span } from '../model.ts';
import { addresseeIn } from './addressees.ts';
import type { Demand } from './demand.ts';
import { firstMarker, itemMarker, type Marker } from './markers.ts';
import { maskNamed } from './masks.ts';
import { hullIn, printedIn } from './places.ts';
import { sceneOf, type Scene, type Speech } from './speakers.ts';
import { hasVerb } from './speech-cues.ts';
import { isDeedOfMeeting, stretchesOf } from './stretches.ts';

const ITEM = /[^；]+/g;
const FINAL = /[\s。！？；，：]/;

/** What holds on from sentence to sentence. */
interface State {
  readonly speech: Speech | null;
  /** Whether the item before was a requirement or announced some, so that 一是 or 二是 goes on with it. */
  readonly goesOn: boolean;
}

/** 二是 goes on with a list of requirements, 一是 begins one behind a head (要抓好三件事。一是…). */
function itemOf(text: string, goesOn: boolean): Marker | null {
  const item = itemMarker(text);
  if (item === null || !item.word.endsWith('是')) return item;
  return goesOn || firstMarker(text.slice(0, 16)) !== null ? item : null;
}

function markerOf(masked: string, goesOn: boolean): Marker | null {
  const lead = masked.length - masked.replace(/^[”’\s]+/, '').length;
  const item = itemOf(masked.slice(lead), goesOn);
  if (item === null) return firstMarker(masked);
  return { word: item.word, start: item.start + lead, end: item.end + lead };
}

function withoutFinal(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && FINAL.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The end of the words without their final mark, blanks and a quotation mark that opens before them. */
function trimmedEnd(text: string, start: number, end: number): number {
  const at = withoutFinal(text, start, end);
  const closes = '”’」'.includes(text.charAt(at - 1));
  return closes && !/[“‘「]/.test(text.slice(start, at)) ? withoutFinal(text, start, at - 1) : at;
}

/** The requirement of one item, `from` to `to` in the sentence. */
function demandOf(
  sentence: Sentence,
  masked: string,
  item: Span,
  speech: Speech,
  goesOn: boolean,
): Demand | null {
  const words = masked.slice(item.start, item.end);
  const marker = markerOf(words, goesOn);
  if (marker === null || /？[”\s]*$/.test(sentence.text)) return null;
  const start = item.start + marker.start;
  const end = trimmedEnd(sentence.text, start, item.end);
  if (end <= item.start + marker.end) return null;
  const named = addresseeIn(words.slice(0, marker.start)) ?? { start: 0, end: 0 };
  return {
    speaker: speech.speaker,
    addressee: printedIn(sentence, item.start + named.start, item.start + named.end),
    marker: marker.word,
    text: printedIn(sentence, start, end),
    span: hullIn(sentence, start, end),
    speech: speech.span,
  };
}

function itemsOf(masked: string, { start, end }: Span): Span[] {
  return [...masked.slice(start, end).matchAll(ITEM)].map(({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
}

interface Found {
  readonly demands: readonly Demand[];
  readonly state: State;
}

/** Most sentences of a report stand outside any speech and begin none. */
function isUnspoken({ text }: Sentence, { speech }: State): boolean {
  return speech === null && !hasVerb(text) && !isDeedOfMeeting(text);
}

function demandsOf(sentence: Sentence, scene: Scene, state: State): Found {
  if (isUnspoken(sentence, state)) return { demands: [], state };
  const masked = maskNamed(sentence.text);
  const { stretches, after } = stretchesOf(sentence, masked, state.speech, scene);
  const demands: Demand[] = [];
  let { goesOn } = state;
  for (const stretch of stretches) {
    if (stretch.speech === null) continue;
    goesOn ||= stretch.isList;
    for (const item of itemsOf(masked, stretch)) {
      const demand = demandOf(sentence, masked, item, stretch.speech, goesOn);
      if (demand !== null) demands.push(demand);
      goesOn = demand !== null;
    }
    goesOn ||= stretch.isList && stretch.start >= masked.trimEnd().length;
  }
  return { demands, state: { speech: after, goesOn } };
}

function isReport(article: ArticleReading, meetings: readonly MeetingReading[]): boolean {
  if (!hasVerb(article.body.value)) return false;
  return (
    article.kind === 'meeting_report' || meetings.some(({ evidence }) => evidence === 'reported')
  );
}

/** What the report of a meeting says is to be done, in reading order: who says it, to whom, in which words. */
export function readDemands(
  article: ArticleReading,
  meetings: readonly MeetingReading[],
): readonly Demand[] {
  if (!isReport(article, meetings)) return [];
  const sentences = bodySentences(article);
  const scene = sceneOf(sentences, meetings);
  const demands: Demand[] = [];
  let state: State = { speech: null, goesOn: false };
  for (const sentence of sentences) {
    const found = demandsOf(sentence, scene, state);
    demands.push(...found.demands);
    ({ state } = found);
  }
  return demands;
}
