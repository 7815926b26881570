/** Deeper than any answer is. */
const DEEPEST = 6;

/**
 * The ArrayBuffers in an answer, each once: they are handed over instead of copied. Only plain
 * objects and arrays are looked into; views keep their buffers, which others may still need.
 */
export function buffersIn(value: unknown, depth = DEEPEST): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (part: unknown, left: number): void => {
    if (typeof part !== 'object' || part === null || left < 0) return;
    if (part instanceof ArrayBuffer) found.add(part);
    else if (!ArrayBuffer.isView(part)) {
      for (const inner of Object.values(part)) visit(inner, left - 1);
    }
  };
  visit(value, depth);
  return [...found];
}
