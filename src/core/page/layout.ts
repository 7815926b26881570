import { isPhotoCredit, tailByline } from './bylines.ts';
import { isMediumCue, leadCue } from './cues.ts';
import type { Form } from './forms.ts';
import type { Line } from './lines.ts';

/** What the page as a whole tells about its single lines. */
export interface Layout {
  /** Whether blank lines stand between paragraphs. */
  readonly spaced: boolean;
  /** Number of lead cues. */
  readonly leads: number;
  /** Whether the cues are those of a medium, one before every item. */
  readonly uniform: boolean;
  /** Fewest and most `#` in front of a line of this page, 0 if there are none. */
  readonly shallowest: number;
  readonly deepest: number;
  /** More blank lines than usual: a picture stood here, or another article begins. */
  readonly isWide: (gap: number) => boolean;
  /** Whether a byline of a writer comes after this line before the next lead cue. */
  readonly isSignedAhead: (at: number) => boolean;
  /** Single short lines from this text's own on, each before a text, up to the next cue, byline or headline block. */
  readonly headsAhead: (at: number) => number;
}

/** The usual number of blank lines between two paragraphs: the most frequent one above 0. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1))
    if (line.gap > 0) counts.set(line.gap, (counts.get(line.gap) ?? 0) + 1);
  let usual = 1;
  let most = 0;
  for (const [gap, count] of counts) {
    if (count > most || (count === most && gap < usual)) {
      usual = gap;
      most = count;
    }
  }
  return usual;
}

const SUBHEAD_LENGTH = 16;

/** For every text line how many single short lines stand before it and the texts after it. */
function headsAhead(lines: readonly Line[], forms: readonly Form[]): number[] {
  const ahead = new Array<number>(lines.length).fill(0);
  let count = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const isShort = forms[at - 1] === 'short';
    const isSingle =
      isShort && forms[at - 2] !== 'short' && (lines[at - 1]?.text.length ?? 0) <= SUBHEAD_LENGTH;
    if (forms[at] === 'lead' || forms[at] === 'byline') count = 0;
    else if (forms[at] === 'text' && isShort) count = isSingle ? count + 1 : 0;
    ahead[at] = count;
  }
  return ahead;
}

/** For every line whether a byline is the next of byline and lead cue after it. */
function signedAhead(lines: readonly Line[], forms: readonly Form[]): boolean[] {
  const ahead = new Array<boolean>(lines.length).fill(false);
  let signed = false;
  for (let at = lines.length - 1; at >= 0; at--) {
    ahead[at] = signed;
    const text = lines[at]?.text ?? '';
    if (forms[at] === 'lead') signed = false;
    if (forms[at] === 'byline' && !isPhotoCredit(text)) signed = true;
    if (forms[at] === 'text' && tailByline(text) >= 0) signed = true;
    if (forms[at] === 'text' && tailByline(text) >= 0) ahead[at] = true;
  }
  return ahead;
}

/** Reads the habits of a page. */
export function readLayout(lines: readonly Line[], forms: readonly Form[]): Layout {
  const usual = usualGap(lines);
  const cues = lines.filter((_, at) => forms[at] === 'lead').map((line) => leadCue(line.text));
  const levels = [...new Set(lines.map((line) => line.level).filter((level) => level > 0))];
  const heads = headsAhead(lines, forms);
  const ahead = signedAhead(lines, forms);
  return {
    spaced: lines.some((line, at) => at > 0 && line.gap > 0),
    leads: cues.length,
    uniform: cues.length > 0 && cues.every(isMediumCue),
    shallowest: levels.length === 0 ? 0 : Math.min(...levels),
    deepest: levels.length === 0 ? 0 : Math.max(...levels),
    isWide: (gap) => gap > usual,
    headsAhead: (at) => heads[at] ?? 0,
    isSignedAhead: (at) => ahead[at] ?? false,
  };
}
