import { CHARACTER_CLASSES, HAN_LEAD, OTHER } from '../text/characters.ts';
import { foldCode } from '../text/fold.ts';

/** Code units of a text that count when texts are compared: Han, letters and digits, width and case folded. */
export function inkCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = CHARACTER_CLASSES[code];
    if (kind === OTHER) continue;
    codes[length++] = foldCode(code);
    // The second half of a Han character outside the basic plane.
    if (kind === HAN_LEAD && i + 1 < text.length) codes[length++] = text.charCodeAt((i += 1));
  }
  return codes.subarray(0, length);
}

/** Those characters as a string: two texts with the same ink differ in marks, blanks, width and case only. */
export function inkOf(text: string): string {
  let ink = '';
  for (const code of inkCodes(text)) ink += String.fromCharCode(code);
  return ink;
}
