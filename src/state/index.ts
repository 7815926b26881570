/** The single instances that the page stands on, wired to the browser. Importing this starts the worker. */
import { EngineClient } from '#engine/client.ts';
import type { CorpusSource, GivenFile } from '#engine/protocol.ts';
import { wordListUrl } from '#engine/word-list-url.ts';
import type { Lang } from '#i18n/index.ts';
import { AlmanacShelf } from './almanac.svelte.ts';
import { CorrectionList } from './corrections.svelte.ts';
import { Corpus } from './corpus.svelte.ts';
import { Desk } from './desk.svelte.ts';
import { browserHistory, Mirror } from './mirror.ts';
import type { ThemeName } from './place.ts';
import { firstPlace, readSettings, saveSettings } from './settings.ts';
import { sampleSource, sourceOf } from './sources.ts';
import { WorkerHealth } from './worker-health.svelte.ts';

export type { ExportName } from '#engine/protocol.ts';
export type { GivenFile };
export { entryLabel } from './almanac.svelte.ts';
export { Latest } from './latest.svelte.ts';
export { saveFile, saveTable } from './save.ts';
export { PANELS, THEMES, VIEWS, type ThemeName, type ViewName } from './place.ts';

const storage = () => localStorage;
const client = new EngineClient();

/** Where the reader stands and what is selected. */
export const desk = new Desk(
  new Mirror(browserHistory),
  location.hash,
  firstPlace(readSettings(storage), navigator.languages),
);

/** The corpus that is open. */
export const corpus = new Corpus(client, wordListUrl(document.baseURI));

/** What the reader corrected in the open corpus. */
export const corrections = new CorrectionList((list) => corpus.correct(list));

/** Public events that bound dates and mark time axes. */
export const almanac = new AlmanacShelf(corrections);

/** How the worker is. */
export const health = new WorkerHealth(client, () => {
  void corpus.refresh();
});

/** Characters of a corpus hash that a link carries. */
const HASH_LENGTH = 12;
export const shortHash = (hash: string): string => hash.slice(0, HASH_LENGTH);

/** Writes into the address which corpus it is about, unless a link named another one. */
function signAddress(): void {
  const { info, state } = corpus;
  if (state === 'ready' && info && desk.place.corpus === '') adoptCorpus();
}

/** The open corpus is the one that links from here name. */
export function adoptCorpus(): void {
  desk.go({ corpus: shortHash(corpus.info?.hash ?? '') }, 'quiet');
}

async function open(source: CorpusSource): Promise<void> {
  corrections.forget();
  await corpus.open(source);
  signAddress();
}

/** Opens what the address asks for. */
export async function openFromAddress(): Promise<void> {
  try {
    await open(sourceOf(location.search, document.baseURI));
  } catch (error) {
    corpus.refuse(error);
  }
}

/** Opens the corpus that ships; a `?corpus=` of the address is left behind. */
export async function openSample(): Promise<void> {
  history.replaceState(null, '', location.pathname + location.hash);
  await open(sampleSource(document.baseURI));
}

/** Opens files that the reader gave; the filters of the corpus before would fit nothing and are cleared. */
export async function openFiles(name: string, files: readonly GivenFile[]): Promise<void> {
  const before = corpus.source;
  await corpus.open({ kind: 'files', name, files });
  if (corpus.source === before) return;
  corrections.forget();
  desk.go({ article: '', session: '', with: '', span: '', corpus: '' }, 'quiet');
  desk.clear();
  signAddress();
}

/** Speaks a language from now on. */
export function speak(lang: Lang): void {
  desk.speak(lang);
  saveSettings(storage, { lang });
}

/** Wears a theme from now on. */
export function dress(theme: ThemeName): void {
  desk.dress(theme);
  saveSettings(storage, { theme });
}

/** Reads the address again on back, forward and paste. */
export function followAddress(): void {
  addEventListener('popstate', () => {
    desk.read(location.hash);
    signAddress();
  });
}
