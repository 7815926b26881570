/** The pinyin of a character without its tone (`lan`), or null where it is not known. */
export type PinyinOf = (character: string) => string | null;

/** Knows no sound: proposals then rest on slots and shapes alone. */
export const NO_PINYIN: PinyinOf = () => null;

/** Two syllables sound the same, near (zh/z, ch/c, sh/s, n/l, -ng/-n), or neither. */
export function soundBetween(a: string | null, b: string | null): 'same' | 'near' | null {
  if (a === null || b === null) return null;
  if (a === b) return 'same';
  return blurred(a) === blurred(b) ? 'near' : null;
}

function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
}
