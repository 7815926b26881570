import { CodedError } from '#core/errors.ts';
import type { CorpusSource } from '#engine/protocol.ts';

const SAMPLE = './corpus/';

/** The corpus that ships with the page. */
export const sampleSource = (base: string): CorpusSource => ({
  kind: 'static',
  url: new URL(SAMPLE, base).href,
});

/**
 * The corpus that the address asks for: `?corpus=URL`, on the page's own origin only, else the one that ships.
 * Throws a {@link CodedError} for another origin or an address that is none.
 */
export function sourceOf(query: string, base: string): CorpusSource {
  const wanted = new URLSearchParams(query).get('corpus');
  if (wanted === null || wanted.trim() === '') return sampleSource(base);
  const folder = wanted.endsWith('/') ? wanted : `${wanted}/`;
  if (!URL.canParse(folder, base)) throw new CodedError('corpus_address', wanted);
  const url = new URL(folder, base);
  if (url.origin !== new URL(base).origin) throw new CodedError('corpus_origin', url.origin);
  return { kind: 'static', url: url.href };
}
