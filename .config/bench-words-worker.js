// Runs in a worker of the page that bench-words.js opens; everything is timed here.
import start, { cut } from 'jieba-wasm/web';
import { TokenBuffer, WordBase } from '../src/core/text/segment.ts';
import { rounds } from './rounds.js';

const begun = performance.now();

async function bytes(url) {
  return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

/** From a worker that has nothing to the first word, and to further names on the list it has. */
async function ready({ names }) {
  const base = new WordBase(await bytes('/words.bin'));
  base.tokenizer({ names }).words('会议强调');
  const cold = performance.now() - begun;
  const again = performance.now();
  base.tokenizer({ names: [...names, '司马长风'] }).words('会议强调');
  return { cold, warm: performance.now() - again };
}

async function jiebaReady() {
  await start({ module_or_path: '/jieba.wasm' });
  cut('会议强调', false);
  return { cold: performance.now() - begun };
}

async function speeds({ times }) {
  await start({ module_or_path: '/jieba.wasm' });
  const text = new TextDecoder().decode(await bytes('/text.txt'));
  const lines = text.split('\n');
  const words = new WordBase(await bytes('/words.bin')).tokenizer();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const buffer = new TokenBuffer();
  const engines = {
    'jieba-wasm': (line) => cut(line, false).length,
    'Intl.Segmenter': (line) => Array.from(segmenter.segment(line), (one) => one.segment).length,
    'ours, strings': (line) => words.words(line).length,
    'ours, numbers': (line) => {
      buffer.count = 0;
      words.tokenizeInto(line, buffer);
      return buffer.count;
    },
  };
  return rounds(engines, lines, times);
}

const TASKS = { ready, jiebaReady, speeds };

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ answer: await TASKS[data.task](data) });
  } catch (error) {
    self.postMessage({ error: String(error) });
  }
};
