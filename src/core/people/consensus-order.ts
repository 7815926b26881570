import { components } from './components.ts';

/** One order of names that agrees with many printed lists as far as they agree with each other. */
export interface Consensus {
  readonly order: readonly string[];
  /** Pairs of names that one list prints, counted in every list. */
  readonly pairs: number;
  /** Those that a list prints the other way round: the Kemeny distance. */
  readonly against: number;
}

/**
 * The order of names in lists given oldest first. Names follow the majority of the lists that print both; what no
 * list decides stands in order of first appearance. Sought is the order with the fewest pairs against it (Kemeny
 * 1959). Where majorities run in no circle it is found exactly; the names of a circle stand together (Truchon 1998)
 * and are put in order by moving one name at a time while that helps (local Kemenization, Dwork et al. 2001).
 * Time grows with the cube of the names: a few hundred are meant.
 */
export function consensusOrder(lists: readonly (readonly string[])[]): Consensus {
  const names = [...new Set(lists.flat())];
  const before = precedence(names, lists);
  const circles = components(names.length, (a, b) => before(a, b) > before(b, a));
  const order = circles.flatMap((circle) => arranged(circle, before));
  return { order: order.map((at) => names[at] ?? ''), ...distance(order, before) };
}

/** In how many lists one name, by its number, stands before another. */
type Precedence = (a: number, b: number) => number;

function precedence(names: readonly string[], lists: readonly (readonly string[])[]): Precedence {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const counts = new Uint32Array(names.length ** 2);
  for (const list of lists) {
    const places = [...new Set(list)].map((name) => numbers.get(name) ?? 0);
    places.forEach((a, at) => {
      for (const b of places.slice(at + 1)) {
        const pair = a * names.length + b;
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    });
  }
  return (a, b) => counts[a * names.length + b] ?? 0;
}

/** The names of one circle of majorities, first by how much they lead, then moved one at a time. */
function arranged(circle: readonly number[], before: Precedence): number[] {
  const lead = (a: number) => circle.reduce((sum, b) => sum + before(a, b) - before(b, a), 0);
  const order = circle
    .map((name) => ({ name, lead: lead(name) }))
    .sort((a, b) => b.lead - a.lead || a.name - b.name)
    .map(({ name }) => name);
  while (order.some((name) => moveToBest(order, name, before)));
  return order;
}

/** Moves a name to where fewest pairs are against it; false if it stands there already. */
function moveToBest(order: number[], name: number, before: Precedence): boolean {
  const from = order.indexOf(name);
  const rest = order.filter((other) => other !== name);
  // Cost of standing at each place, relative to standing first.
  let cost = 0;
  const costs = [0, ...rest.map((other) => (cost += before(name, other) - before(other, name)))];
  const best = Math.min(...costs);
  if ((costs[from] ?? 0) <= best) return false;
  order.splice(from, 1);
  order.splice(costs.indexOf(best), 0, name);
  return true;
}

function distance(
  order: readonly number[],
  before: Precedence,
): Pick<Consensus, 'pairs' | 'against'> {
  let pairs = 0;
  let against = 0;
  order.forEach((a, at) => {
    for (const b of order.slice(at + 1)) {
      pairs += before(a, b) + before(b, a);
      against += before(b, a);
    }
  });
  return { pairs, against };
}
