/**
 * `node .config/generate.js --pages N --seed S --out FOLDER [--from FOLDER]`: a corpus of any size
 * from the sentences of another, for measuring. The same arguments give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageNames } from './corpus-files.js';
import { SAMPLE_CORPUS } from './paths.js';
import { main } from './run.js';

const OPTIONS = {
  pages: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string' },
  from: { type: 'string', default: SAMPLE_CORPUS },
};
const FIRST_DAY = Date.UTC(1990, 0, 1);
const DAY = 86_400_000;
const PAGES_A_DAY = 4;
const PLACES = ['云岭省', '青河市', '白石县', '东湖区', '临江市'];
const SERIES = ['防汛抗旱指挥部', '春耕生产领导小组', '食品安全委员会', '城市更新领导小组'];

/** Numbers from 0 to 1 that look random (mulberry32); the same for the same seed. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Sentences and headline-like lines of all texts in a folder. */
async function material(folder) {
  const sentences = new Set();
  const titles = new Set();
  for (const name of await pageNames(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
      if (line.length >= 6 && line.length <= 24 && !/[。；：]/.test(line)) titles.add(line);
      for (const sentence of line.match(/[^。！？]{8,120}[。！？]/g) ?? []) sentences.add(sentence);
    }
  }
  if (sentences.size === 0 || titles.size === 0) throw new Error(`no sentences in ${folder}`);
  return { sentences: [...sentences].sort(), titles: [...titles].sort() };
}

const pick = (list, random) => list[Math.floor(random() * list.length)];
const between = (low, high, random) => low + Math.floor(random() * (high - low + 1));

function paragraph({ sentences }, random) {
  const count = between(2, 5, random);
  return `\u3000\u3000${Array.from({ length: count }, () => pick(sentences, random)).join('')}`;
}

/** A report of a numbered session: every series counts on from page to page. */
function meeting(words, random, ordinals) {
  const series = pick(PLACES, random) + pick(SERIES, random);
  const ordinal = (ordinals.get(series) ?? 0) + between(1, 3, random);
  ordinals.set(series, ordinal);
  const lead = `\u3000\u3000本报讯 ${series}第${ordinal}次会议昨天召开。${pick(words.sentences, random)}`;
  return [`${series}第${ordinal}次会议召开`, lead, paragraph(words, random)];
}

function news(words, random) {
  const count = between(2, 6, random);
  return [
    pick(words.titles, random),
    ...Array.from({ length: count }, () => paragraph(words, random)),
  ];
}

function page(words, random, ordinals) {
  const articles = Array.from({ length: between(3, 5, random) }, () =>
    random() < 0.2 ? meeting(words, random, ordinals) : news(words, random),
  );
  return `${articles.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function nameOf(index) {
  const day = new Date(FIRST_DAY + Math.floor(index / PAGES_A_DAY) * DAY)
    .toISOString()
    .slice(0, 10);
  const number = String((index % PAGES_A_DAY) + 1).padStart(2, '0');
  return { day, number, file: `made_${day.replaceAll('-', '')}_${number}.txt` };
}

await main(async () => {
  const { values } = parseArgs({ options: OPTIONS });
  const pages = Number(values.pages);
  if (values.out === undefined || !Number.isInteger(pages) || pages < 1) {
    throw new Error('usage: --pages N --seed S --out FOLDER [--from FOLDER]');
  }
  const words = await material(values.from);
  const random = randomFrom(Number(values.seed));
  const ordinals = new Map();
  const rows = ['file,published,source,page'];
  mkdirSync(values.out, { recursive: true });
  for (let index = 0; index < pages; index += 1) {
    const { day, number, file } = nameOf(index);
    writeFileSync(join(values.out, file), page(words, random, ordinals));
    rows.push(`${file},${day},云岭日报,${number}`);
  }
  writeFileSync(join(values.out, 'manifest.csv'), `${rows.join('\r\n')}\r\n`);
  process.stdout.write(`${pages} pages in ${values.out}\n`);
});
