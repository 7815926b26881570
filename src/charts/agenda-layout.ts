import { TOPICS } from '#core/query/kinds.ts';
import type { TopicId } from '#core/model.ts';
import type { AgendaColumn, Lane, LaneSession } from '#core/query/answers.ts';
import { isNarrow, type Setting } from './figure.ts';

/** A reported session, or the sessions between two reported ones as one column. */
export type AgendaSlot =
  | {
      readonly kind: 'session';
      readonly column: AgendaColumn;
      readonly session: LaneSession | null;
    }
  | {
      readonly kind: 'gap';
      readonly from: number;
      readonly to: number;
      readonly unseen: number;
      /** Conveyed or mentioned, without a report of their own. */
      readonly unreported: number;
    };

/** A slot with its pixels. */
export interface AgendaCell {
  readonly slot: AgendaSlot;
  readonly left: number;
  readonly width: number;
}

export interface AgendaFrame {
  readonly cells: readonly AgendaCell[];
  readonly topics: readonly TopicId[];
  /** Left edge of the cells and right edge of the last. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly row: number;
  /** From the top of a row to the top of its cells: a phone has the name above. */
  readonly inset: number;
  readonly bottom: number;
  /** Reported sessions before and after those drawn. */
  readonly before: number;
  readonly after: number;
}

/** Height of the heads of the columns. */
export const HEADS = 58;
const NAMES = 188;
const LEAST = { session: 54, gap: 62 } as const;
const MOST = { session: 88, gap: 96 } as const;
const WIDE_ROW = { row: 28, inset: 0 };
const NARROW_ROW = { row: 46, inset: 18 };

/** Columns of a series in ordinal order, with one for each stretch between two reported sessions. */
export function agendaSlots({ agenda, sessions }: Lane): AgendaSlot[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return agenda.flatMap((column, at): AgendaSlot[] => {
    const own = { kind: 'session', column, session: byId.get(column.id) ?? null } as const;
    const before = agenda[at - 1]?.ordinal ?? null;
    if (before === null || column.ordinal === null || column.ordinal - before < 2) return [own];
    return [gapBetween(sessions, before + 1, column.ordinal - 1), own];
  });
}

function gapBetween(sessions: readonly LaneSession[], from: number, to: number): AgendaSlot {
  const unreported = sessions.filter(
    ({ ordinal, status }) =>
      ordinal !== null && ordinal >= from && ordinal <= to && status !== 'unseen',
  ).length;
  return { kind: 'gap', from, to, unseen: to - from + 1 - unreported, unreported };
}

/** Topics of a series, greatest sum of shares first. */
export function agendaTopics({ agenda }: Lane): TopicId[] {
  const sums = new Map<TopicId, number>();
  for (const { shares } of agenda)
    for (const { topic, share } of shares) sums.set(topic, (sums.get(topic) ?? 0) + share);
  const sum = (topic: TopicId) => sums.get(topic) ?? 0;
  return TOPICS.filter((topic) => sum(topic) > 0).sort((a, b) => sum(b) - sum(a));
}

/** Share of a topic in a session, 0 where it is not spoken of. */
export function shareOf({ shares }: AgendaColumn, topic: TopicId): number {
  return shares.find((one) => one.topic === topic)?.share ?? 0;
}

/** The topic of the report: as classified, else the one with the greatest share. */
export function mainTopic(column: AgendaColumn, session: LaneSession | null): TopicId | null {
  return session?.topic ?? column.shares[0]?.topic ?? null;
}

/** How many reported sessions of a series fit a picture of this width, counted back from `end`. */
export function agendaFit(
  slots: readonly AgendaSlot[],
  width: number,
  end: number,
): { readonly first: number; readonly end: number } {
  const last = Math.max(1, Math.min(end, slots.length));
  const room = width - namesRoom(width);
  let first = last;
  let used = 0;
  for (let at = last - 1; at >= 0; at -= 1) {
    used += LEAST[slots[at]?.kind ?? 'session'];
    if (used > room && first < last) break;
    first = at;
  }
  if (slots[first]?.kind === 'gap' && first < last - 1) first += 1;
  return { first, end: last };
}

function namesRoom(width: number): number {
  return isNarrow({ width }) ? 0 : NAMES;
}

/** Places the columns up to `end` (a count of slots; all if null) under the legend. */
export function agendaLayout(
  lane: Lane,
  end: number | null,
  head: number,
  setting: Setting,
): AgendaFrame {
  const slots = agendaSlots(lane);
  const topics = agendaTopics(lane);
  const { first, end: last } = agendaFit(slots, setting.width, end ?? slots.length);
  const left = namesRoom(setting.width);
  const cells = laid(slots.slice(first, last), left, setting.width);
  const { row, inset } = isNarrow(setting) ? NARROW_ROW : WIDE_ROW;
  const top = head + HEADS;
  const sessions = (part: readonly AgendaSlot[]) =>
    part.filter(({ kind }) => kind === 'session').length;
  const final = cells.at(-1);
  return {
    cells,
    topics,
    left,
    right: final === undefined ? left : final.left + final.width,
    top,
    row,
    inset,
    bottom: top + topics.length * row,
    before: sessions(slots.slice(0, first)),
    after: sessions(slots.slice(last)),
  };
}

/** Least widths first; what is left over makes all columns wider, within reason. */
function laid(slots: readonly AgendaSlot[], left: number, width: number): AgendaCell[] {
  const least = slots.reduce((sum, { kind }) => sum + LEAST[kind], 0);
  const spare = Math.max(0, width - left - least) / Math.max(1, slots.length);
  let x = left;
  return slots.map((slot) => {
    const own = Math.min(MOST[slot.kind], LEAST[slot.kind] + spare);
    const cell = { slot, left: x, width: own };
    x += own;
    return cell;
  });
}
