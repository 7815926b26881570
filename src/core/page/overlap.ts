/** How much of one text is said again in another, counted in pairs of letters. */

const LETTERS = /[\p{L}\p{N}]{2,}/gu;

function addGrams(grams: Set<string>, text: string, size: number): void {
  for (const [run] of text.matchAll(LETTERS))
    for (let at = 0; at + size <= run.length; at++) grams.add(run.slice(at, at + size));
}

/** The different runs of `size` letters of a text; none crosses a mark or a blank. */
export function gramsOf(text: string, size: number): Set<string> {
  const grams = new Set<string>();
  addGrams(grams, text, size);
  return grams;
}

/** The share of the first set that the second holds too, 0–1. */
export function sharedPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let both = 0;
  for (const gram of part) if (whole.has(gram)) both++;
  return both / part.size;
}
