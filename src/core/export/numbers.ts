/** A measure as a cell: six decimals at most, so that no file carries the noise of the last bit. */
export function decimal(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e6) / 1e6;
}
