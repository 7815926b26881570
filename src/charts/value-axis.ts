/** Round values from 0 to above `max`, `most` steps at the most; `whole` forbids fractions. */
export function valueTicks(max: number, most = 4, whole = false): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power);
  const step = Math.max(whole ? 1 : 0, steps.find((size) => size >= rough - 1e-12) ?? power * 10);
  const even = whole ? Math.ceil(step) : step;
  const count = Math.max(1, Math.ceil(max / even - 1e-9));
  return Array.from({ length: count + 1 }, (_, at) => Number((at * even).toPrecision(12)));
}

/** Moves labels apart: the same order, at least `gap` between neighbours, inside `low` to `high` if they fit. */
export function spread(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [];
  let last = -Infinity;
  for (const at of order) {
    last = Math.max(wanted[at] ?? 0, last + gap, low);
    placed[at] = last;
  }
  let limit = high;
  for (const at of [...order].reverse()) {
    const y = Math.min(placed[at] ?? 0, limit);
    placed[at] = y;
    limit = y - gap;
  }
  return placed;
}

/** Round whole values around `low` to `high`, both ends inside the outermost two. */
export function rangeTicks(low: number, high: number, most = 5): number[] {
  const span = valueTicks(Math.max(1, high - low), most, true);
  const step = span[1] ?? 1;
  const first = Math.floor(low / step) * step;
  const last = Math.max(first + step, Math.ceil(high / step) * step);
  return Array.from(
    { length: Math.round((last - first) / step) + 1 },
    (_, at) => first + at * step,
  );
}
