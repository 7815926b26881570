/** Notes in brackets inside a list of people, which are no names: how it is ordered, whose name is not the real one. */

/** 按姓氏笔画为序, 按姓名笔画排列: the order says nothing of rank. */
const STROKES =
  /（?按姓[氏名]?(?:汉字)?笔[画划](?:多少)?(?:为序|顺序|排序|排列|排名)?(?:排列)?）?/g;
const PSEUDONYM = /（(?:均为)?化名）/g;

export interface ListNotes {
  /** The same text, as long, with a list's own mark for every character of a note. */
  readonly text: string;
  readonly byStrokes: boolean;
  /** Where the names end that are said not to be real. */
  readonly pseudonyms: ReadonlySet<number>;
}

/** Takes the notes of a sentence out of the way of its names. */
export function withoutNotes(text: string): ListNotes {
  if (!/笔[画划]|化名/.test(text)) return { text, byStrokes: false, pseudonyms: new Set() };
  const pseudonyms = new Set([...text.matchAll(PSEUDONYM)].map(({ index }) => index));
  const plain = text.replace(PSEUDONYM, asMarks).replace(STROKES, asMarks);
  return { text: plain, byStrokes: plain !== text && text.search(STROKES) !== -1, pseudonyms };
}

const asMarks = (note: string): string => '、'.repeat(note.length);

/** A name that is not the person's own, told apart from the same name of somebody real. */
export function asPseudonym(name: string): string {
  return `${name}（化名）`;
}
