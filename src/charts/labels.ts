/** A label that wants a place near `x` in one of several rows; earlier rows and earlier texts are preferred. */
export interface LabelWish {
  readonly key: string;
  readonly x: number;
  /** Variants from long to short, each with its width. */
  readonly texts: readonly { readonly text: string; readonly width: number }[];
  readonly rows: readonly number[];
  /** How far the label may be moved to either side. */
  readonly slack: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Centre. */
  readonly x: number;
  readonly row: number;
}

/** Room in a row that something else takes. */
export interface BlockedRoom {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

const GAP = 5;

/** Gives labels their places in order of the list; one that would overlap another is left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds: { readonly from: number; readonly to: number },
  blocked: readonly BlockedRoom[] = [],
): Map<string, PlacedLabel> {
  const taken: BlockedRoom[] = [...blocked];
  const placed = new Map<string, PlacedLabel>();
  for (const wish of wishes) {
    const found = firstFree(wish, taken, bounds);
    if (found === null) continue;
    placed.set(wish.key, found.label);
    taken.push(found.room);
  }
  return placed;
}

function firstFree(
  wish: LabelWish,
  taken: readonly BlockedRoom[],
  bounds: { readonly from: number; readonly to: number },
): { label: PlacedLabel; room: BlockedRoom } | null {
  for (const { text, width } of wish.texts)
    for (const row of wish.rows)
      for (const shift of [0, wish.slack, -wish.slack]) {
        const x = clamp(wish.x + shift, bounds.from + width / 2, bounds.to - width / 2);
        const room = { row, from: x - width / 2, to: x + width / 2 };
        if (Math.abs(x - wish.x) <= wish.slack + width / 2 && isFree(room, taken))
          return { label: { text, x, row }, room };
      }
  return null;
}

function isFree(room: BlockedRoom, taken: readonly BlockedRoom[]): boolean {
  return taken.every(
    (other) => other.row !== room.row || room.to + GAP <= other.from || room.from >= other.to + GAP,
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
