/** A list of whole numbers for each of n owners, end to end: owner i has `values[starts[i] … starts[i + 1])`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** Packs one list an owner. */
export function toLists(rows: readonly (readonly number[])[]): Lists {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = (starts[at] ?? 0) + row.length));
  const values = new Uint32Array(starts[rows.length] ?? 0);
  rows.forEach((row, at) => values.set(row, starts[at] ?? 0));
  return { starts, values };
}

/** The list of one owner, without a copy. */
export function listOf(lists: Lists, owner: number): Uint32Array {
  return lists.values.subarray(lists.starts[owner] ?? 0, lists.starts[owner + 1] ?? 0);
}
