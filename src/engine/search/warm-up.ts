import type { Archive } from '#core/query/archive.ts';

/** Characters read in one slice: about 4 ms. */
const SLICE = 100_000;

/** Looks up the most frequent words between the questions, so that the first word table is quick. */
export async function warmUp(archive: Archive, isStopped: () => boolean): Promise<void> {
  const { scan, terms } = archive.scanFrequent();
  while (!scan.isDone && !isStopped()) {
    scan.advance(SLICE);
    await new Promise((resume) => setTimeout(resume, 0));
  }
  if (!isStopped()) archive.keep(terms, scan.results());
}
