import type { Problem } from '#core/query/answers.ts';
import { corpusHash } from '../hash.ts';
import type { CorpusSource } from '../protocol.ts';
import { isBinary, isHtml, magicName } from './content.ts';
import type {
  Fetched,
  ListedCorpus,
  ListedFile,
  LoadedFile,
  LoadOptions,
  LoadProgress,
  LoadSummary,
} from './corpus.ts';
import { decode, type Decoded } from './decode.ts';
import { NETWORK, type Network } from './fetch-bytes.ts';
import { listGiven } from './given-corpus.ts';
import { inOrder } from './in-order.ts';
import { listStatic } from './static-corpus.ts';

/** Requests under way at a time; browsers allow six a host over HTTP/1.1. */
const POOL = 6;
/** Milliseconds between two reports of how far it is. */
const REPORT_EVERY = 50;
/** Below this a reading of bytes is no Chinese text; see `plausibility`. */
const PLAUSIBLE = 0.2;

interface Outcome {
  readonly loaded: LoadedFile | null;
  readonly problems: readonly Problem[];
}

/** Why decoded bytes are not a page at all, or null. */
function refusal(file: string, bytes: Uint8Array, { text }: Decoded): Problem | null {
  const format = magicName(bytes);
  if (format !== null) return { file, code: 'not_text', detail: format };
  if (isBinary(text)) return { file, code: 'not_text', detail: '' };
  return isHtml(text) ? { file, code: 'html_instead', detail: '' } : null;
}

/** What is to be said of a page that is kept. */
function remarks(file: string, { text, cut, broken, confidence, encoding }: Decoded): Problem[] {
  const problems: Problem[] = [];
  if (cut > 0) problems.push({ file, code: 'truncated', detail: String(cut) });
  if (broken > 0) problems.push({ file, code: 'undecodable', detail: String(broken) });
  else if (confidence < PLAUSIBLE) problems.push({ file, code: 'undecodable', detail: encoding });
  if (text.trim() === '') problems.push({ file, code: 'empty', detail: '' });
  return problems;
}

function toOutcome({ meta }: ListedFile, fetched: Fetched): Outcome {
  if ('problem' in fetched) return { loaded: null, problems: [fetched.problem] };
  const { bytes, sha256 } = fetched;
  const decoded = decode(bytes);
  const refused = refusal(meta.file, bytes, decoded);
  if (refused !== null) return { loaded: null, problems: [refused] };
  const problems = [...fetched.problems, ...remarks(meta.file, decoded)];
  const { text, encoding } = decoded;
  return { loaded: { meta, text, encoding, bytes: bytes.length, sha256, problems }, problems };
}

/** Files and bytes done, told to whoever listens. */
function progressOf(corpus: ListedCorpus, onProgress?: (progress: LoadProgress) => void) {
  const problems: Problem[] = [...corpus.problems];
  const total = (files: readonly ListedFile[]): number =>
    files.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  const totals = { filesTotal: corpus.files.length, bytesTotal: total(corpus.files) };
  let [files, bytes, told] = [0, 0, -Infinity];
  const tell = (stage: LoadProgress['stage']): void => {
    told = performance.now();
    onProgress?.({ stage, files, bytes, ...totals, problems: [...problems] });
  };
  const add = (file: ListedFile, outcome: Outcome): void => {
    files += 1;
    bytes += file.bytes ?? outcome.loaded?.bytes ?? 0;
    problems.push(...outcome.problems);
    const isDue = performance.now() - told >= REPORT_EVERY;
    if (isDue || files === corpus.files.length) tell('fetch');
  };
  return { tell, add, problems };
}

function list(source: CorpusSource, network: Network, signal: AbortSignal): Promise<ListedCorpus> {
  return source.kind === 'static'
    ? listStatic(source.url, network, signal)
    : listGiven(source.name, source.files);
}

/** Aborts with `outer`, and by itself. */
function linked(outer: AbortSignal | undefined) {
  const own = new AbortController();
  const signal = outer === undefined ? own.signal : AbortSignal.any([outer, own.signal]);
  return { signal, abort: () => own.abort() };
}

async function* outcomes(corpus: ListedCorpus, signal: AbortSignal) {
  const read = async (file: ListedFile) => {
    signal.throwIfAborted();
    return { file, outcome: toOutcome(file, await corpus.read(file, signal)) };
  };
  yield* inOrder(corpus.files, POOL, read);
}

/**
 * Reads a corpus file by file, in code-unit order of the names; the generator returns the summary.
 * A file that can't be read is a problem in the summary, never an exception; only an abort throws.
 */
export async function* loadCorpus(
  source: CorpusSource,
  { signal: outer, onProgress }: LoadOptions = {},
  network: Network = NETWORK,
): AsyncGenerator<LoadedFile, LoadSummary, undefined> {
  const { signal, abort } = linked(outer);
  try {
    const corpus = await list(source, network, signal);
    const progress = progressOf(corpus, onProgress);
    const loaded: { readonly file: string; readonly sha256: string }[] = [];
    progress.tell('list');
    for await (const { file, outcome } of outcomes(corpus, signal)) {
      signal.throwIfAborted();
      progress.add(file, outcome);
      if (outcome.loaded === null) continue;
      loaded.push({ file: file.meta.file, sha256: outcome.loaded.sha256 });
      yield outcome.loaded;
    }
    const { name, fiction } = corpus;
    const hash = await corpusHash(loaded);
    return { problems: progress.problems, hash, name, fiction, filesTotal: corpus.files.length };
  } finally {
    abort();
  }
}
