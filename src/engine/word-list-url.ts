import path from 'virtual:word-list';

/** Absolute address of the packed word list; `base` is the page's own (`document.baseURI`). */
export function wordListUrl(base: string): string {
  return new URL(path, base).href;
}
