import type { Lang } from '#i18n/index.ts';
import type { ThemeName } from '#state/index.ts';

export interface Looks {
  readonly lang: Lang;
  readonly theme: ThemeName;
  /** What the system prefers; `auto` follows it. */
  readonly isDark: boolean;
  readonly progress: 'loading' | 'ready' | 'error';
}

/** Writes language, edition and progress onto `<html>`, where style sheets, readers and scripts look for them. */
export function reflect(root: HTMLElement, { lang, theme, isDark, progress }: Looks): void {
  const auto = isDark ? 'night' : 'day';
  root.lang = lang === 'zh' ? 'zh-Hans' : 'en';
  root.dataset['theme'] = theme === 'auto' ? auto : theme;
  root.dataset['banmian'] = progress;
  const paper = getComputedStyle(root).getPropertyValue('--paper').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    if (paper !== '') meta.content = paper;
  }
}
