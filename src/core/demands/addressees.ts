import { isAgent } from './agents.ts';

/** Who a requirement is addressed to: the agent that the clause names before its marker. */

/** Between the agent and the marker: 也要, 都要, 特别要. */
const ADVERB =
  /(?:也|都|还|更|均|仍|就|又|则|则更|一定|始终|尤其|特别|更加|必须|同样|首先|一律|同时|今后|切实|亲自|带头|共同|既|再次|一方面|另一方面)$/;
/** Before the agent. */
const LEADING =
  /^(?:[”’」）\s]|同时|此外|特别是|尤其是|下一步|当前|目前|近期|近日|今年|今后|对此|为此|因此|所以|接下来|现在|但|而|并|[他她]?(?:要求|希望|勉励|嘱咐|叮嘱|提醒)|其中|[一二三四五六七八九十]是){1,8}/;
/** A phrase about the object or the manner, behind the agent. */
const PHRASE =
  /(?:(?<![派应针面])对(?!口|外|策|象|接)|把|将(?!军)|按照?|围绕|针对|结合|根据|依据|紧扣|立足|通过|以(?!上|下|及|外|内)|在(?!职|岗|建|校|编|京|并|任)|从(?!业|事)|(?<!行)为(?!主|民)|就(?!业)|(?<!方)向(?!导)|作为|会同|(?<!参)与(?!会)|(?<![共不合会])同(?![志学步行盟等级事类]))/;
/** An agent that opens a sentence and goes on into its first verb: 各县党政负责同志亲自抓，…. */
const OPENING =
  /^(?:各(?!项|种|类|个|式|国|方面)|全[省市县区]各|党政|市直|省直|县直|主要负责|有关|相关)[^，；：。的]{0,30}?(?:部门|单位|市县|同志|负责人|干部|党委|党组织|政府|各地|企业|学校|专班|指挥部|领导小组)(?=亲自|带头|作为|严格|切实|认真|迅速|要|把|，)/;

function withoutPhrase(text: string): string {
  const at = text.slice(2).search(PHRASE);
  return at < 0 ? text : text.slice(0, at + 2);
}

function withoutAdverb(text: string): string {
  let rest = text;
  for (let match = ADVERB.exec(rest); match !== null; match = ADVERB.exec(rest))
    rest = rest.slice(0, match.index);
  return rest;
}

/** Words that are longer before their marker tell how, not who. */
const LONGEST_CLAUSE = 120;

/** The agent at the end of the words before the marker. */
function agentOf(clause: string): { readonly start: number; readonly end: number } | null {
  if (clause.length > LONGEST_CLAUSE) return null;
  const lead = LEADING.exec(clause)?.[0].length ?? 0;
  const whole = withoutAdverb(clause.slice(lead));
  for (const rest of [withoutAdverb(withoutPhrase(whole)), whole]) {
    if (rest.length < 2 || rest.length > 60) continue;
    if (isAgent(rest)) return { start: lead, end: lead + rest.length };
  }
  return null;
}

/**
 * Place of the addressee in the masked words between the speech verb (or the sentence's beginning) and
 * the marker; null if they name nobody.
 */
export function addresseeIn(
  words: string,
): { readonly start: number; readonly end: number } | null {
  const from = Math.max(...['，', '；', '：'].map((mark) => words.lastIndexOf(mark))) + 1;
  const agent = agentOf(words.slice(from));
  if (agent !== null) return { start: from + agent.start, end: from + agent.end };
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  const opening = OPENING.exec(words.slice(lead));
  return opening === null ? null : { start: lead, end: lead + opening[0].length };
}
