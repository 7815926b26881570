/** The colours and faces of `ui/styles/tokens.css` as a plain value that option builders take. */
export interface ChartTheme {
  readonly paper: string;
  readonly raised: string;
  readonly sunken: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly hairline: string;
  readonly hairlineStrong: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly focus: string;
  readonly mark: string;
  readonly reported: string;
  readonly conveyed: string;
  readonly mentioned: string;
  readonly unseen: string;
  /** Eight colours that hold for colour-blind readers. */
  readonly series: readonly string[];
  /** Five steps from nothing to most. */
  readonly ramp: readonly string[];
  readonly serif: string;
  readonly sans: string;
}

/** The day edition: what exports are printed in, and what tests draw with. */
export const DAY_THEME: ChartTheme = {
  paper: '#f7f2e8',
  raised: '#fdfaf3',
  sunken: '#efe8da',
  ink: '#221d17',
  inkSoft: '#5a5146',
  inkFaint: '#74695b',
  hairline: '#d8cdb9',
  hairlineStrong: '#a8997f',
  accent: '#b3261e',
  accentSoft: '#f3ddd5',
  onAccent: '#fffaf4',
  focus: '#1f5f99',
  mark: '#f6e3a1',
  reported: '#b3261e',
  conveyed: '#8a5a00',
  mentioned: '#5a5146',
  unseen: '#a8997f',
  series: ['#b3261e', '#1f5f99', '#7a6000', '#1d7a5f', '#8a4b8f', '#a5530e', '#3d4a56', '#5f6f00'],
  ramp: ['#f3ecdd', '#ecd2c3', '#dfa592', '#cb6d5c', '#a9332a'],
  serif:
    "'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC', STSong, SimSun, Georgia, serif",
  sans: "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', system-ui, sans-serif",
};

/** Names of the CSS custom properties behind the single colours. */
export const TOKENS = {
  paper: '--paper',
  raised: '--paper-raised',
  sunken: '--paper-sunken',
  ink: '--ink',
  inkSoft: '--ink-soft',
  inkFaint: '--ink-faint',
  hairline: '--hairline',
  hairlineStrong: '--hairline-strong',
  accent: '--accent',
  accentSoft: '--accent-soft',
  onAccent: '--on-accent',
  focus: '--focus',
  mark: '--mark',
  reported: '--reported',
  conveyed: '--conveyed',
  mentioned: '--mentioned',
  unseen: '--unseen',
  serif: '--serif',
  sans: '--sans',
} as const satisfies Partial<Record<keyof ChartTheme, string>>;

/** Reads the theme through a look-up of custom properties; what is not defined is the day edition's. */
export function themeFrom(lookUp: (token: string) => string): ChartTheme {
  const read = (token: string, fallback: string) => oneLine(lookUp(token)) || fallback;
  const single = Object.fromEntries(
    Object.entries(TOKENS).map(([key, token]) => [
      key,
      read(token, DAY_THEME[key as keyof typeof TOKENS]),
    ]),
  ) as Record<keyof typeof TOKENS, string>;
  return {
    ...single,
    series: DAY_THEME.series.map((colour, at) => read(`--series-${at + 1}`, colour)),
    ramp: DAY_THEME.ramp.map((colour, at) => read(`--ramp-${at}`, colour)),
  };
}

/** The theme that an element shows now. */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  return themeFrom((token) => style.getPropertyValue(token));
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
