// Counts, rule by rule, how many of its readings the annotations confirm. Fed by score.js with the exported tables
// of each annotated set; the counts, never a text, are written to src/core/proof/rule-record.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { ROOT } from './paths.js';

const TARGET = join(ROOT, 'src', 'core', 'proof', 'rule-record.ts');

/** Rows of an exported table. */
const rowsOf = (path) =>
  Papa.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
const records = (path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const listOf = (cell) => (cell ?? '').split(';').filter(Boolean);
const fold = (text) => (text ?? '').normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
/** The annotations' own comparison of names of series: without term, 扩大 and the closing 会议. */
const seriesKey = (name) =>
  fold(name)
    .replace(/新冠肺炎|新型冠状病毒肺炎|第?[一二三四五六七八九十百\d]{1,9}届|扩大/g, '')
    .replace(/(会议|会)$/, '');
const isIn = (list, value) => (list ?? []).some((one) => fold(one) === fold(value));
const isEither = (a, b) => fold(a).includes(fold(b)) || fold(b).includes(fold(a));

/** Dice's coefficient of the pairs of characters. */
function likeness(a, b) {
  if (a === b) return 1;
  const pairs = (text) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
  const left = new Map();
  for (const pair of pairs(a)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of pairs(b)) {
    const count = left.get(pair) ?? 0;
    if (count > 0) both += 1;
    left.set(pair, count - 1);
  }
  return (2 * both) / (Math.max(a.length - 1, 0) + Math.max(b.length - 1, 0) || 1);
}

/** Roles whose words the annotations use. */
const ROLE_WORDS = {
  讲话: /讲话|讲座/,
  提出要求: /要求|部署/,
  通报: /通报|传达|说明/,
  汇报: /汇报|报告|询问|讲座/,
  发言: /发言|询问|意见/,
  列席: /列席|应邀/,
  批示: /批示/,
  出席: /出席|参加/,
  参加: /出席|参加/,
};

/** Whether the annotation names a person in this role; what the chair says besides is not annotated. */
function isRole(role, person, meeting) {
  if (role === '主持') return isIn(meeting.chair, person);
  if (isIn(meeting.chair, person)) return null;
  if (role === '缺席') return isIn(meeting.absent, person);
  const isOther = (meeting.others ?? []).some(
    (one) => fold(one.name) === fold(person) && ROLE_WORDS[role].test(one.role ?? ''),
  );
  const attends = role === '出席' || role === '参加' || role === '发言';
  return isOther || (attends && isIn(meeting.attendees, person));
}

/**
 * Verdicts on the fields of a session that the annotations know: true, false, or null where they do not say.
 * Those of `reported` are judged for reports only, which alone are annotated in full.
 */
const SESSION_FIELDS = {
  series: ({ value }, meeting) =>
    seriesKey(meeting.series).length > 1 ? seriesKey(value) === seriesKey(meeting.series) : null,
  term: ({ value }, meeting) => ('term' in meeting ? Number(value) === meeting.term : null),
  year_label: ({ value }, meeting) =>
    'year_label' in meeting ? value === String(meeting.year_label) : null,
};
const REPORT_FIELDS = {
  date: ({ value, rule }, meeting) =>
    'date' in meeting
      ? rule === 'date:unknown'
        ? meeting.date === null
        : value === meeting.date
      : null,
  part: ({ value }, meeting) =>
    'part_of' in meeting ? meeting.part_of !== null && isEither(value, meeting.part_of) : null,
  format: ({ value }, meeting) =>
    'format' in meeting ? !!meeting.format && isEither(value, meeting.format) : null,
  venue: ({ value }, meeting) => (meeting.venue ? isEither(value, meeting.venue) : null),
  joint_with: ({ value }, meeting) =>
    'joint_with' in meeting
      ? (meeting.joint_with ?? []).some((one) => seriesKey(one) === seriesKey(value))
      : null,
  groups: ({ value }, meeting) =>
    meeting.attendee_groups ? meeting.attendee_groups.some((one) => isEither(one, value)) : null,
};
for (const field of ['chair', 'speakers', 'attendees', 'others', 'absent'])
  REPORT_FIELDS[field] = ({ value, rule }, meeting) =>
    'attendees' in meeting || field === 'chair'
      ? isRole(rule.slice('role:'.length), value, meeting)
      : null;

/** Adds up verdicts by rule. */
export class RuleRecord {
  #counts = new Map();

  add(rule, isRight) {
    if (isRight === null) return;
    const [right, of] = this.#counts.get(rule) ?? [0, 0];
    this.#counts.set(rule, [right + (isRight ? 1 : 0), of + 1]);
  }

  /** One annotated set with its exported tables. */
  addSet(set, paths) {
    const proofs = rowsOf(paths.proofs);
    const meetings = rowsOf(paths.meetings);
    const articles = paths.articles ? rowsOf(paths.articles) : [];
    const topics = set.topics ? records(set.topics) : [];
    for (const page of records(set.gold)) {
      const ofPage = ({ file }) => basename(file) === basename(page.file);
      this.#addMeetings(page, meetings.filter(ofPage), proofs.filter(ofPage));
      if (set.articles)
        this.#addArticles(page, set, articles.filter(ofPage), proofs.filter(ofPage), topics);
    }
  }

  #addMeetings(page, rows, proofs) {
    const taken = new Set();
    const wanted = page.meetings ?? [];
    const readings = readingsOf(proofs);
    for (const row of rows) {
      const own = readings.find(([first]) => isOf(first, row)) ?? [];
      readings.splice(readings.indexOf(own), own.length > 0 ? 1 : 0);
      const match = matchOf(row, wanted, taken);
      if (match) taken.add(match);
      const isReport = row.evidence === 'reported';
      const isUnlisted = !match && !isReport && row.ordinal === '';
      for (const proof of own) {
        if (proof.field === 'evidence' && !isUnlisted)
          this.add(proof.rule, match !== undefined && match.is_report === isReport);
        else if (proof.field === 'ordinal') this.add(proof.rule, match !== undefined);
        else if (match) this.#addField(proof, match, isReport && match.is_report);
      }
    }
  }

  #addField(proof, meeting, isReport) {
    const verdict = SESSION_FIELDS[proof.field] ?? (isReport && REPORT_FIELDS[proof.field]);
    if (verdict) this.add(proof.rule, verdict(proof, meeting));
  }

  #addArticles(page, set, rows, proofs, topics) {
    const raw = decoded(join(set.folder, basename(page.file)));
    const taken = new Set();
    for (const article of page.articles ?? []) {
      const row = articleOf(article, rows, raw, taken);
      if (!row) continue;
      taken.add(row);
      const topic = topics.find(
        (one) => one.file === basename(page.file) && one.article === article.id,
      );
      for (const proof of proofs.filter(
        (one) => one.article_id === row.article_id && one.session_id === '',
      ))
        this.add(proof.rule, articleVerdict(proof, article, topic, reportedDays(page, article)));
    }
  }

  /** Writes the counts as data. */
  write(sets) {
    const lines = [...this.#counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, [right, of]]) => {
        const key = /^\w+$/.test(rule) ? rule : `'${rule}'`;
        return `  ${key}: [${right}, ${of}],`;
      });
    writeFileSync(
      TARGET,
      [
        '// Written by `npm run score` from the annotated sets ' +
          `${sets.join(', ')}; counts only.`,
        '/** Readings of each rule on annotated pages: how many were right, of how many. */',
        'export const RULE_RECORD: Readonly<Record<string, readonly [right: number, of: number]>> = {',
        ...lines,
        '};',
        '',
      ].join('\n'),
    );
  }
}

