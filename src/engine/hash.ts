import { sha256 } from '@noble/hashes/sha2.js';

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Hex SHA-256; over plain HTTP from another machine browsers have no `crypto.subtle`. */
export async function sha256Hex(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: Pick<SubtleCrypto, 'digest'> | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  if (subtle === null) return toHex(sha256(bytes));
  return toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

/** Hex SHA-256 over the lines `file\0sha256\n`, sorted by code unit: the same files, the same hash. */
export async function corpusHash(
  files: readonly { readonly file: string; readonly sha256: string }[],
): Promise<string> {
  const lines = files.map(({ file, sha256: hash }) => `${file}\0${hash}\n`).sort();
  return sha256Hex(new TextEncoder().encode(lines.join('')));
}
