/** First bytes of formats that people rename to `.txt`. */
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf, 0x27]],
  ['GZIP', [0x1f, 0x8b]],
  ['BZIP2', [0x42, 0x5a, 0x68, 0x39]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['ZSTD', [0x28, 0xb5, 0x2f, 0xfd]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['RIFF', [0x52, 0x49, 0x46, 0x46]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
  ['WASM', [0x00, 0x61, 0x73, 0x6d]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['OGG', [0x4f, 0x67, 0x67, 0x53]],
  ['MP3', [0x49, 0x44, 0x33]],
  ['CLASS', [0xca, 0xfe, 0xba, 0xbe]],
  ['DJVU', [0x41, 0x54, 0x26, 0x54]],
  ['PS', [0x25, 0x21, 0x50, 0x53]],
];
/** Of decoded characters; a text has next to none. */
const MOST_CONTROLS = 0.01;
const LOOKED_AT = 8192;

/** The name of a binary format that the bytes begin like, or null. */
export function magicName(bytes: Uint8Array): string | null {
  const found = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

function isControl(code: number): boolean {
  return (
    (code < 0x20 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13) ||
    code === 0x7f
  );
}

/** Whether decoded characters are no text: control characters lie about among them. */
export function isBinary(text: string): boolean {
  const end = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  for (let at = 0; at < end; at += 1) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls > end * MOST_CONTROLS;
}

/** Whether a text is a web page, such as a host sends in place of what is missing. */
export function isHtml(text: string): boolean {
  const start = text.slice(0, 1000).trimStart().toLowerCase();
  return ['<!doctype html', '<html', '<head', '<body'].some((tag) => start.startsWith(tag));
}
