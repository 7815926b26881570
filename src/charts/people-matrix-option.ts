import type { LaneSession, PeopleView } from '#core/query/answers.ts';
import { bareX, bareY, baseOption, gridAt, tip } from './base-option.ts';
import { emptyFigure } from './empty-figure.ts';
import { isNarrow, type Figure, type Setting } from './figure.ts';
import { hitBox, round } from './glyphs.ts';
import { legend } from './legend.ts';
import {
  groupShape,
  inkSeries,
  lineShape,
  markSeries,
  smallText,
  textShape,
  type Mark,
  type Shape,
} from './marks.ts';
import { ROLE_KINDS, roleGlyph, roleKind } from './role-glyphs.ts';
import { fitText, textWidth } from './text-width.ts';

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly cell: number;
  /** Numbers of the people and sessions that are drawn. */
  readonly people: readonly number[];
  readonly sessions: readonly number[];
  /** Names of the series, in order of their letters. */
  readonly series: readonly string[];
}

const ROW = 26;
const NARROWEST = 34;
const WIDEST = 92;
const MOST_PEOPLE = 60;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** People × sessions: who chaired, spoke, attended; a blank is "not named", never "absent". */
export function peopleMatrixFigure(view: PeopleView, setting: Setting): Figure {
  if (view.people.length === 0 || view.sessions.length === 0)
    return emptyFigure(setting.t.charts.matrix.none, setting);
  const { theme, width } = setting;
  const signs = roleLegend(view, setting);
  const frame = layout(view, signs.height + 8, setting);
  const key = seriesKey(frame, setting);
  const bottom = frame.top + frame.people.length * ROW;
  const right = frame.left + frame.sessions.length * frame.cell;
  return {
    height: bottom + 12 + key.height,
    option: {
      ...baseOption(theme),
      grid: [gridAt('all', { left: frame.left, right, top: frame.top, bottom })],
      xAxis: [bareX('x', 0, { min: 0, max: 1 })],
      yAxis: [bareY('y', 0, { min: 0, max: 1 })],
      series: [
        inkSeries({ id: 'ground', z: 1 }, [
          ...ground(view, frame, right, setting),
          signs.shape,
          ...key.shapes(bottom + 8, width),
        ]),
        markSeries({ id: 'cells', z: 2 }, cellMarks(view, frame, setting)),
      ],
    },
  };
}

/** The first people and the last sessions, as far as there is room. */
function layout({ people, sessions }: PeopleView, top: number, setting: Setting): Frame {
  const names = people.slice(0, MOST_PEOPLE).map(({ person }) => textWidth(person, 14));
  const left = Math.ceil(Math.min(isNarrow(setting) ? 84 : 150, Math.max(...names))) + 14;
  const fits = Math.max(1, Math.floor((setting.width - left) / NARROWEST));
  const count = Math.min(sessions.length, fits);
  const shown = sessions.map((_, at) => at).slice(-count);
  const series = [...new Set(shown.map((at) => sessions[at]?.name ?? ''))];
  const cell = Math.min(WIDEST, (setting.width - left) / count);
  return {
    left,
    top: top + (series.length > 1 ? 58 : 42),
    cell,
    people: people.map((_, at) => at).slice(0, MOST_PEOPLE),
    sessions: shown,
    series,
  };
}

function roleLegend(
  { roles }: PeopleView,
  { t, theme, width }: Setting,
): ReturnType<typeof legend> {
  const found = new Set(roles.flat().map(roleKind));
  const entries = ROLE_KINDS.filter((kind) => found.has(kind)).map((kind) => ({
    sign: (x: number, y: number) => roleGlyph(kind, x, y, theme),
    width: 12,
    label: t.charts.matrix.legend[kind],
  }));
  const blank = {
    sign: (x: number, y: number) => groupShape([hitBox(x, y, 0, 0)]),
    width: 0,
    label: t.charts.matrix.blank,
  };
  return legend([...entries, blank], { left: 0, right: width, top: 0 }, smallText(theme));
}

/** Letters of the series in words, where there is more than one. */
function seriesKey({ series }: Frame, { theme, width }: Setting) {
  const lines = series.length < 2 ? [] : series.map((name, at) => `${LETTERS[at] ?? '·'}  ${name}`);
  const look = smallText(theme);
  return {
    height: lines.length * 18,
    shapes: (top: number, room: number) =>
      lines.map((line, at) =>
        textShape(fitText(line, Math.min(room, width), 12), 0, top + 10 + at * 18, look),
      ),
  };
}

function ground(view: PeopleView, frame: Frame, right: number, setting: Setting): Shape[] {
  const { theme } = setting;
  const name = { fill: theme.ink, size: 14, family: theme.serif };
  return [
    lineShape([0, frame.top - 0.5], [right, frame.top - 0.5], { stroke: theme.ink }),
    ...frame.people.flatMap((at, row) => {
      const y = frame.top + row * ROW;
      return [
        lineShape([0, y + ROW - 0.5], [right, y + ROW - 0.5], { stroke: theme.hairline }),
        textShape(
          fitText(view.people[at]?.person ?? '', frame.left - 12, 14),
          0,
          y + ROW / 2,
          name,
        ),
      ];
    }),
    ...frame.sessions.flatMap((at, column) => {
      const session = view.sessions[at];
      return session === undefined
        ? []
        : sessionHead(session, frame.left + (column + 0.5) * frame.cell, frame, setting);
    }),
  ];
}

/** Letter of the series, ordinal, day. */
function sessionHead(
  { name, ordinal, dated }: LaneSession,
  x: number,
  frame: Frame,
  { theme }: Setting,
): Shape[] {
  const small = { ...smallText(theme), size: 11, align: 'center' as const };
  const day =
    dated.day === null ? '—' : `${Number(dated.day.slice(5, 7))}/${Number(dated.day.slice(8, 10))}`;
  const letter = LETTERS[frame.series.indexOf(name)] ?? '';
  return [
    ...(frame.series.length > 1
      ? [textShape(letter, x, frame.top - 48, { ...small, weight: 600 })]
      : []),
    textShape(ordinal === null ? '—' : String(ordinal), x, frame.top - 31, {
      ...small,
      size: 13,
      weight: 600,
      fill: theme.ink,
    }),
    textShape(day, x, frame.top - 13, { ...small, fill: theme.inkFaint }),
  ];
}

function cellMarks(view: PeopleView, frame: Frame, { t, theme }: Setting): Mark[] {
  return frame.people.flatMap((person, row) =>
    frame.sessions.flatMap((session, column) => {
      const role = view.roles[person]?.[session] ?? '';
      const kind = roleKind(role);
      const held = view.sessions[session];
      if (kind === null || held === undefined) return [];
      const x = round(frame.left + (column + 0.5) * frame.cell);
      const y = frame.top + row * ROW + ROW / 2;
      const when = held.dated.day === null ? t.common.undated : t.format.day(held.dated.day);
      const title =
        held.ordinal === null ? held.name : `${held.name} ${t.common.ordinal(held.ordinal)}`;
      const roles: Readonly<Record<string, string>> = t.people.roles;
      return [
        {
          shape: groupShape([
            roleGlyph(kind, x, y, theme),
            hitBox(x - frame.cell / 2, y - ROW / 2, frame.cell, ROW),
          ]),
          tip: tip(view.people[person]?.person ?? '', title, `${roles[role] ?? role} · ${when}`),
          pick: held.id,
        },
      ];
    }),
  );
}
