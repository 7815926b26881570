/** What a list of equal rows shows at a place of its scroll bar. */
export interface RowsWindow {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** The rows to ask for: aligned, so that a small scroll asks nothing new. */
  readonly offset: number;
  readonly limit: number;
}

const BEYOND = 6;
const STEP = 50;

/** Rows on screen with a few beyond each edge; `height` and `rowHeight` in pixels. */
export function rowsWindow(
  scrolled: number,
  height: number,
  rowHeight: number,
  total: number,
): RowsWindow {
  const seen = Math.ceil(height / rowHeight);
  const top = Math.min(Math.max(0, Math.floor(scrolled / rowHeight)), Math.max(0, total - seen));
  const first = Math.max(0, top - BEYOND);
  const end = Math.min(total, top + seen + BEYOND);
  const offset = Math.floor(first / STEP) * STEP;
  const limit = (Math.ceil((top + seen + BEYOND) / STEP) - offset / STEP) * STEP;
  return { first, end, offset, limit };
}
