import type { Day, Meeting, ParticipantRole, Participation } from '../model.ts';
import { speaksAsChair } from './chair-speech.ts';
import { officesOf, type OfficeSighting, type OfficeSpan } from './offices.ts';

/** Roles from the one that says most of a person to the one that says least. */
export const ROLES: readonly ParticipantRole[] = [
  '主持',
  '讲话',
  '提出要求',
  '通报',
  '汇报',
  '发言',
  '批示',
  '出席',
  '参加',
  '列席',
  '缺席',
];

/** Roles that are speech by themselves. */
export const SPEAKING: readonly ParticipantRole[] = ['讲话', '提出要求', '通报', '汇报', '发言'];

/** A person with all sessions in which the meetings given name them; one row of people.csv. */
export interface PersonRecord {
  readonly person: string;
  /** Forms as printed that are not the name itself; a blank inside a name makes no form. */
  readonly variants: readonly string[];
  /** The role that says most, by session id. */
  readonly roles: ReadonlyMap<string, ParticipantRole>;
  /** Sessions in any role but 缺席. */
  readonly present: number;
  readonly chaired: number;
  /** Sessions in which they spoke; the chair's own 强调 and 指出 are speech. */
  readonly spoke: number;
  readonly articles: number;
  readonly first: Day | null;
  readonly last: Day | null;
  /** Real offices in order of first day; words for a group only where there is no other. */
  readonly offices: readonly OfficeSpan[];
  readonly groups: readonly OfficeSpan[];
}

export interface PeopleInput {
  /** With the user's merges applied. */
  readonly meetings: readonly Meeting[];
  /** Headline block and running text of an article, see `reportText`; '' where it is unknown. */
  readonly textOf: (articleId: string) => string;
}

/** Everybody named in these meetings, those present most often first; ties by articles, then by code unit. */
export function peopleRows({ meetings, textOf }: PeopleInput): PersonRecord[] {
  const drafts = new Map<string, Draft>();
  for (const meeting of meetings)
    for (const participation of meeting.participants) {
      const { person } = participation;
      const draft = drafts.get(person) ?? newDraft(person);
      drafts.set(person, draft);
      addTo(draft, meeting, participation, textOf);
    }
  return [...drafts.values()].map(toRecord).sort(byPresence);
}

interface Draft {
  readonly person: string;
  readonly forms: Set<string>;
  readonly roles: Map<string, ParticipantRole>;
  readonly present: Set<string>;
  readonly chaired: Set<string>;
  readonly spoke: Set<string>;
  readonly articles: Set<string>;
  readonly days: Set<Day>;
  readonly offices: OfficeSighting[];
}

const newDraft = (person: string): Draft => ({
  person,
  forms: new Set(),
  roles: new Map(),
  present: new Set(),
  chaired: new Set(),
  spoke: new Set(),
  articles: new Set(),
  days: new Set(),
  offices: [],
});

function addTo(
  draft: Draft,
  meeting: Meeting,
  { asWritten, office, role }: Participation,
  textOf: PeopleInput['textOf'],
): void {
  const { sessionId, articleId } = meeting;
  const { day } = meeting.dated;
  const form = asWritten.replace(/\s/g, '');
  if (form !== '' && form !== draft.person) draft.forms.add(form);
  draft.roles.set(sessionId, strongest(draft.roles.get(sessionId), role));
  draft.articles.add(articleId);
  draft.offices.push({ office, day });
  if (day !== null) draft.days.add(day);
  if (role !== '缺席') draft.present.add(sessionId);
  if (role === '主持') draft.chaired.add(sessionId);
  const speaks =
    SPEAKING.includes(role) ||
    (role === '主持' &&
      !draft.spoke.has(sessionId) &&
      speaksAsChair([...new Set([draft.person, form, asWritten])], meeting, textOf(articleId)));
  if (speaks) draft.spoke.add(sessionId);
}

function strongest(a: ParticipantRole | undefined, b: ParticipantRole): ParticipantRole {
  return a === undefined || ROLES.indexOf(b) < ROLES.indexOf(a) ? b : a;
}

function toRecord(draft: Draft): PersonRecord {
  const days = [...draft.days].sort();
  const { offices, groups } = officesOf(draft.offices);
  return {
    person: draft.person,
    variants: [...draft.forms].sort(),
    roles: draft.roles,
    present: draft.present.size,
    chaired: draft.chaired.size,
    spoke: draft.spoke.size,
    articles: draft.articles.size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    offices: offices.length > 0 ? offices : groups,
    groups,
  };
}

function byPresence(a: PersonRecord, b: PersonRecord): number {
  return b.present - a.present || b.articles - a.articles || (a.person < b.person ? -1 : 1);
}
