import { plausibility } from './plausibility.ts';

/** A file as characters: byte order mark gone, line ends as they were. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Bytes of an unfinished last character that were left out. */
  readonly cut: number;
  /** Places where the bytes meant nothing (U+FFFD stands there). */
  readonly broken: number;
  /** See {@link plausibility}; 1 where the encoding is certain. */
  readonly confidence: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
  ['GB18030', [0x84, 0x31, 0x95, 0x33]],
];
/** In this order of trust; a later one must be clearly better. */
const GUESSES = ['GB18030', 'UTF-8', 'Big5', 'UTF-16LE', 'UTF-16BE'] as const;
const CLEARLY = 0.1;
/** Longer than so many bytes no text of another encoding is UTF-8 by chance. */
const BY_CHANCE = 64;

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}

/** Always by the label `gb18030`, never `gbk`: Node's table for that one has 101 wrong entries. */
function lossy(bytes: Bytes, encoding: string, confidence?: number): Decoded {
  const text = new TextDecoder(encoding.toLowerCase(), { ignoreBOM: true }).decode(bytes);
  const broken = count(text, '\ufffd');
  return { text, encoding, cut: 0, broken, confidence: confidence ?? plausibility(text) };
}

function marked(bytes: Bytes): Decoded | null {
  for (const [encoding, mark] of MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) {
      return lossy(bytes.subarray(mark.length), encoding, 1);
    }
  }
  return null;
}

function strictUtf8(bytes: Bytes, isWhole: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      stream: !isWhole,
    });
  } catch {
    return null;
  }
}

/** UTF-8 whose last character is unfinished; without one whole character before it means nothing. */
function cutUtf8(bytes: Bytes): Decoded | null {
  const text = strictUtf8(bytes, false);
  if (text === null || !/[^\0-\x7f]/.test(text)) return null;
  const cut = bytes.length - new TextEncoder().encode(text).length;
  return { text, encoding: 'UTF-8', cut, broken: 0, confidence: 1 };
}

function guessed(bytes: Bytes): Decoded {
  let best = lossy(bytes, GUESSES[0]);
  for (const encoding of GUESSES.slice(1)) {
    const other = lossy(bytes, encoding);
    if (other.confidence > best.confidence + CLEARLY) best = other;
  }
  return best;
}

/** Zero bytes are never text in UTF-8 or GB18030: even ASCII set in two bytes shows here. */
function zeroBytes(bytes: Bytes): Decoded | null {
  let [even, odd] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return null;
  const read = lossy(bytes, odd > even ? 'UTF-16LE' : 'UTF-16BE');
  const isText = read.broken === 0 && !read.text.includes('\0') && bytes.length % 2 === 0;
  return isText && read.confidence >= 0 ? read : null;
}

/**
 * A short GB18030 text may be well-formed UTF-8 by chance, as Latin, Greek or Cyrillic letters in
 * pairs (联通 is the famous one).
 */
function byChance(bytes: Bytes, text: string): Decoded | null {
  if (bytes.length > BY_CHANCE || plausibility(text) >= 0) return null;
  const read = lossy(bytes, 'GB18030');
  return read.broken === 0 && read.confidence > 0.5 ? read : null;
}

/**
 * Bytes to text: byte order mark, else strict UTF-8 (the last character may be cut), else the most
 * plausible of GB18030, damaged UTF-8, Big5 and UTF-16. GB18030 wins a draw.
 */
export function decode(bytes: Bytes): Decoded {
  const certain = marked(bytes) ?? zeroBytes(bytes);
  if (certain !== null) return certain;
  const text = strictUtf8(bytes, true);
  if (text !== null) {
    const utf8: Decoded = { text, encoding: 'UTF-8', cut: 0, broken: 0, confidence: 1 };
    return byChance(bytes, text) ?? utf8;
  }
  return cutUtf8(bytes) ?? guessed(bytes);
}
