// What is read from the page. Each function runs in the page of any engine and stands for itself: it sees its one value and
// nothing of this file.

/** How the page is: `ready` and not at work. */
export const isQuiet = () =>
  document.documentElement.dataset.banmian === 'ready' &&
  document.querySelector('main [aria-busy="true"]') === null;

export const state = () => document.documentElement.dataset.banmian ?? '';

export const selection = () =>
  document.querySelector('[data-testid="selection"]')?.textContent.trim() ?? null;

/** The start of the date filter as the bar shows it, with the selection. */
export const filtered = (from) => {
  const field = [...document.querySelectorAll('input')].find((one) => one.value === from);
  const words = document.querySelector('[data-testid="selection"]')?.textContent.trim() ?? '';
  return field === undefined ? null : words;
};

/** Every ledger of the view: the series, and number, status and date of its rows. */
export const ledgers = () => {
  const all = [...document.querySelectorAll('main article')].filter((one) =>
    one.querySelector('h3'),
  );
  const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  const found = all.map((one) => ({
    series: words(one.querySelector('h3')),
    rows: [...one.querySelectorAll('tbody tr')].map((row) => [...row.cells].map(words)),
  }));
  return found.length === 0 ? null : found;
};

/** Every chart of the view: its size, and the share of its area that is inked. */
export const charts = () => {
  const inkOf = (canvas) => {
    const small = document.createElement('canvas');
    small.width = Math.min(400, canvas.width);
    small.height = Math.min(400, canvas.height);
    const context = small.getContext('2d');
    if (canvas.width === 0 || canvas.height === 0) return 0;
    context.drawImage(canvas, 0, 0, small.width, small.height);
    const { data } = context.getImageData(0, 0, small.width, small.height);
    let alpha = 0;
    for (let at = 3; at < data.length; at += 4) alpha += data[at];
    return alpha / 255 / (data.length / 4);
  };
  return [...document.querySelectorAll('main figure')].map((figure) => {
    const canvases = [...figure.querySelectorAll('canvas')];
    const box = figure.getBoundingClientRect();
    const ink = Math.max(0, ...canvases.map(inkOf));
    const title = figure.querySelector('h3')?.textContent.trim() ?? '';
    return { title, width: Math.round(box.width), height: Math.round(box.height), ink };
  });
};

/** Cells of the first rows of the term table, the term first. */
export const terms = (count) => {
  const rows = [...document.querySelectorAll('main table tbody tr')];
  const own = rows.filter((row) => row.querySelector('input[type="checkbox"]') !== null);
  const words = (cell) => cell.textContent.replace(/\s+/g, ' ').trim();
  return own.slice(0, count).map((row) => [...row.cells].slice(1).map(words));
};

/** The order of the articles and the rows on screen as `[number, title]`. */
export const titles = () => {
  const table = document.querySelector('main [role="table"]');
  if (table === null) return null;
  const sorted = table.querySelector('[aria-sort]');
  return {
    total: Number(table.getAttribute('aria-rowcount')) - 1,
    by: sorted?.textContent.replace(/[↑↓]/, '').trim() ?? '',
    direction: sorted?.getAttribute('aria-sort') ?? '',
    step: table.clientHeight,
    rows: [...table.querySelectorAll('[role="row"][aria-rowindex]')]
      .filter((row) => row.querySelector('[role="rowheader"]') !== null)
      .map((row) => [
        Number(row.getAttribute('aria-rowindex')) - 2,
        // The kicker stands before the title, the title is what orders.
        row.querySelector('[role="rowheader"] span:last-child').textContent.trim(),
      ]),
  };
};

export const scrollTable = (top) => {
  document.querySelector('main [role="table"]').scrollTop = top;
};

/** Presses the button with exactly this name at the head of a table. */
export const sortBy = (name) => {
  const heads = [...document.querySelectorAll('main [role="columnheader"] button')];
  const button = heads.find((one) => one.textContent.replace(/[↑↓]/, '').trim() === name);
  button?.click();
  return button !== undefined;
};

export const goTo = (address) => {
  location.hash = address;
};

/** What the watch at the head of the page has written down. */
export const watched = () => globalThis.banmianFaults ?? ['the watch did not run'];
