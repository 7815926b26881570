/** Words around a node, for collocates. */
import { requireCounts } from './counts.ts';
import type { TokenMask, TokenStream } from './token-stream.ts';

/** Where a node stands: first tokens, rising, and how many tokens each takes. */
export interface NodePlaces {
  readonly starts: ArrayLike<number>;
  readonly length: number;
}

/** All places of a word. */
export function placesOf({ ids }: TokenStream, word: number, mask: TokenMask = null): NodePlaces {
  const starts: number[] = [];
  for (let at = 0; at < ids.length; at++)
    if (ids[at] === word && (mask === null || mask[at] === 1)) starts.push(at);
  return { starts, length: 1 };
}

/**
 * How often each of `words` word numbers stands within `window` tokens of the node, left or right, in the same
 * sentence. A token within two windows counts once; tokens of the node itself never do. `together` has the counts,
 * `places` is how many tokens lie in a window at all.
 */
export function windowCounts(
  stream: TokenStream,
  node: NodePlaces,
  window: number,
  words: number,
  mask: TokenMask = null,
): { readonly together: Uint32Array; readonly places: number } {
  requireCounts(window, words);
  const together = new Uint32Array(words);
  const isNode = nodeTokens(stream.ids.length, node);
  let places = 0;
  let reached = 0;
  let sentence = 0;
  for (let n = 0; n < node.starts.length; n++) {
    const start = node.starts[n] ?? 0;
    while ((stream.sentences[sentence + 1] ?? Infinity) <= start) sentence += 1;
    const from = Math.max(stream.sentences[sentence] ?? 0, start - window, reached);
    const end = stream.sentences[sentence + 1] ?? stream.ids.length;
    reached = Math.min(end, start + node.length + window);
    for (let at = from; at < reached; at++) {
      if (isNode[at] === 1 || (mask !== null && mask[at] !== 1)) continue;
      const id = stream.ids[at] ?? 0;
      together[id] = (together[id] ?? 0) + 1;
      places += 1;
    }
  }
  return { together, places };
}

function nodeTokens(tokens: number, { starts, length }: NodePlaces): Uint8Array {
  const isNode = new Uint8Array(tokens);
  for (let n = 0; n < starts.length; n++) {
    const start = starts[n] ?? 0;
    isNode.fill(1, start, start + length);
  }
  return isNode;
}
