import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Table } from '#core/export/table.ts';
import { messagesOf } from '#i18n/index.ts';
import Chart from './Chart.svelte';
import type { Draw, Setting } from './figure.ts';
import { lanesFigure } from './lanes-option.ts';
import { lanesSentence, lanesTable } from './lanes-table.ts';
import { MEETINGS } from './sample-answers.ts';

const t = messagesOf('en');
const draw: Draw = (setting) => lanesFigure(MEETINGS, setting, { maxLanes: 6 });
const props = {
  draw,
  title: 'Timeline',
  sentence: lanesSentence(MEETINGS, t),
  table: lanesTable(MEETINGS),
  filename: 'time/line',
  filterLine: 'no filter',
  t,
  save: () => undefined,
};

/** The first download that `act` starts: its name and what is in it. */
async function downloadOf(act: () => Promise<void>): Promise<{ name: string; blob: Blob }> {
  const blobs: Blob[] = [];
  const names: string[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:none';
  });
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    names.push(this.download);
  });
  await act();
  await vi.waitFor(
    () => {
      expect(names.length).toBe(1);
    },
    { timeout: 10_000 },
  );
  create.mockRestore();
  click.mockRestore();
  return { name: names[0] ?? '', blob: blobs[0] ?? new Blob() };
}

const picture = () => page.getByRole('img', { name: /2 numbered series with 10 sessions/ });

test('a chart is a picture with a sentence for those who do not see it', async () => {
  await render(Chart, props);
  await expect.element(picture()).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Timeline' })).toBeVisible();
});

test('the table of a chart is a real table with caption and heads', async () => {
  await render(Chart, props);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect.element(page.getByRole('table', { name: /11 rows/ })).toBeVisible();
  await expect.element(page.getByRole('columnheader', { name: 'Status' })).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'unseen' }).first()).toBeVisible();
});

test('CSV hands table and clean name to the caller', async () => {
  const save = vi.fn<(name: string, table: Table) => void>();
  await render(Chart, { ...props, save });
  await page.getByRole('button', { name: 'CSV' }).click();
  expect(save).toHaveBeenCalledExactlyOnceWith('time line.csv', props.table);
});

test('PNG is 3,200 pixels wide and not empty', async () => {
  await render(Chart, props);
  const { name, blob } = await downloadOf(() => page.getByRole('button', { name: 'PNG' }).click());
  expect(name).toBe('time line.png');
  const image = await createImageBitmap(blob);
  expect([image.width, image.height]).toEqual([3200, 1800]);
});

test('SVG carries title, filters and faces', async () => {
  await render(Chart, props);
  const { name, blob } = await downloadOf(() => page.getByRole('button', { name: 'SVG' }).click());
  expect(name).toBe('time line.svg');
  const svg = await blob.text();
  for (const part of ['Timeline', 'no filter', 'Noto Sans CJK SC', '北原省委防汛专题会'])
    expect(svg).toContain(part);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  expect(image.naturalWidth).toBe(1600);
});

test('a chart that fails says so, and tries again', async () => {
  let isBroken = true;
  const fragile: Draw = (setting) => {
    if (isBroken) throw new Error('broken');
    return draw(setting);
  };
  await render(Chart, { ...props, draw: fragile });
  await expect.element(page.getByRole('alert')).toHaveTextContent('This chart failed');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(picture()).toBeVisible();
});

test('a chart follows new data, the theme and its end without an error', async () => {
  const errors: unknown[] = [];
  const listen = (event: ErrorEvent) => errors.push(event.error);
  window.addEventListener('error', listen);
  const screen = await render(Chart, props);
  await expect.element(picture()).toBeVisible();
  document.documentElement.dataset['theme'] = 'night';
  await screen.rerender({
    ...props,
    draw: (setting: Setting) => lanesFigure({ ...MEETINGS, lanes: [] }, setting, { maxLanes: 6 }),
    sentence: 'another',
  });
  await expect.element(page.getByRole('img', { name: 'another' })).toBeVisible();
  await screen.unmount();
  await new Promise((resolve) => setTimeout(resolve, 600));
  delete document.documentElement.dataset['theme'];
  window.removeEventListener('error', listen);
  expect(errors).toEqual([]);
});
