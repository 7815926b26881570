/** Texts of the frame around the views, and the catalogue that the other texts join. */
import { formatOf, type Format } from './format.ts';
import type { Lang } from './lang.ts';
import type { LateAreas } from './late.ts';
import * as common from './messages/common.ts';
import * as data from './messages/data.ts';
import * as exporting from './messages/export.ts';
import * as meetings from './messages/meetings.ts';
import * as overview from './messages/overview.ts';
import * as problems from './messages/problems.ts';
import * as shell from './messages/shell.ts';

const EARLY = { common, data, exporting, meetings, overview, problems, shell };

type Areas = typeof EARLY & LateAreas;

/** All texts of one language, by area, with its formats. The compiler proves that none is missing. */
export type Messages = { readonly [A in keyof Areas]: Areas[A]['zh'] } & {
  readonly lang: Lang;
  readonly format: Format;
};

function collect(lang: Lang, areas: Partial<Areas>): Partial<Messages> {
  const texts = Object.entries(areas).map(([area, both]) => [area, both[lang]] as const);
  return Object.fromEntries(texts);
}

const begin = (lang: Lang) =>
  ({ lang, format: formatOf(lang), ...collect(lang, EARLY) }) as Messages;

const catalogue = { zh: begin('zh'), en: begin('en') };

/** Joins the texts that came later; `index.ts` does it when it is loaded. */
export function addAreas(areas: LateAreas): void {
  for (const lang of ['zh', 'en'] as const) Object.assign(catalogue[lang], collect(lang, areas));
}

/** The texts of a language: of views only once `index.ts` was loaded. */
export const messagesOf = (lang: Lang): Messages => catalogue[lang];
