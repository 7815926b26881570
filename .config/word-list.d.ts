export function dictionaryWords(): [word: string, weight: number][];
export function packWordList(words: readonly (readonly [string, number])[]): Uint8Array;
export function wordListBytes(): Uint8Array;
