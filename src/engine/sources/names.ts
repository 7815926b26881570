import type { Day } from '#core/model.ts';

const CLUTTER = new Set(['files.json', 'manifest.csv', 'thumbs.db', 'desktop.ini', '__macosx']);

/** Whether a path in a corpus may be a page: no README, licence, list, clutter or dot-file. */
export function isPageName(path: string): boolean {
  return path.split('/').every((name) => {
    const lower = name.toLowerCase();
    if (lower === '' || lower.startsWith('.') || CLUTTER.has(lower)) return false;
    return !lower.startsWith('readme') && !lower.startsWith('license');
  });
}

/** The path as the list writes it: `/` between, no leading `./`, composed characters. */
export function toPath(name: string): string {
  const path = name.trim().replaceAll('\\', '/').normalize('NFC');
  return path.startsWith('./') ? path.slice(2) : path;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function toDay(year: string, month: string, day: string): Day | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (y < 1800 || y >= 2200 || d < 1 || d > daysIn(y, m)) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The first real day written in a file's name (`20220926`, `2022-09-26`), else null. */
export function dayInName(name: string): Day | null {
  for (const match of name.matchAll(/(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    const day = toDay(match[1] ?? '', match[3] ?? '', match[4] ?? '');
    if (day !== null) return day;
  }
  return null;
}

/** A day as a table may write it (`2022-09-26`, `2022/9/26`, `20220926`, `2022年9月26日`), else null. */
export function dayInCell(cell: string): Day | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(cell.trim());
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const solid = /^\d+$/.test(cell.trim());
  if (solid && cell.trim().length !== 8) return null;
  return toDay(year, month, day);
}

/** The last part of an address or path that says something, for want of a better name. */
export function lastSegment(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const parts = path.split('/').filter((part) => part !== '' && !part.endsWith(':'));
  const last = parts.at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
