/** Names of the rules that values are read by. `i18n` says each in words; `rule-record.ts` counts how often each was right. */
import type { ArticleKind, DateBasis, Evidence, ParticipantRole } from '../model.ts';

/** What a sentence says of a session that it names (`meetings/evidence.ts`). */
const SESSION_RULES = [
  'headline',
  'lead',
  'held_later',
  'item',
  'fragment',
  'conveyed',
  'title_of_work',
  'planned',
  'spirit',
  'speech_at',
  'passed_by',
  'passed_at',
  'thing_of_session',
  'attended_then',
  'attended_too',
  'followed',
  'looking_back',
  'headline_word',
  'named',
] as const;

type SessionRule = (typeof SESSION_RULES)[number] | 'other';
export type OrdinalRule = 'number' | 'list' | 'first' | 'plenum';
type BylineRule = 'line' | 'lead' | 'end' | 'caption' | 'other';
type HeadRule = 'title' | 'apart' | 'unsplit' | 'kicker' | 'subtitle' | 'section';
type FiledRule = 'session' | 'dateline' | 'issue' | 'page' | 'user';

/** A family and a name within it, joined with `:`. */
export type Rule =
  | `session:${SessionRule}`
  | `series:${'written' | 'completed'}`
  | `ordinal:${OrdinalRule}`
  | `place:${'named' | 'national' | 'page' | 'manifest' | 'corpus'}`
  | `date:${DateBasis | 'shared'}`
  | `part:${'behind' | 'day'}`
  | `span:${'term' | 'year_label' | 'joint' | 'venue' | 'group' | 'conveys'}`
  | `format:${'said' | 'name'}`
  | `role:${ParticipantRole}`
  | `head:${HeadRule}`
  | `byline:${BylineRule}`
  | 'dateline:lead'
  | `filed:${FiledRule}`
  | `topic:${'most' | 'part'}`
  | `kind:${ArticleKind}`;

/** Rules that take over what somebody gave: nothing was read, so nothing can have been misread. */
const GIVEN: ReadonlySet<Rule> = new Set<Rule>([
  'date:user',
  'date:manifest',
  'filed:user',
  'filed:issue',
  'place:manifest',
]);

/** Whether a rule takes a value over instead of reading it. */
export const isGiven = (rule: Rule): boolean => GIVEN.has(rule);

const REPORTING: ReadonlySet<string> = new Set([
  'headline',
  'lead',
  'held_later',
  'item',
  'fragment',
]);

/** The rule of a reading; a session that was read as reported and is weighed as mentioned was looked back at. */
export function sessionRule(name: string, evidence: Evidence): Rule {
  if (REPORTING.has(name) && evidence !== 'reported') return 'session:looking_back';
  return `session:${SESSION_RULES.find((rule) => rule === name) ?? 'other'}`;
}

/** Reasons for a day, the surest first. */
const SURENESS: readonly DateBasis[] = [
  'user',
  'text',
  'manifest',
  'file_name',
  'issue',
  'page',
  'almanac',
  'neighbour',
  'corpus_default',
  'unknown',
];

/** A day is as sure as the least sure of its reasons. */
export function dateRule(basis: readonly DateBasis[]): Rule {
  const last = Math.max(0, ...basis.map((one) => SURENESS.indexOf(one)));
  return `date:${basis.length === 0 ? 'unknown' : (SURENESS[last] ?? 'unknown')}`;
}
