/**
 * Columns as one buffer, to be stored or handed over without a copy. Layout: four whole numbers
 * (mark, version, length of the head, 0), the head as JSON in UTF-16, then every column at a multiple
 * of 8 bytes. Byte order is the machine's own: a buffer from the other kind is refused by its mark.
 */
import type { Columns, ColumnTables } from './columns.ts';

const MARK = 0x424d434c;
/** Rises with every change of the columns; older buffers are made anew. */
export const COLUMNS_VERSION = 1;
const PREFIX = 16;

const ARRAYS = {
  day: Int32Array,
  earliest: Int32Array,
  latest: Int32Array,
  published: Int32Array,
  topic: Uint8Array,
  kind: Uint8Array,
  source: Uint32Array,
  file: Uint32Array,
  order: Uint32Array,
  characters: Uint32Array,
  counted: Uint32Array,
  tokens: Uint32Array,
  shares: Float32Array,
  topicBits: Uint32Array,
} as const;
const LISTS = ['series', 'levels', 'places', 'people', 'meetings'] as const;
const NAMES = Object.keys(ARRAYS) as (keyof typeof ARRAYS)[];

interface Head {
  readonly count: number;
  readonly tables: ColumnTables;
  /** Lengths of all arrays in order: {@link NAMES}, then starts and values of each list. */
  readonly lengths: readonly number[];
}

type Column = Int32Array | Uint32Array | Uint8Array | Float32Array;

/** The columns as one buffer. */
export function toBuffer(columns: Columns): ArrayBuffer {
  const arrays = arraysOf(columns);
  const head: Head = {
    count: columns.count,
    tables: columns.tables,
    lengths: arrays.map((array) => array.length),
  };
  const json = JSON.stringify(head);
  let offset = aligned(PREFIX + json.length * 2);
  const buffer = new ArrayBuffer(
    arrays.reduce((end, array) => aligned(end + array.byteLength), offset),
  );
  new Uint32Array(buffer, 0, 4).set([MARK, COLUMNS_VERSION, json.length, 0]);
  const text = new Uint16Array(buffer, PREFIX, json.length);
  for (let at = 0; at < json.length; at++) text[at] = json.charCodeAt(at);
  for (const array of arrays) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(buffer, offset, array.byteLength).set(bytes);
    offset = aligned(offset + array.byteLength);
  }
  return buffer;
}

/** Columns over a buffer, without a copy; null if it is of another version or no such buffer. */
export function fromBuffer(buffer: ArrayBuffer): Columns | null {
  if (buffer.byteLength < PREFIX) return null;
  const [mark, version, length = 0] = new Uint32Array(buffer, 0, 4);
  if (mark !== MARK || version !== COLUMNS_VERSION) return null;
  if (PREFIX + length * 2 > buffer.byteLength) return null;
  const head = JSON.parse(textOf(new Uint16Array(buffer, PREFIX, length))) as Head;
  const next = reader(buffer, aligned(PREFIX + length * 2), head.lengths);
  const arrays = Object.fromEntries(NAMES.map((name) => [name, next(ARRAYS[name])]));
  const lists = LISTS.map((name) => [
    name,
    { starts: next(Uint32Array), values: next(Uint32Array) },
  ]);
  return {
    count: head.count,
    tables: head.tables,
    ...arrays,
    ...Object.fromEntries(lists),
  } as Columns;
}

type Kind = (typeof ARRAYS)[keyof typeof ARRAYS];

function reader(
  buffer: ArrayBuffer,
  from: number,
  lengths: readonly number[],
): (kind: Kind) => Column {
  let offset = from;
  let at = 0;
  return (kind) => {
    const array = new kind(buffer, offset, lengths[at++] ?? 0);
    offset = aligned(offset + array.byteLength);
    return array;
  };
}

function arraysOf(columns: Columns): Column[] {
  const lists = LISTS.flatMap((name) => [columns[name].starts, columns[name].values]);
  return [...NAMES.map((name) => columns[name]), ...lists];
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
