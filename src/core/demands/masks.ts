/** Stands for every character that is named and not said; no rule knows it. */
const BLANK = '□';
/** A quoted phrase is short and holds no full stop; longer ones, and those behind a colon, are speech. */
const QUOTED =
  /(?<!：)“[^“”。！？\n]{1,60}”|‘[^‘’。！？\n]{1,60}’|「[^「」。！？\n]{1,60}」|《[^《》\n]{1,80}》/g;
/** 甲要稳、乙要快、丙要准 as the name of something: with 的 or 要求 behind it. */
const SLOGAN =
  /[\u4e00-\u9fff]{2,3}要[\u4e00-\u9fff]{1,3}(?:、[\u4e00-\u9fff]{2,3}要[\u4e00-\u9fff]{1,3}){1,4}(?:的|重要要求|总?要求)/g;
/** What stands in brackets is an aside. */
const BRACKETED = /（[^（）\n]{1,40}）/g;

const blank = (text: string): string => BLANK.repeat(text.length);

/** The text with quoted phrases, titles, asides and slogans blanked out, character for character. */
export function maskNamed(text: string): string {
  const quoted = text.replace(QUOTED, (phrase) => phrase.charAt(0) + blank(phrase.slice(1)));
  return quoted.replace(BRACKETED, blank).replace(SLOGAN, blank);
}
