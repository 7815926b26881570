/**
 * One-to-one folding for search: full-width forms become half-width, letters lose their case.
 * The length never changes, so every offset in the folded text is an offset in the text.
 */

const WIDTH_GAP = 0xfee0;
const FOLDED: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - WIDTH_GAP;
  table[0x3000] = 0x20;
  table[0xa0] = 0x20;
  lower(table, 0x41, 0x5a, 0x20);
  lower(table, 0xff21, 0xff3a, 0x20 - WIDTH_GAP);
  lower(table, 0xc0, 0xd6, 0x20);
  lower(table, 0xd8, 0xde, 0x20);
  lower(table, 0x391, 0x3a9, 0x20);
  lower(table, 0x410, 0x42f, 0x20);
  return table;
}

function lower(table: Uint16Array, from: number, to: number, by: number): void {
  for (let code = from; code <= to; code++) table[code] = code + by;
}

/** The folded code unit. */
export function foldCode(code: number): number {
  return FOLDED[code] ?? code;
}

/** The text with full-width forms and upper-case letters folded; its length is the text's. */
export function fold(text: string): string {
  let folded = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = foldCode(code);
    if (to === code) continue;
    folded += text.slice(kept, i) + String.fromCharCode(to);
    kept = i + 1;
  }
  return kept === 0 ? text : folded + text.slice(kept);
}
