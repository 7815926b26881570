import type { LaneSession } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';
import type { Setting } from './figure.ts';
import { round } from './glyphs.ts';
import { placeLabels, type BlockedRoom, type LabelWish } from './labels.ts';
import type { LaneRow, LanesLayout } from './lanes-layout.ts';
import type { GapSpot, Spot } from './lanes-marks.ts';
import { textShape, type Shape } from './marks.ts';
import { fitText, textWidth } from './text-width.ts';

const SIZE = 12;
/** Middle lines of the label rows, from the base line of the dots: above, below. */
const ROWS = [-16, 19] as const;
const NAME_ROOM = 132;
/** How far the words of a bracket may stand out beyond it. */
const OVERHANG = 44;

/** A lane with all that is drawn on it. */
export interface LaneContent {
  readonly row: LaneRow;
  readonly spots: readonly Spot[];
  readonly gaps: readonly GapSpot[];
}

/** Ordinals over the dots and words under the brackets; what would overlap is left out. */
export function laneLabels(
  { row, spots, gaps }: LaneContent,
  blocked: readonly BlockedRoom[],
  layout: LanesLayout,
  { t, theme }: Setting,
): Shape[] {
  const wishes = [...spotWishes(spots, t), ...gaps.map((gap) => gapWish(gap, t))];
  const bounds = { from: layout.scale.left - 14, to: layout.scale.right + 18 };
  wishes.sort((a, b) => rank(a) - rank(b));
  const faint = new Set(spots.flatMap(({ session }) => (session.selected ? [] : [session.id])));
  const base = { size: SIZE, family: theme.sans, align: 'center' as const, halo: theme.paper };
  return [...placeLabels(wishes, bounds, blocked)].map(([key, { text, x, row: at }]) => {
    const fill = key.startsWith('gap ') ? theme.inkFaint : theme.ink;
    const look = { ...base, fill, opacity: faint.has(key) ? 0.5 : 1 };
    return textShape(text, round(x), row.base + (ROWS[at] ?? 0), look);
  });
}

/** Reported sessions name themselves first, then gaps, then the rest. */
function rank({ key, rows }: LabelWish): number {
  if (key.startsWith('gap ')) return 1;
  return rows.length > 1 ? 0 : 2;
}

function spotWishes(spots: readonly Spot[], t: Messages): LabelWish[] {
  return spots.map(({ session, x }) => {
    const text = labelOf(session, t);
    const rows = session.status === 'reported' ? [0, 1] : [0];
    return {
      key: session.id,
      x,
      texts: [sized(text)],
      rows,
      slack: session.ordinal === null ? 8 : 3,
    };
  });
}

function labelOf({ ordinal, name, conflict }: LaneSession, t: Messages): string {
  if (ordinal === null) return fitText(name, NAME_ROOM, SIZE);
  return `${t.charts.lanes.ordinal(ordinal)}${conflict === '' ? '' : '?'}`;
}

function gapWish({ gap, from, to }: GapSpot, t: Messages): LabelWish {
  const texts = t.charts.lanes
    .gap(gap.from, gap.to, gap.count)
    .map(sized)
    .filter(({ width }) => width <= to - from + OVERHANG);
  return {
    key: `gap ${gap.from}`,
    x: (from + to) / 2,
    texts,
    rows: [1],
    slack: Math.max(4, (to - from) / 4),
  };
}

function sized(text: string): { text: string; width: number } {
  return { text, width: textWidth(text, SIZE) };
}
