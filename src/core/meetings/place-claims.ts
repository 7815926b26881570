import { fullPlace, isCity, provinceOf } from '../text/gazetteer.ts';
import { jurisdiction } from './jurisdiction.ts';
import { cueEnd } from './name-start.ts';
import {
  ANY_NAME,
  OUR_PLACE,
  PAPER_BYLINE,
  PLACE_CUES,
  UNLISTED,
  type CueReach,
} from './place-cues.ts';

/** A reason for a place with the characters of the raw file that give it. */
export interface PlaceClaim {
  readonly place: string;
  readonly weight: number;
  readonly reach: CueReach;
  /** Name of the rule. */
  readonly cue: string;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const SENTENCE_STOP = /[。！？!?；;\n]/;
/** A sentence is looked through at most so far on either side of 我省. */
const REACH = 60;

/** Every reason for a place that a text gives, in the order of the rules. */
export function claimsIn(text: string, spelled: ReadonlyMap<string, string>): PlaceClaim[] {
  return [...listed(text), ...unlisted(text), ...byPapers(text, spelled), ...ours(text)];
}

/** 澜江日报记者: a paper named after a place that no gazetteer lists. */
function byPapers(text: string, spelled: ReadonlyMap<string, string>): PlaceClaim[] {
  return [...text.matchAll(PAPER_BYLINE)].flatMap((match) => {
    const place = spelled.get(match[1] ?? '') ?? '';
    if (place === '') return [];
    return [{ place, weight: 4, reach: 'page' as const, cue: 'paper', ...placed(match) }];
  });
}

function listed(text: string): PlaceClaim[] {
  return PLACE_CUES.flatMap((cue) =>
    [...text.matchAll(cue.pattern)].flatMap((match) => {
      const place = cue.place(match[1] ?? '');
      const { weight, reach } = cue;
      return place === '' ? [] : [{ place, weight, reach, cue: cue.name, ...placed(match) }];
    }),
  );
}

function placed(match: RegExpMatchArray): Pick<PlaceClaim, 'words' | 'start' | 'end'> {
  const start = match.index ?? 0;
  return { words: match[0], start, end: start + match[0].length };
}

function unlisted(text: string): PlaceClaim[] {
  return [...text.matchAll(UNLISTED)].flatMap((match) => {
    const words = match[1] ?? '';
    const place = jurisdiction(words.slice(cueEnd(words)));
    if (place === '' || fullPlace(place) !== '') return [];
    return [{ place, weight: 2, reach: 'page' as const, cue: 'body', ...placed(match) }];
  });
}

/** 我省 in a sentence with one name of a province. */
function ours(text: string): PlaceClaim[] {
  return [...text.matchAll(OUR_PLACE)].flatMap((match) => {
    const around = sentenceAround(text, match.index);
    const names = [...around.matchAll(ANY_NAME)].map((name) => fullPlace(name[1] ?? ''));
    const isKind = (place: string): boolean =>
      match[1] === '省' ? provinceOf(place) === place : isCity(place);
    const [place, ...others] = new Set(names.filter(isKind));
    if (place === undefined || others.length > 0) return [];
    return [{ place, weight: 1, reach: 'page' as const, cue: 'ours', ...placed(match) }];
  });
}

function sentenceAround(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < REACH && !SENTENCE_STOP.test(text.charAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < REACH && !SENTENCE_STOP.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
}
