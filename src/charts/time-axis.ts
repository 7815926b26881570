import { dayNumber, isoOf } from '#core/text/dates.ts';
import type { Messages } from '#i18n/index.ts';
import type { AxisWindow } from './figure.ts';

/** Day numbers laid on pixels. */
export interface TimeScale extends AxisWindow {
  readonly left: number;
  readonly right: number;
}

/** A mark of the calendar; `second` is the year where it has to be said. */
export interface Tick {
  readonly day: number;
  readonly label: string;
  readonly second: string;
}

type Step = { readonly unit: 'day' | 'month'; readonly size: number };

const STEPS: readonly Step[] = [
  { unit: 'day', size: 1 },
  { unit: 'day', size: 2 },
  { unit: 'day', size: 7 },
  ...[1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200].map((size) => ({
    unit: 'month' as const,
    size,
  })),
];
const MONTH_DAYS = 30.44;

/** Pixel of a day; the middle of the scale where it has no length. */
export function toX({ from, to, left, right }: TimeScale, day: number): number {
  if (to <= from) return (left + right) / 2;
  return left + ((day - from) / (to - from)) * (right - left);
}

/** Day under a pixel, inside the scale. */
export function toDayAt({ from, to, left, right }: TimeScale, x: number): number {
  const share = right > left ? (x - left) / (right - left) : 0;
  return Math.round(from + Math.max(0, Math.min(1, share)) * (to - from));
}

/** A stretch with some air at both ends, so that no dot sits on the edge. */
export function padded(first: number, last: number): AxisWindow {
  const air = Math.max(3, Math.round((last - first) * 0.025));
  return { from: first - air, to: last + air };
}

/** Calendar marks at least `room` pixels apart; months start on their first day, weeks are not named. */
export function ticks(scale: TimeScale, t: Messages, room = 64): Tick[] {
  const perDay = (scale.right - scale.left) / Math.max(1, scale.to - scale.from);
  const step = STEPS.find(
    ({ unit, size }) => size * (unit === 'day' ? 1 : MONTH_DAYS) * perDay >= room,
  );
  const chosen = step ?? { unit: 'month' as const, size: 1200 };
  const days =
    chosen.unit === 'day' ? daySteps(scale, chosen.size) : monthSteps(scale, chosen.size);
  return labelled(days, chosen, t);
}

function daySteps({ from, to }: AxisWindow, size: number): number[] {
  const days: number[] = [];
  for (let day = Math.ceil(from / size) * size; day <= to; day += size) days.push(day);
  return days;
}

function monthSteps({ from, to }: AxisWindow, size: number): number[] {
  const days: number[] = [];
  const first = monthIndex(from);
  for (let month = Math.floor(first / size) * size; ; month += size) {
    const day = firstOfMonth(month);
    if (day > to) return days;
    if (day >= from) days.push(day);
  }
}

/** Months since the year 0. */
function monthIndex(day: number): number {
  const iso = isoOf(day);
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function firstOfMonth(index: number): number {
  const year = String(Math.floor(index / 12)).padStart(4, '0');
  return dayNumber(`${year}-${String((index % 12) + 1).padStart(2, '0')}-01`);
}

function labelled(days: readonly number[], step: Step, t: Messages): Tick[] {
  let year = '';
  return days.map((day) => {
    const iso = isoOf(day);
    const isNew = iso.slice(0, 4) !== year;
    year = iso.slice(0, 4);
    if (step.unit === 'month' && step.size >= 12)
      return { day, label: t.charts.year(year), second: '' };
    const label =
      step.unit === 'month' ? t.charts.monthOnly(Number(iso.slice(5, 7))) : t.format.monthDay(iso);
    return { day, label, second: isNew ? t.charts.year(year) : '' };
  });
}
