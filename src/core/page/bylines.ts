/** Bylines 署名: who wrote, who took the picture. */

/** People and agency of one or more bylines. */
export interface Credits {
  readonly agency: string;
  readonly reporters: readonly string[];
  readonly correspondents: readonly string[];
  readonly photographers: readonly string[];
}

type Job = 'reporter' | 'correspondent' | 'photographer';

const ROLE =
  '[\\u4e00-\\u9fffA-Za-z]{0,10}记者(?:站)?|特约通讯员|通讯员|实习生|特约撰稿|撰稿|作者|供稿|摄影报道|综合报道|报道|采写|摄影|图片|文字|文/摄|摄/文|文/图|图/文|文图|图文|整理|[文图摄](?![\\u4e00-\\u9fff])';
const NAME =
  '[\\u4e00-\\u9fff]{2,4}?(?=$|[^\\u4e00-\\u9fff]|摄|文[/摄 ]|报道)|[\\u4e00-\\u9fff]{1,8}(?:[·•][\\u4e00-\\u9fff]{1,8}){1,3}|[\\u4e00-\\u9fff][ \u3000][\\u4e00-\\u9fff](?![\\u4e00-\\u9fff])';
const TOKEN = new RegExp(`(${ROLE})|(${NAME})`, 'g');
const HAS_ROLE =
  /记者|通讯员|实习生|摄影|撰稿|供稿|作者|[ \u3000]摄[)）]?$|[文图]\/[摄图文]|摄\/文|图文|文图/;
const ENDS_IN_ROLE = /[摄文图](?:影)?(?:报道)?[)）]?$/;
const NO_BYLINE =
  /[。，,！？!?：；;“”《》\d]|提供|记者(?:从|在|了解|获悉|采访|看到|发现|注意|近日|昨|今|表示|说|称|会)/;
const BYLINE_LENGTH = 60;

/** Whether a whole line is a byline: 记者 王一鸣 通讯员 柳青 文/摄, or 秦小禾 摄. */
export function isByline(text: string): boolean {
  if (text.length > BYLINE_LENGTH || text.length < 3) return false;
  if (!HAS_ROLE.test(text)) return false;
  const inner = text.replace(/^[（(【—-]{0,2}|[)）】]$/g, '');
  if (NO_BYLINE.test(inner)) return false;
  if (
    !/^(?:[\u4e00-\u9fff]{0,10}记者|通讯员|特约|实习生|摄影|撰稿|作者|供稿|图文|文图|[文图]\/)/.test(
      inner,
    ) &&
    !ENDS_IN_ROLE.test(inner)
  )
    return false;
  return (
    inner.replace(TOKEN, '').replace(/[ \u3000、/\s|]/g, '') === '' && readCredits(inner) !== NOBODY
  );
}

/** Whether the byline names a photographer only: 秦小禾 摄 */
export function isPhotoCredit(text: string): boolean {
  return /[^/／]摄(?:影)?[)）]?$/.test(text) && isByline(text);
}

const TAIL_LENGTH = 70;

/** Where a byline begins that stands at the end of a paragraph, behind its last full stop, else -1. */
export function tailByline(text: string): number {
  const from = Math.max(0, text.length - TAIL_LENGTH);
  const tail = text.slice(from);
  const stop = Math.max(...['。', '！', '？', '”', '!', '?'].map((mark) => tail.lastIndexOf(mark)));
  if (stop < 0 || stop === tail.length - 1) return -1;
  const rest = tail.slice(stop + 1);
  const byline = rest.trimStart();
  if (byline.startsWith('（') || byline.startsWith('(') || !isByline(byline)) return -1;
  return from + stop + 1 + rest.length - byline.length;
}

export const NOBODY: Credits = { agency: '', reporters: [], correspondents: [], photographers: [] };

const SELF =
  /^(?:本报|本台|本网|特约|见习|实习|首席|全媒体|融媒体|本社|特派|驻站|采访|文字|摄影){1,8}$/;

function toJob(role: string): Job {
  if (role.includes('通讯员')) return 'correspondent';
  if (role.startsWith('摄') || role === '图片' || role === '图') return 'photographer';
  return 'reporter';
}

function isAfterName(role: string): boolean {
  return ['摄', '摄影', '文', '图', '图片', '整理', '供稿', '摄影报道'].includes(role);
}

