import { preferredLang } from '#i18n/lang.ts';
import { HOME, THEMES, type Place, type ThemeName } from './place.ts';

const KEY = 'banmian';

/** What this browser remembers between visits. */
interface Settings {
  readonly lang?: Place['lang'];
  readonly theme?: ThemeName;
}

type Box = Pick<Storage, 'getItem' | 'setItem'>;

function toSettings(text: string | null): Settings {
  const value: unknown = text === null ? null : JSON.parse(text);
  if (typeof value !== 'object' || value === null) return {};
  const { lang, theme } = value as Readonly<Record<string, unknown>>;
  const known = THEMES.find((name) => name === theme);
  return {
    ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
    ...(known === undefined ? {} : { theme: known }),
  };
}

/** What is remembered; nothing where storage is closed to us or holds something else. */
export function readSettings(box: () => Box): Settings {
  try {
    return toSettings(box().getItem(KEY));
  } catch {
    return {};
  }
}

/** Remembers a choice; where storage is closed, it lasts as long as the page. */
export function saveSettings(box: () => Box, patch: Settings): void {
  try {
    box().setItem(KEY, JSON.stringify({ ...readSettings(box), ...patch }));
  } catch {
    return;
  }
}

/** Where a visit begins that no address describes. */
export function firstPlace(settings: Settings, languages: readonly string[]): Place {
  return {
    ...HOME,
    lang: settings.lang ?? preferredLang(languages),
    theme: settings.theme ?? HOME.theme,
  };
}
