import { formatOf, type Format } from './format.ts';
import type { Lang } from './lang.ts';
import * as almanac from './messages/almanac.ts';
import * as articles from './messages/articles.ts';
import * as charts from './messages/charts.ts';
import * as common from './messages/common.ts';
import * as compare from './messages/compare.ts';
import * as data from './messages/data.ts';
import * as exporting from './messages/export.ts';
import * as lexicon from './messages/lexicon.ts';
import * as meetings from './messages/meetings.ts';
import * as overview from './messages/overview.ts';
import * as people from './messages/people.ts';
import * as problems from './messages/problems.ts';
import * as proof from './messages/proof.ts';
import * as shell from './messages/shell.ts';
import * as terms from './messages/terms.ts';
import * as words from './messages/words.ts';

export type { Lang, Format };

const areas = {
  almanac,
  articles,
  charts,
  common,
  compare,
  data,
  exporting,
  lexicon,
  meetings,
  overview,
  people,
  problems,
  proof,
  shell,
  terms,
  words,
};

type Areas = typeof areas;

/** All texts of one language, by area, with its formats. The compiler proves that none is missing. */
export type Messages = { readonly [A in keyof Areas]: Areas[A]['zh'] } & {
  readonly lang: Lang;
  readonly format: Format;
};

function collect(lang: Lang): Messages {
  return {
    lang,
    format: formatOf(lang),
    almanac: areas.almanac[lang],
    articles: areas.articles[lang],
    charts: areas.charts[lang],
    common: areas.common[lang],
    compare: areas.compare[lang],
    data: areas.data[lang],
    exporting: areas.exporting[lang],
    lexicon: areas.lexicon[lang],
    meetings: areas.meetings[lang],
    overview: areas.overview[lang],
    people: areas.people[lang],
    problems: areas.problems[lang],
    proof: areas.proof[lang],
    shell: areas.shell[lang],
    terms: areas.terms[lang],
    words: areas.words[lang],
  };
}

const catalogue = { zh: collect('zh'), en: collect('en') };

export const messagesOf = (lang: Lang): Messages => catalogue[lang];
