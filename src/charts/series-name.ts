import type { Series } from '#core/model.ts';
import type { Messages } from '#i18n/index.ts';

/** A series as pictures name it; a numbering that began again says which time it is. */
export function seriesName({ name, run }: Pick<Series, 'name' | 'run'>, t: Messages): string {
  return run !== null && run > 1 ? `${name} · ${t.charts.lanes.run(run)}` : name;
}
