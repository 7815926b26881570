/** Each field of a reading of a session with its characters and its rule. */
import { formatPlace } from '../meetings/formats.ts';
import type { ArticleReading, Meeting, Participation, Span } from '../model.ts';
import { NUMERAL_CHARACTERS as N, parseNumeral } from '../text/numerals.ts';
import { ordinalPlace } from './ordinals.ts';
import type { SessionField, SessionProof } from './proof.ts';
import { dateRule, sessionRule, type Rule } from './rules.ts';
import { hullIn, placesOf, traceOf, tracesOf, type Trace } from './trace.ts';

/** How one value of a field is known. */
interface Found {
  readonly spans: readonly Span[];
  readonly rule: Rule;
}

/** A reading with all that its proofs are taken from. */
interface Reading {
  readonly meeting: Meeting;
  readonly name: Span;
  readonly trace: Trace | undefined;
  /** Sessions of the same article, for those that it passes on. */
  readonly besides: readonly Meeting[];
}

interface FieldRule {
  readonly field: SessionField;
  readonly values: (meeting: Meeting) => readonly string[];
  readonly find: (reading: Reading, value: string) => Found;
}

const text = (value: number | string | null): readonly string[] =>
  value === null || value === '' ? [] : [String(value)];

const FIELDS: readonly FieldRule[] = [
  {
    field: 'evidence',
    values: (meeting) => [meeting.evidence],
    find: ({ meeting, name }) => ({
      spans: [name],
      rule: sessionRule(meeting.rule, meeting.evidence),
    }),
  },
  { field: 'series', values: (meeting) => [meeting.series], find: seriesFound },
  { field: 'ordinal', values: (meeting) => text(meeting.ordinal), find: ordinalFound },
  { field: 'term', values: (meeting) => text(meeting.term), find: termFound },
  { field: 'year_label', values: (meeting) => text(meeting.yearLabel), find: yearFound },
  { field: 'place', values: (meeting) => text(meeting.place), find: placeFound },
  { field: 'date', values: dayValues, find: dateFound },
  { field: 'part', values: (meeting) => text(meeting.partOf), find: partFound },
  { field: 'part_date', values: (meeting) => text(meeting.partDate), find: partDayFound },
  { field: 'groups', values: (meeting) => meeting.groups, find: groupFound },
  { field: 'format', values: (meeting) => text(meeting.format), find: formatFound },
  { field: 'venue', values: (meeting) => text(meeting.venue), find: venueFound },
  { field: 'joint_with', values: (meeting) => meeting.jointWith, find: jointFound },
  { field: 'conveys', values: (meeting) => meeting.conveys, find: conveyedFound },
];

const FIELD_OF_ROLE: Readonly<Record<Participation['role'], SessionField>> = {
  主持: 'chair',
  讲话: 'speakers',
  提出要求: 'speakers',
  通报: 'speakers',
  汇报: 'speakers',
  发言: 'speakers',
  出席: 'attendees',
  参加: 'attendees',
  批示: 'others',
  列席: 'others',
  缺席: 'absent',
};

/** Proofs of every reading of one article, aligned with `meetings`. */
export function meetingProofs(
  article: ArticleReading,
  meetings: readonly Meeting[],
): readonly (readonly SessionProof[])[] {
  if (meetings.length === 0) return [];
  const traces = tracesOf(article);
  return meetings.map((meeting) => {
    const name = { start: meeting.start, end: meeting.end };
    const trace = traceOf(meeting, traces);
    return proofsOf({ meeting, name, trace, besides: meetings });
  });
}

/** How many proofs a reading has, without looking for their characters. */
export function countMeetingProofs(meeting: Meeting): number {
  return FIELDS.reduce(
    (sum, { values }) => sum + values(meeting).length,
    meeting.participants.length,
  );
}

function proofsOf(reading: Reading): SessionProof[] {
  const fields = FIELDS.flatMap(({ field, values, find }) =>
    values(reading.meeting).map((value) => ({ field, value, ...find(reading, value) })),
  );
  return [...fields, ...reading.meeting.participants.map(participantProof)];
}

function participantProof({ person, role, start, end }: Participation): SessionProof {
  return {
    field: FIELD_OF_ROLE[role],
    value: person,
    spans: [{ start, end }],
    rule: `role:${role}`,
  };
}

/** The day; where no year follows from anything, month and day as written. */
function dayValues({ dated, written, partOf }: Meeting): readonly string[] {
  if (dated.day !== null) return [dated.day];
  return partOf === '' && written !== null ? [written.text] : [];
}

const oneOrNone = (span: Span | null): readonly Span[] => (span === null ? [] : [span]);

/** Every character of the series' name stands in the text; else holder or subject was completed. */
function seriesFound({ meeting, name }: Reading): Found {
  const printed = meeting.seriesAsWritten.replace(/\s/g, '');
  const isWritten = [...meeting.series].every((character) => printed.includes(character));
  return { spans: [name], rule: isWritten ? 'series:written' : 'series:completed' };
}

