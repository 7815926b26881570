import type { ArticleReading, ArticleWarning, MappedText, Part, Role } from '../model.ts';
import { EMPTY, fromSpan, join, joinSpans } from '../text/mapped.ts';
import {
  captionCredits,
  leadCredits,
  mergeCredits,
  readCredits,
  trailCredits,
  type Credits,
} from './bylines.ts';
import type { Draft, TextLine } from './drafts.ts';
import { isWhole } from './endings.ts';
import { isNote } from './forms.ts';
import { headlineRoles, type Headed } from './headlines.ts';
import { kindOf } from './kinds.ts';
import type { Line } from './lines.ts';

function partsOf(draft: Draft, heads: readonly Headed[]): Part[] {
  const as = (lines: readonly Line[], role: Role): Part[] =>
    lines.map((line) => ({ start: line.start, end: line.end, role }));
  const parts = [
    ...heads.flatMap((head) => as([head.line], head.role)),
    ...as(draft.labels, 'section'),
    ...as(draft.bylines, 'byline'),
    ...as(draft.captions, 'caption'),
    ...draft.texts.flatMap((text) => as([text.line], text.role)),
  ];
  return parts.sort((a, b) => a.start - b.start);
}

function headText(raw: string, heads: readonly Headed[], role: Role): MappedText {
  const lines = heads.filter((head) => head.role === role).map((head) => head.line);
  return lines.length === 0 ? EMPTY : joinSpans(raw, lines, role === 'section' ? '' : ' ');
}

function sectionText(raw: string, draft: Draft, heads: readonly Headed[]): MappedText {
  const lines = [
    ...heads.filter((head) => head.role === 'section').map((head) => head.line),
    ...draft.labels,
  ];
  return lines.length === 0 ? EMPTY : joinSpans(raw, lines, '');
}

/** Paragraphs joined by a line end, the halves of a sentence by nothing. */
function bodyText(raw: string, texts: readonly TextLine[]): MappedText {
  const paragraphs: Line[][] = [];
  for (const { line, joins } of texts) {
    const last = paragraphs.at(-1);
    if (joins && last !== undefined) last.push(line);
    else paragraphs.push([line]);
  }
  return join(
    paragraphs.map((lines) => joinSpans(raw, lines, '')),
    '\n',
  );
}

function creditsOf(draft: Draft): Credits {
  const first = draft.texts[0]?.line.text ?? '';
  const last = draft.texts.at(-1)?.line.text ?? '';
  return mergeCredits([
    leadCredits(first, draft.cue),
    ...draft.bylines.map((line) => readCredits(line.text)),
    trailCredits(last),
    ...draft.captions.map((line) => captionCredits(line.text)),
  ]);
}

function warningsOf(draft: Draft, title: string): ArticleWarning[] {
  const last = draft.texts.at(-1);
  const warnings: ArticleWarning[] = [];
  if (title === '' && !draft.photo) warnings.push('headline_missing');
  if (draft.apart) warnings.push('headline_apart');
  if (last === undefined) warnings.push('body_missing');
  else if (!isWhole(last.line.text) && !isNote(last.line.text)) warnings.push('sentence_open');
  if (draft.unsplit) warnings.push('not_split');
  return warnings;
}

/** An article as it stands, from its lines. */
export function toReading(raw: string, draft: Draft, amongReports: boolean): ArticleReading {
  const heads = headlineRoles(draft.blocks);
  const title = headText(raw, heads, 'title');
  const section = sectionText(raw, draft, heads);
  const body = bodyText(raw, draft.texts);
  const kicker = headText(raw, heads, 'kicker');
  const subtitle = headText(raw, heads, 'subtitle');
  return {
    kind: kindOf({
      title: title.value,
      heads: [kicker.value, title.value, subtitle.value].join(' ').trim(),
      section: section.value,
      body: body.value,
      subheads: draft.subheads,
      paragraphs: draft.texts.length,
      cue: draft.cue,
      photo: draft.photo,
      frontLabel: heads.some((head) => head.role === 'section'),
      signed: draft.bylines.length > 0,
      official: draft.official,
      amongReports,
    }),
    parts: partsOf(draft, heads),
    section,
    kicker,
    title,
    subtitle,
    captions: draft.captions.map((line) => fromSpan(raw, line)),
    body,
    ...creditsOf(draft),
    warnings: warningsOf(draft, title.value),
  };
}
