/** A zip archive of texts. The library is loaded when the first archive is written. */
export async function toZip(
  files: readonly { readonly name: string; readonly content: string | Uint8Array }[],
): Promise<Uint8Array> {
  const { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } =
    await import('@zip.js/zip.js');
  // No workers of its own: this runs in one already. No dates: the same files give the same bytes.
  const options = { useWebWorkers: false, extendedTimestamp: false, lastModDate: EPOCH };
  const zip = new ZipWriter(new Uint8ArrayWriter(), options);
  for (const { name, content } of files)
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  return zip.close();
}

/** The first day that a zip can hold. */
const EPOCH = new Date(1980, 0, 1);