const isOf = (proof, row) =>
  proof.session_id === row.session_id && proof.article_id === row.article_id;

/** Proofs of sessions, reading by reading: each begins with its evidence. */
function readingsOf(proofs) {
  const readings = [];
  for (const proof of proofs.filter(({ session_id: session }) => session !== ''))
    if (proof.field === 'evidence') readings.push([proof]);
    else readings.at(-1)?.push(proof);
  return readings;
}

/** The annotated session that a row is: the same ordinal, and of those the name most alike. */
function matchOf(row, wanted, taken) {
  const ordinal = row.ordinal === '' ? null : Number(row.ordinal);
  let best;
  let most = 0;
  for (const meeting of wanted) {
    if (taken.has(meeting) || (meeting.ordinal ?? null) !== ordinal) continue;
    const key = seriesKey(meeting.series);
    const alike = key.length < 2 ? 0.5 : likeness(seriesKey(row.series), key);
    const isSamePart = fold(meeting.part_of) === fold(row.part_of);
    const bonus =
      (meeting.is_report === (row.evidence === 'reported') ? 0.01 : 0) + (isSamePart ? 0.02 : 0);
    if (alike >= 0.5 && alike + bonus > most) [best, most] = [meeting, alike + bonus];
  }
  return best;
}

/** Bytes as the project reads them: strict UTF-8, else GB18030; without BOM. */
function decoded(path) {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The row whose running text covers the annotated lines, nine tenths of both. */
function articleOf(article, rows, raw, taken) {
  const starts = [0];
  for (let i = 0; i < raw.length; i++) if (raw[i] === '\n') starts.push(i + 1);
  const inkOf = (from, to, into = new Set()) => {
    for (let i = from; i < to; i++) if (/\S/.test(raw[i] ?? ' ')) into.add(i);
    return into;
  };
  const numbers = article.body_lines?.length
    ? article.body_lines
    : Array.from(
        { length: article.body_end_line - article.body_start_line + 1 },
        (_, i) => article.body_start_line + i,
      );
  const wanted = new Set();
  for (const n of numbers) inkOf(starts[n - 1], starts[n] ?? raw.length, wanted);
  const neutral = new Set();
  for (const n of article.subhead_lines ?? [])
    inkOf(starts[n - 1], starts[n] ?? raw.length, neutral);
  return rows.find((row) => {
    if (taken.has(row)) return false;
    const got = new Set();
    for (const span of listOf(row.body_spans)) inkOf(...span.split('-').map(Number), got);
    for (const at of neutral) got.delete(at);
    const both = [...wanted].filter((at) => got.has(at)).length;
    return both / (wanted.size + got.size - both || 1) >= 0.9;
  });
}

/** Days of the sessions that an article reports, as annotated. */
const reportedDays = (page, article) =>
  (page.meetings ?? [])
    .filter((one) => one.is_report && one.article === article.id && (one.part_date ?? one.date))
    .map((one) => one.part_date ?? one.date);

/** Whether the annotation of an article confirms a value; null where it does not say. */
function articleVerdict({ field, value, rule }, article, topic, days) {
  switch (field) {
    case 'title':
    case 'kicker':
    case 'subtitle':
      return field in article ? fold(value) === fold(article[field]) : null;
    case 'section':
      return 'section_label' in article ? fold(value) === fold(article.section_label) : null;
    case 'reporters':
    case 'correspondents':
    case 'photographers':
      return field in article ? isIn(article[field], value) : null;
    case 'agency':
      return article.reporter_org ? isIn(article.reporter_org, value) : null;
    case 'dateline_date':
      return isDay(value, article.dateline);
    case 'filed_under':
      if (rule === 'filed:session') return days.length > 0 ? days.includes(value) : null;
      return rule === 'filed:dateline' ? isDay(value, article.dateline) : null;
    case 'main_topic':
      return topic ? value === topic.main : null;
    case 'kind':
      return 'kind' in article ? value === article.kind : null;
    default:
      return null;
  }
}

/** Whether a day is the month and day that a dateline says; null where none with both is annotated. */
function isDay(day, dateline) {
  const match = /(\d{1,2})月(\d{1,2})日/.exec((dateline ?? '').normalize('NFKC'));
  if (match === null) return null;
  const [, month, date] = match;
  return day.endsWith(`-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
