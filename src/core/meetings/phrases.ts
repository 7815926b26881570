const QUOTED = /“([^“”\n]{1,24})”/g;
const SPEECH = /[。！？!?…，,]$/;

/** Quoted phrases (提法) of a text in reading order, each once: “…” of up to 24 characters, no speech. */
export function quotedPhrases(text: string): string[] {
  const phrases = new Set<string>();
  if (!text.includes('“')) return [];
  for (const match of text.matchAll(QUOTED)) {
    const phrase = match[1] ?? '';
    if (!SPEECH.test(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}
