export type Lang = 'zh' | 'en';

/** Chinese unless the browser prefers English over Chinese. */
export function preferredLang(languages: readonly string[]): Lang {
  for (const language of languages) {
    if (language.startsWith('zh')) return 'zh';
    if (language.startsWith('en')) return 'en';
  }
  return 'zh';
}
