import { groupShape, textShape, type Shape, type TextLook } from './marks.ts';
import { textWidth } from './text-width.ts';

/** An entry of a legend: how its sign is drawn around a middle, and its name. */
export interface LegendEntry {
  readonly sign: (x: number, y: number) => Shape;
  /** Width of the sign. */
  readonly width: number;
  readonly label: string;
}

const ROW = 22;
const GAP = 7;
const APART = 20;

/** A legend set like a line of text from `left`, broken to the width; `height` is what it takes. */
export function legend(
  entries: readonly LegendEntry[],
  room: { readonly left: number; readonly right: number; readonly top: number },
  look: TextLook,
): { readonly shape: Shape; readonly height: number } {
  const shapes: Shape[] = [];
  let x = room.left;
  let row = 0;
  for (const { sign, width, label } of entries) {
    const whole = width + GAP + textWidth(label, look.size);
    if (x > room.left && x + whole > room.right) {
      x = room.left;
      row += 1;
    }
    const y = room.top + row * ROW + ROW / 2;
    shapes.push(sign(x + width / 2, y), textShape(label, x + width + GAP, y, look));
    x += whole + APART;
  }
  return { shape: groupShape(shapes), height: entries.length === 0 ? 0 : (row + 1) * ROW };
}
