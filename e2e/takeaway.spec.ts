import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { bytesOf, expect, test } from './site.ts';

async function save(page: Page, chart: string, button: string, ending: string) {
  const figure = page.locator('figure').filter({ has: page.getByRole('heading', { name: chart }) });
  const [download] = await Promise.all([
    page.waitForEvent('download', (item) => item.suggestedFilename().endsWith(ending)),
    figure.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return bytesOf(download);
}

/** Width of the picture as a browser draws it; 0 if it is no well-formed SVG. */
function drawn(page: Page, svg: string): Promise<number> {
  return page.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    await image.decode().catch(() => undefined);
    return image.naturalWidth;
  }, svg);
}

const CHARTS = [
  { view: 'overview', title: 'Sessions and pages' },
  { view: 'overview', title: 'Topics by month' },
  { view: 'overview', title: 'Words on the rise and fall' },
  { view: 'meetings', title: 'Ordinal against date' },
  { view: 'meetings', title: 'Agenda' },
  { view: 'terms', title: 'Trend', place: '&terms=防汛' },
  { view: 'terms', title: 'Lives of formulations', place: '&panel=lives' },
  { view: 'people', title: 'Who was at which session' },
];

for (const { view, title, place = '' } of CHARTS)
  test(`“${title}” is taken away as PNG, SVG and CSV`, async ({ site, page }) => {
    await site.open(`#view=${view}&lang=en${place}`);
    const png = await save(page, title, 'PNG', '.png');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1600);
    const svg = (await save(page, title, 'SVG', '.svg')).toString('utf8');
    expect(svg.startsWith('<svg')).toBe(true);
    expect(await drawn(page, svg)).toBeGreaterThan(0);
    expect(svg).toContain(title);
    expect(svg).toContain('no filters, all articles');
    expect(svg).not.toContain('NaN');
    const csv = (await save(page, title, 'CSV', '.csv')).toString('utf8');
    const { data, errors } = Papa.parse<string[]>(csv.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(data.length).toBeGreaterThan(1);
  });

test('every chart has its table twin', async ({ site, page }) => {
  await site.open('#view=meetings&lang=en');
  const figure = page.locator('figure').first();
  await figure.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(figure.getByRole('table').first()).toBeVisible();
  expect(await figure.getByRole('row').count()).toBeGreaterThan(10);
});

test('a drag over the strip is one step back, and the link carries its end', async ({
  site,
  page,
}) => {
  await site.open('#view=articles&lang=en');
  const shown = page.getByTestId('selection');
  const all = await shown.textContent();
  const strip = page.getByRole('group', { name: 'Select dates' });
  const place = await strip.boundingBox();
  await expect(page.getByText('Building the ranking')).toBeHidden({ timeout: 30_000 });
  const box = await strip.boundingBox();
  expect(box).toEqual(place);
  if (!box) throw new Error('the strip is not on screen');
  const y = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  for (let step = 1; step <= 20; step++)
    await page.mouse.move(box.x + box.width * (0.3 + step * 0.015), y);
  await page.mouse.up();
  await expect(shown).not.toHaveText(all ?? '');
  expect(page.url()).toMatch(/from=\d{4}-\d{2}-\d{2}.*to=\d{4}-\d{2}-\d{2}/);
  await page.goBack();
  await expect(shown).toHaveText(all ?? '');
});

test('the reader shows the article and the raw page with its lines', async ({ site, page }) => {
  await site.open('#view=articles&lang=en');
  await page.getByRole('rowheader').first().getByRole('button').click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await sheet.getByRole('radio', { name: 'Raw page' }).check();
  await expect(sheet.locator('.line.own').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});