function ordinalFound({ meeting, name, trace }: Reading): Found {
  const { ordinal } = meeting;
  if (trace === undefined || ordinal === null) return { spans: [name], rule: 'ordinal:number' };
  const { sentence, name: found } = trace.candidate;
  const place = ordinalPlace(sentence.text.slice(found.start, found.end), ordinal);
  if (place === null) return { spans: [name], rule: 'ordinal:number' };
  const span = hullIn(sentence, found.start + place.start, found.start + place.end);
  return { spans: [span ?? name], rule: `ordinal:${place.rule}` };
}

const TERM = new RegExp(`第?([${N}]{1,4})届`, 'g');
const YEAR = new RegExp(`([${N}]{4})年(?:度)?`, 'g');

/** Where a sentence says a number of this form, nearest before the end of the name. */
function numberFound(pattern: RegExp, value: string, { trace }: Reading): readonly Span[] {
  if (trace === undefined) return [];
  for (const { sentence, end } of trace.candidate.places) {
    const match = [...sentence.text.slice(0, end).matchAll(pattern)].findLast(
      (one) => String(parseNumeral(one[1] ?? '')) === value,
    );
    if (match) return oneOrNone(hullIn(sentence, match.index, match.index + match[0].length));
  }
  return [];
}

function termFound(reading: Reading, value: string): Found {
  return { spans: numberFound(TERM, value, reading), rule: 'span:term' };
}

function yearFound(reading: Reading, value: string): Found {
  return { spans: numberFound(YEAR, value, reading), rule: 'span:year_label' };
}

function placeFound({ meeting, name, trace }: Reading, value: string): Found {
  const basis = meeting.placeBasis;
  if (basis === 'page' || basis === 'manifest' || basis === 'corpus')
    return { spans: [], rule: `place:${basis}` };
  if (meeting.level === '全国') return { spans: [name], rule: 'place:national' };
  const places = trace?.candidate.places.map(({ sentence }) => sentence) ?? [];
  const spans = placesOf(value, places);
  return { spans: spans.length > 0 ? spans : [name], rule: 'place:named' };
}

function dateFound({ meeting }: Reading): Found {
  const { written, dated, partOf } = meeting;
  if (dated.basis.includes('user')) return { spans: [], rule: 'date:user' };
  if (written === null || partOf !== '') return { spans: [], rule: 'date:shared' };
  return {
    spans: placed(written),
    rule: dated.day === null ? 'date:unknown' : dateRule(dated.basis),
  };
}

/** A written day that has no place in the file (0–0) marks nothing. */
const placed = ({ start, end }: Span): readonly Span[] => (end > start ? [{ start, end }] : []);

function partFound({ meeting, trace }: Reading): Found {
  const sentences = trace?.candidate.places.map(({ sentence }) => sentence) ?? [];
  return { spans: placesOf(meeting.partOf, sentences), rule: 'part:behind' };
}

function partDayFound({ meeting: { written } }: Reading): Found {
  return { spans: written === null ? [] : placed(written), rule: 'part:day' };
}

function groupFound({ trace }: Reading, value: string): Found {
  const plain = value.replace(/\(列席\)$/, '');
  return { spans: placesOf(plain, trace?.own ?? []), rule: 'span:group' };
}

function formatFound({ meeting, name, trace }: Reading): Found {
  if (meeting.evidence === 'reported')
    for (const sentence of trace?.own ?? []) {
      const place = formatPlace(sentence.text);
      const span = place === null ? null : hullIn(sentence, place.start, place.end);
      if (span !== null) return { spans: [span], rule: 'format:said' };
    }
  return { spans: [name], rule: 'format:name' };
}

/** A venue of several halls is joined with `/`; 分会场 may stand apart from its places. */
function venueFound({ trace }: Reading, value: string): Found {
  const own = trace?.own ?? [];
  const spans = value.split('/').flatMap((hall) => {
    const whole = placesOf(hall, own);
    return whole.length > 0 ? whole : placesOf(hall.replace(/分会场$/, ''), own);
  });
  return { spans, rule: 'span:venue' };
}

function jointFound({ trace }: Reading, value: string): Found {
  const sentences = trace?.candidate.places.map(({ sentence }) => sentence) ?? [];
  const spans = placesOf(value, sentences);
  if (spans.length > 0 || trace === undefined) return { spans, rule: 'span:joint' };
  const { sentence, name } = trace.candidate;
  return { spans: oneOrNone(hullIn(sentence, name.end + 1, name.jointEnd)), rule: 'span:joint' };
}

function conveyedFound({ besides }: Reading, value: string): Found {
  const passed = besides.filter(
    ({ sessionId, evidence }) => sessionId === value && evidence === 'conveyed',
  );
  return { spans: passed.map(({ start, end }) => ({ start, end })), rule: 'span:conveys' };
}
