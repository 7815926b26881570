import { spanCell } from '#core/export/spans.ts';
import type { Cell, Table } from '#core/export/table.ts';
import type { SessionPair } from '#core/query/session-answers.ts';
import type { ItemChanges, ItemPair } from '#core/series/compare-sessions.ts';
import type { ItemPlace } from './change-groups.ts';

interface Placed extends ItemPlace {
  readonly text: string;
  readonly speaker: string;
}

/** One side of a row. */
type Side = readonly [text: Cell, speaker: Cell, articleId: Cell, span: Cell];
type Row = readonly [section: string, change: string, before: Side, after: Side];

const NOTHING: Side = [null, null, null, null];
const textSide = (text: Cell): Side => [text, null, null, null];
const placedSide = ({ text, speaker, articleId, span }: Placed): Side => [
  text,
  speaker,
  articleId,
  span === null ? null : spanCell(span),
];

const COLUMNS = ['text', 'speaker', 'article_id', 'span'];

/** Everything that changed between two sessions, a row each: section, kind of change, both sides with their places. */
export function comparisonTable(pair: SessionPair): Table {
  const rows = [
    ...peopleRows(pair),
    ...itemRows('formulation', pair.phrases),
    ...pairRows('formulation', 'lost_marks', pair.phrases.lostMarks),
    ...pairRows('formulation', 'gained_marks', pair.phrases.gainedMarks),
    ...itemRows('requirement', pair.demands),
    ...pair.topics.map((one): Row => [
      'topic',
      'share',
      [one.before, null, null, null],
      [one.after, null, null, null],
    ]),
  ];
  return {
    columns: [
      'before_session',
      'after_session',
      'section',
      'change',
      ...COLUMNS.map((name) => `before_${name}`),
      ...COLUMNS.map((name) => `after_${name}`),
    ],
    rows: rows.map(([section, change, before, after]) => [
      pair.before.id,
      pair.after.id,
      section,
      change,
      ...before,
      ...after,
    ]),
  };
}

function itemRows(section: string, changes: ItemChanges<Placed>): Row[] {
  return [
    ...changes.added.map((one): Row => [section, 'new', NOTHING, placedSide(one)]),
    ...changes.dropped.map((one): Row => [section, 'dropped', placedSide(one), NOTHING]),
    ...pairRows(section, 'kept', changes.kept),
    ...pairRows(section, 'moved', changes.moved),
    ...pairRows(section, 'reworded', changes.reworded),
  ];
}

function pairRows(section: string, change: string, pairs: readonly ItemPair<Placed>[]): Row[] {
  return pairs.map(({ before, after }) => [section, change, placedSide(before), placedSide(after)]);
}

/** Of offices and roles the person stands in the column of the speaker. */
function peopleRows({ people }: SessionPair): Row[] {
  const about = (person: string, text: Cell): Side => [text, person, null, null];
  return [
    ...people.entries.map((name): Row => ['person', 'new', NOTHING, textSide(name)]),
    ...people.exits.map((name): Row => ['person', 'dropped', textSide(name), NOTHING]),
    ...people.common.map((name): Row => ['person', 'kept', textSide(name), textSide(name)]),
    ...people.offices.map(({ person, before, after }): Row => [
      'person',
      'office',
      about(person, before),
      about(person, after),
    ]),
    ...people.roles.map(({ person, before, after }): Row => [
      'person',
      'role',
      about(person, before),
      about(person, after),
    ]),
    ...people.inversions.map(({ before, after }): Row => [
      'person',
      'order',
      textSide([before, after]),
      textSide([after, before]),
    ]),
  ];
}
