import type { Block } from './headlines.ts';
import type { Line } from './lines.ts';

/** A line of running text; `joins` if it goes on with the sentence of the text line before it. */
export interface TextLine {
  readonly line: Line;
  readonly role: 'body' | 'subhead';
  readonly joins: boolean;
}

/** An article while its lines are being collected. */
export interface Draft {
  blocks: Block[];
  readonly texts: TextLine[];
  readonly bylines: Line[];
  readonly captions: Line[];
  readonly labels: Line[];
  /** Its lead cue, else ''. */
  cue: string;
  /** A byline came after the body: the article is over. */
  signed: boolean;
  /** Number of its subheads. */
  subheads: number;
  /** Its headline stood away from its body. */
  apart: boolean;
  /** A picture with a text of its own and no headline. */
  photo: boolean;
  /** Its headline announces a row of short items. */
  roundup: boolean;
  /** An office or a company signed it. */
  official: boolean;
  /** Headline and text could not be told apart. */
  unsplit: boolean;
}

/** An article without any line. */
export function emptyDraft(): Draft {
  return {
    blocks: [],
    texts: [],
    bylines: [],
    captions: [],
    labels: [],
    cue: '',
    signed: false,
    subheads: 0,
    apart: false,
    photo: false,
    roundup: false,
    official: false,
    unsplit: false,
  };
}

/** Its running text, up to `limit` characters. */
export function draftText(draft: Draft, limit: number): string {
  let text = '';
  for (const { line } of draft.texts) {
    text += `${line.text.slice(0, limit)}\n`;
    if (text.length >= limit) break;
  }
  return text;
}