function isBoth(role: string): boolean {
  return (
    (role.length > 1 && /[文图]/.test(role) && /^[文图摄/]+$/.test(role)) || role === '摄影报道'
  );
}

function toAgency(role: string): string {
  if (!role.endsWith('记者')) return '';
  const before = role.slice(0, -2);
  return before === '' || SELF.test(before)
    ? ''
    : before.replace(/(?:特约|见习|实习|首席|全媒体|特派)$/, '');
}

interface Named {
  readonly name: string;
  job: Job | null;
}

/** The people of one byline, brackets and roles in any usual order. */
export function readCredits(text: string): Credits {
  const named: Named[] = [];
  let job: Job | null = null;
  let agency = '';
  let all = false;
  let roles = 0;
  for (const [, role, name] of text.matchAll(TOKEN)) {
    if (name !== undefined) named.push({ name: name.replace(/[ \u3000]/g, ''), job });
    if (role === undefined) continue;
    roles++;
    agency ||= toAgency(role);
    if (isBoth(role)) all = true;
    else if (isAfterName(role) && named.length > 0) {
      const last = named.at(-1);
      if (last !== undefined && role !== '文') last.job = toJob(role);
    } else job = toJob(role);
  }
  return roles === 0 || (named.length === 0 && agency === '')
    ? NOBODY
    : sortByJob(named, agency, all);
}

function sortByJob(named: readonly Named[], agency: string, all: boolean): Credits {
  const of = (job: Job): string[] =>
    named.filter((one) => (one.job ?? 'reporter') === job).map((one) => one.name);
  return {
    agency,
    reporters: of('reporter'),
    correspondents: of('correspondent'),
    photographers: all ? named.map((one) => one.name) : of('photographer'),
  };
}

/** The credits of several bylines, each name once. */
export function mergeCredits(all: readonly Credits[]): Credits {
  const once = (names: readonly string[]): string[] => [...new Set(names)];
  return {
    agency: all.map((one) => one.agency).find((agency) => agency !== '') ?? '',
    reporters: once(all.flatMap((one) => one.reporters)),
    correspondents: once(all.flatMap((one) => one.correspondents)),
    photographers: once(all.flatMap((one) => one.photographers)),
  };
}

const LEAD_BRACKET = /^.{0,24}?[（(]([^（()）]{2,60})[)）]/;
const TRAIL_BRACKET = /[（(]([^（()）]{2,40})[)）]$/;
const LEAD_AGENCY =
  /^据?(新华社|中新社|央视网|人民网|中新网|新华网|央广网|[\u4e00-\u9fffA-Za-z]{2,6}(?:日报|晚报|晨报|网))(?=消息|讯|电|[\u4e00-\u9fff]{2,8}\d{1,2}月)/;

/** What the lead itself says: 本报讯（江口日报记者 王一鸣） or 新华社江口5月6日电（记者王一鸣）. */
export function leadCredits(text: string, cue: string): Credits {
  const bracket = LEAD_BRACKET.exec(text.slice(0, 100))?.[1] ?? '';
  const credits = HAS_ROLE.test(bracket) && cue !== '' ? readCredits(bracket) : NOBODY;
  const agency =
    credits.agency !== '' ? credits.agency : (LEAD_AGENCY.exec(cue)?.[1] ?? bracketAgency(cue));
  return { ...credits, agency };
}

function bracketAgency(cue: string): string {
  return /^【([^】]{1,16}?)(?:记者)?(?:报道|讯|消息|电)】/.exec(cue)?.[1] ?? '';
}

const CAPTION_CREDIT =
  /[。！”）) \u3000]((?:本报)?(?:记者|通讯员)?[ \u3000]?[\u4e00-\u9fff]{2,4}[ \u3000]?摄)[)）]?$/;

/** Who took the picture, from the end of its caption: 老人在学剪纸。 秦小禾 摄 */
export function captionCredits(text: string): Credits {
  const { photographers } = readCredits(CAPTION_CREDIT.exec(text.slice(-30))?.[1] ?? '');
  return { ...NOBODY, photographers };
}

/** What the end of the text says in brackets: …照常进行。（记者 王一鸣） */
export function trailCredits(text: string): Credits {
  const bracket = TRAIL_BRACKET.exec(text.slice(-60))?.[1] ?? '';
  return /^(?:[\u4e00-\u9fff]{0,10}记者|通讯员|实习生)/.test(bracket) && !/[，。]/.test(bracket)
    ? readCredits(bracket)
    : NOBODY;
}
