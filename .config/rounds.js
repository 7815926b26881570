/** Milliseconds of every engine over the same lines, `times` rounds, one after the other in each; the first is warming up. */
export function rounds(engines, lines, times) {
  const taken = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  for (let round = 0; round <= times; round++)
    for (const [name, engine] of Object.entries(engines)) {
      const begun = performance.now();
      let tokens = 0;
      for (const line of lines) tokens += engine(line);
      if (tokens === 0) throw new Error(`${name} found no word`);
      if (round > 0) taken[name].push(performance.now() - begun);
    }
  return taken;
}
