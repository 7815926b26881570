import type { Span } from '#core/model.ts';
import { NO_FILTERS, type Filters } from '#core/query/filters.ts';
import { messagesOf } from '#i18n/early.ts';
import type { Lang } from '#i18n/lang.ts';
import { fromAddress, toAddress } from './address.ts';
import type { Gesture, Mirror } from './mirror.ts';
import { HOME, type Place, type ThemeName, type ViewName } from './place.ts';

const NOTHING_OPEN = { article: '', session: '', with: '', span: '' } as const;

/** The one owner of what is selected and shown. The address mirrors it and is read back on back, forward and paste. */
export class Desk {
  #place = $state.raw<Place>(HOME);
  #dropped = $state.raw<readonly string[]>([]);
  readonly #messages = $derived(messagesOf(this.#place.lang));
  /** Apart from the rest of the place, so that what only asks about filters is not asked again when a sheet opens. */
  readonly #filters = $derived(this.#place.filters);
  readonly #mirror: Mirror;

  constructor(mirror: Mirror, address: string, base: Place = HOME) {
    this.#mirror = mirror;
    this.read(address, base);
  }

  get place(): Place {
    return this.#place;
  }

  get filters(): Filters {
    return this.#filters;
  }

  /** Texts in the reader's language. */
  get t() {
    return this.#messages;
  }

  /** Address keys whose values made no sense, until the next address. */
  get dropped(): readonly string[] {
    return this.#dropped;
  }

  /** Takes the place from an address that the browser shows already. */
  read(address: string, base: Place = this.#place): void {
    const { place, dropped } = fromAddress(address, base);
    this.#place = place;
    this.#dropped = dropped;
  }

  forgetDropped(): void {
    this.#dropped = [];
  }

  go(patch: Partial<Place>, gesture: Gesture = 'step'): void {
    this.#place = { ...this.#place, ...patch };
    this.#mirror.write(toAddress(this.#place), gesture);
  }

  filter(patch: Partial<Filters>, gesture: Gesture = 'step'): void {
    this.go({ filters: { ...this.#place.filters, ...patch } }, gesture);
  }

  /** Ends a drag where no further value comes: the field was left, the pointer let go. */
  settle(): void {
    if (this.#mirror.isDragging) this.go({}, 'drop');
  }

  /** Leaves view, language and theme. */
  clear(): void {
    this.go({ filters: NO_FILTERS });
  }

  show(view: ViewName): void {
    this.go({ view, ...NOTHING_OPEN });
  }

  /** Opens the reader; with a span, on the raw page with these characters marked. */
  openArticle(id: string, span?: Span): void {
    const marked = span ? `${span.start}-${span.end}` : '';
    this.go({ ...NOTHING_OPEN, article: id, span: marked });
  }

  /** Opens the page of a session, compared with another one or, by default, with the usual one. */
  openSession(id: string, other = ''): void {
    this.go({ ...NOTHING_OPEN, session: id, with: other });
  }

  closeSheet(): void {
    this.go(NOTHING_OPEN);
  }

  speak(lang: Lang): void {
    this.go({ lang }, 'quiet');
  }

  dress(theme: ThemeName): void {
    this.go({ theme }, 'quiet');
  }
}
