import { NUMERAL_CHARACTERS as N, parseNumeral } from '../text/numerals.ts';
import type { OrdinalRule } from './rules.ts';

/** An ordinal in a name, as offsets in it. */
export interface OrdinalPlace {
  readonly start: number;
  readonly end: number;
  readonly rule: OrdinalRule;
}

const COUNTED = new RegExp(`第?([${N}]{1,7})次`, 'g');
const PLENUM = new RegExp(`届([${N}]{1,3})中全会`);

/** Where a session's name says its number: 第八次, one of 第66次/67次, 首次, the 三 of N届三中全会. */
export function ordinalPlace(name: string, ordinal: number): OrdinalPlace | null {
  const counted = [...name.matchAll(COUNTED)];
  const match = counted.find((one) => parseNumeral(one[1] ?? '') === ordinal);
  if (match !== undefined) {
    const rule = counted.length > 1 ? 'list' : 'number';
    return { start: match.index, end: match.index + match[0].length, rule };
  }
  const plenum = PLENUM.exec(name);
  if (plenum !== null && parseNumeral(plenum[1] ?? '') === ordinal) {
    const start = plenum.index + 1;
    return { start, end: start + (plenum[1] ?? '').length, rule: 'plenum' };
  }
  const first = ordinal === 1 ? /首[次届]/.exec(name) : null;
  return first === null ? null : { start: first.index, end: first.index + 2, rule: 'first' };
}
