// What is checked in each engine. A check runs in the order of the list on one page and gives `{ fact, value }`: a few words
// for the table, and what must be equal in every engine; or `wrong`, a sentence.
import * as page from './engine-readings.js';

const PATIENCE = 60_000;
const PAUSE = 120;
/** Equal readings in a row before a page counts as settled. */
const STILL = 4;

const PROVINCE = '省委疫情防控专题会';
const LEDGER = { reported: [84, 100, 114, 118], conveyed: [102], mentioned: [], unseen: 30 };
const TERMS = 30;
const VIEWS = ['overview', 'meetings', 'people'];

const wait = (time) => new Promise((done) => setTimeout(done, time));

/** The reading, once the page is quiet and it reads the same several times and passes `isDone`. */
async function settled(engine, reading, value, isDone = (read) => read !== null) {
  let last = '';
  let times = 0;
  for (const end = performance.now() + PATIENCE; performance.now() < end; await wait(PAUSE)) {
    const isQuiet = await engine.read(page.isQuiet);
    const read = await engine.read(reading, value);
    const text = JSON.stringify(read);
    times = isQuiet && text === last && isDone(read) ? times + 1 : 0;
    last = text;
    if (times >= STILL) return read;
  }
  throw new Error(`not settled after ${PATIENCE / 1000} s; last reading ${last.slice(0, 200)}`);
}

async function open(engine, url) {
  const begun = performance.now();
  await engine.goto(`${url}#lang=en`);
  for (let now = ''; now !== 'ready'; now = await engine.read(page.state)) {
    if (now === 'error') throw new Error('the page says error');
    if (performance.now() - begun > PATIENCE) throw new Error('never ready');
    await wait(PAUSE / 4);
  }
  return { fact: `${((performance.now() - begun) / 1000).toFixed(1)} s`, value: null };
}

/** Numbers of a row's head, `90` or `85–99`. */
function numbersOf(head) {
  const [from, to = from] = (head.match(/\d{1,6}/g) ?? []).map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Numbers by status: the status of a row is the first word of its second cell, or `15 unseen`. */
function byStatus({ rows }) {
  const numbers = { reported: [], conveyed: [], mentioned: [], unseen: [] };
  for (const [head, status] of rows) {
    const word = Object.keys(numbers).find((one) => status.includes(one));
    if (word !== undefined) numbers[word].push(...numbersOf(head));
  }
  return { ...numbers, unseen: numbers.unseen.length };
}

const words = ({ reported, conveyed, unseen }) =>
  `${reported.join(' ')} | ${conveyed.join(' ') || '–'} | ${unseen}`;

async function readLedger(engine, isReal) {
  await engine.read(page.goTo, 'view=meetings&lang=en');
  const value = await settled(engine, page.ledgers, null);
  const own = isReal ? value.find(({ series }) => series === PROVINCE) : value[0];
  if (own === undefined) return { fact: 'absent', value, wrong: `no ledger of ${PROVINCE}` };
  const seen = byStatus(own);
  const isWrong = isReal && JSON.stringify(seen) !== JSON.stringify(LEDGER);
  const wrong = isWrong ? { wrong: `read ${JSON.stringify(seen)}` } : {};
  return { fact: `${words(seen)}; ${value.length} series`, value, ...wrong };
}

/** The whole and what a date filter in the address leaves of it, read back when it is taken away. */
async function readSelection(engine, [from, to]) {
  const short = (text) => text.replace(/ articles.*/, '');
  await engine.read(page.goTo, 'view=articles&lang=en');
  const all = await settled(engine, page.selection, null);
  await engine.read(page.goTo, `view=articles&from=${from}&to=${to}&lang=en`);
  const some = await settled(engine, page.filtered, from, (text) => text !== null && text !== all);
  await engine.read(page.goTo, 'view=articles&lang=en');
  const again = await settled(engine, page.selection, null, (text) => text !== some);
  const wrong = again === all ? {} : { wrong: `without the filter ${again}, before it ${all}` };
  return { fact: `${short(all)} → ${short(some)}`, value: { all, some }, ...wrong };
}

const isDrawn = ({ width, height, ink }) => width > 0 && height > 0 && ink > 0;

/** The ink of the charts of some views. Pixels are the engine's own affair, the share of them is not. */
async function readCharts(engine, shown) {
  const value = {};
  const every = [];
  for (const view of shown) {
    await engine.read(page.goTo, `view=${view}&lang=en`);
    const all = await settled(engine, page.charts, null, (read) => read.length > 0);
    value[view] = Object.fromEntries(all.map(({ title, ink }) => [title, ink]));
    every.push(...all);
  }
  const blank = every.filter((one) => !isDrawn(one)).map(({ title }) => title);
  const wrong = blank.length === 0 ? {} : { wrong: `blank: ${blank.join(', ')}` };
  return { fact: `${every.length - blank.length} of ${every.length} drawn`, value, ...wrong };
}

async function readTerms(engine) {
  await engine.read(page.goTo, 'view=terms&lang=en');
  const value = await settled(engine, page.terms, TERMS, (rows) => rows.length === TERMS);
  return {
    fact: `${value[0].slice(0, 2).join(' ')} … ${value.at(-1).slice(0, 2).join(' ')}`,
    value,
  };
}

/** The trend of the most frequent term. */
async function readTrend(engine) {
  const rows = await engine.read(page.terms, 1);
  return readCharts(engine, [`terms&terms=${rows[0][0]}`]);
}

async function readTitles(engine) {
  await engine.read(page.goTo, 'view=articles&lang=en');
  await settled(engine, page.titles, null);
  if (!(await engine.read(page.sortBy, 'Title'))) throw new Error('no button Title');
  const isSorted = (read) => read !== null && read.by === 'Title' && read.rows.length > 0;
  const { total, direction, step } = await settled(engine, page.titles, null, isSorted);
  const found = new Map();
  for (let top = 0; found.size < total; top += step / 2) {
    await engine.read(page.scrollTable, top);
    const { rows } = await settled(engine, page.titles, null, isSorted);
    for (const [at, title] of rows) found.set(at, title);
    if (top > total * step) throw new Error(`${found.size} of ${total} rows came on screen`);
  }
  const value = [...found].sort(([a], [b]) => a - b).map(([, title]) => title);
  const isByCode = JSON.stringify([...value].sort()) === JSON.stringify(value);
  const right = direction === 'ascending' && !isByCode;
  const wrong = right ? {} : { wrong: `the order is ${isByCode ? 'by code' : direction}` };
  return { fact: `${total} titles, first ${value[0].slice(0, 6)}`, value, ...wrong };
}

async function readFaults(engine) {
  const faults = [...new Set([...engine.faults, ...(await engine.read(page.watched))])];
  const wrong = faults.length === 0 ? {} : { wrong: faults.join(' · ') };
  return { fact: faults.length === 0 ? 'none' : String(faults.length), value: null, ...wrong };
}

/** The checks of a corpus; the sessions of the real pages are known. */
export const checksOf = ({ isReal, days }) => [
  { name: 'ready', run: open },
  {
    name: 'ledger: reported | conveyed | unseen',
    run: (engine) => readLedger(engine, isReal),
  },
  { name: `articles, and from ${days.join(' to ')}`, run: (engine) => readSelection(engine, days) },
  { name: 'charts of overview, meetings, people', run: (engine) => readCharts(engine, VIEWS) },
  { name: 'first 30 terms', run: readTerms },
  { name: 'trend and dispersion of a term', run: readTrend },
  { name: 'order of titles', run: readTitles },
  { name: 'errors', run: readFaults },
];
