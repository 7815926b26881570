/** A rectangle around a middle. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two rectangles share ink. */
export function isOverlap(a: Rect, b: Rect): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

/** The first place that is inside `bounds` and meets nothing taken; null if there is none. */
export function freePlace(
  places: readonly Rect[],
  taken: readonly Rect[],
  bounds: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): Rect | null {
  const isInside = ({ x, y, width, height }: Rect) =>
    x - width / 2 >= bounds.left &&
    x + width / 2 <= bounds.right &&
    y - height / 2 >= bounds.top &&
    y + height / 2 <= bounds.bottom;
  return (
    places.find((place) => isInside(place) && !taken.some((other) => isOverlap(place, other))) ??
    null
  );
}
