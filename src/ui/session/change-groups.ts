import type { Span } from '#core/model.ts';
import type { SessionPair } from '#core/query/session-answers.ts';
import type { ItemChanges, ItemPair, MovedItem } from '#core/series/compare-sessions.ts';
import type { Messages } from '#i18n/index.ts';

/** Where an item stands in the corpus; without a span, the article as a whole. */
export interface ItemPlace {
  readonly articleId: string;
  readonly span: Span | null;
}

/** One thing that is new, gone, kept or otherwise changed, in words. */
export interface ChangeItem {
  readonly text: string;
  /** Null where there is no single place for it. */
  readonly place: ItemPlace | null;
  /** Its place in the earlier report, where it has one of its own to be shown. */
  readonly before: ItemPlace | null;
  /** The earlier wording, where it was reworded. */
  readonly old: string | null;
  /** Who says it, or what changed beside the words. */
  readonly note: string;
}

export type ChangeKind =
  | 'added'
  | 'dropped'
  | 'reworded'
  | 'moved'
  | 'lostMarks'
  | 'gainedMarks'
  | 'offices'
  | 'roles'
  | 'turned'
  | 'kept';

/** Items that changed in the same way, under a word for it. */
export interface ChangeGroup {
  readonly kind: ChangeKind;
  readonly sign: string;
  readonly word: string;
  readonly help: string;
  readonly items: readonly ChangeItem[];
}

/** A formulation or a requirement in its place. */
interface Placed extends ItemPlace {
  readonly text: string;
  readonly speaker: string;
}

/** These are said even where there is none; the others only where there are some. */
const ALWAYS: readonly ChangeKind[] = ['added', 'dropped', 'kept'];

const SIGNS: Readonly<Record<ChangeKind, string>> = {
  added: '＋',
  dropped: '－',
  reworded: '≈',
  moved: '⇅',
  lostMarks: '“',
  gainedMarks: '”',
  offices: '→',
  roles: '→',
  turned: '⇅',
  kept: '＝',
};

function groupOf(
  kind: ChangeKind,
  word: string,
  items: readonly ChangeItem[],
  help = '',
): ChangeGroup {
  return { kind, sign: SIGNS[kind], word, help, items };
}

const shown = (groups: readonly ChangeGroup[]) =>
  groups.filter(({ kind, items }) => items.length > 0 || ALWAYS.includes(kind));

const plain = (text: string): ChangeItem => ({
  text,
  place: null,
  before: null,
  old: null,
  note: '',
});

const placed = (one: Placed): ChangeItem => ({ ...plain(one.text), place: one, note: one.speaker });

const pairOf = ({ before, after }: ItemPair<Placed>): ChangeItem => ({ ...placed(after), before });

function speakers({ before, after }: ItemPair<Placed>, t: Messages): string {
  return before.speaker === after.speaker
    ? after.speaker
    : t.meetings.session.movedSpeaker(before.speaker, after.speaker);
}

function movedItem(item: MovedItem<Placed>, t: Messages): ChangeItem {
  const rank = t.meetings.session.movedRank(item.rankBefore, item.rankAfter);
  return { ...pairOf(item), note: item.otherSpeaker ? speakers(item, t) : rank };
}

function itemGroups(changes: ItemChanges<Placed>, t: Messages): ChangeGroup[] {
  const words = t.meetings.session;
  const reworded = changes.reworded.map((item) => ({
    ...pairOf(item),
    old: item.before.text,
    note: speakers(item, t),
  }));
  const moved = changes.moved.map((item) => movedItem(item, t));
  return [
    groupOf('added', words.added, changes.added.map(placed)),
    groupOf('dropped', words.dropped, changes.dropped.map(placed)),
    groupOf('reworded', words.reworded, reworded),
    groupOf('moved', words.moved, moved),
    groupOf('kept', words.kept, changes.kept.map(pairOf)),
  ];
}

/** What became of the formulations; marks that came or went stand before what is kept. */
export function phraseGroups({ phrases }: SessionPair, t: Messages): ChangeGroup[] {
  const words = t.meetings.session;
  const groups = itemGroups(phrases, t);
  const lost = groupOf(
    'lostMarks',
    words.lostMarks,
    phrases.lostMarks.map(pairOf),
    words.lostMarksHelp,
  );
  const gained = groupOf(
    'gainedMarks',
    words.gainedMarks,
    phrases.gainedMarks.map(pairOf),
    words.gainedMarksHelp,
  );
  return shown([...groups.slice(0, -1), lost, gained, ...groups.slice(-1)]);
}

/** What became of the requirements. */
export function demandGroups({ demands }: SessionPair, t: Messages): ChangeGroup[] {
  return shown(itemGroups(demands, t));
}

/** What became of the printed list of people; of two series only who is in both lists, for their members differ. */
export function peopleGroups(pair: SessionPair, t: Messages): ChangeGroup[] {
  const { people } = pair;
  const isOneSeries = pair.before.seriesId === pair.after.seriesId;
  const words = t.meetings.session;
  const roles = (list: readonly (keyof typeof t.people.roles)[]) =>
    t.format.list(list.map((role) => t.people.roles[role]));
  const change = (person: string, before: string, after: string) =>
    plain(words.officeChange(person, before, after));
  const listed = [
    groupOf('added', words.added, people.entries.map(plain)),
    groupOf('dropped', words.dropped, people.exits.map(plain)),
  ];
  return shown([
    ...(isOneSeries ? listed : []),
    groupOf(
      'offices',
      words.offices,
      people.offices.map((one) => change(one.person, one.before, one.after)),
    ),
    groupOf(
      'roles',
      words.roles,
      people.roles.map((one) => change(one.person, roles(one.before), roles(one.after))),
    ),
    groupOf(
      'turned',
      words.turned,
      people.inversions.map((pair) => plain(words.orderPair(pair.before, pair.after))),
    ),
    groupOf('kept', isOneSeries ? words.kept : words.inBoth, people.common.map(plain)),
  ]);
}
