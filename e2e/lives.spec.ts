import { expect, test } from './site.ts';

test('lives of formulations lead to words and sessions by keyboard, and are filtered', async ({
  site,
  page,
}) => {
  await site.open('#view=terms&lang=en&panel=lives');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: 'Lives of formulations' });
  const first = table.getByRole('row').nth(1);
  const word = first.getByRole('rowheader').getByRole('button');
  const text = (await word.textContent()) ?? '';
  await word.press('Enter');
  await expect(page.getByRole('menu')).toContainText(text);
  await page.keyboard.press('Escape');
  const rows = table.getByRole('row');
  const all = await rows.count();
  await page.getByRole('searchbox', { name: 'Filter formulations' }).fill(text);
  await expect(rows).not.toHaveCount(all);
  await expect(rows.getByRole('button', { name: text, exact: false }).first()).toBeVisible();
  await first.getByRole('button', { name: /^No\./ }).first().press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('panels of a trend take scales of their own, a common one, or one frame', async ({
  site,
  page,
}) => {
  await site.open('#view=terms&lang=en&terms=防汛,会议');
  const figure = page.locator('figure').filter({
    has: page.getByRole('heading', { name: 'Trend', exact: true }),
  });
  const height = async () => (await figure.boundingBox())?.height ?? 0;
  await expect(page.getByText('How it is computed')).toBeVisible();
  await expect(page.getByText(/lexical richness MATTR-100 0\.\d+/)).toBeVisible();
  const panels = await height();
  await page.getByRole('radio', { name: 'Common scale' }).check();
  await expect.poll(height).toBe(panels);
  await page.getByRole('radio', { name: 'In one frame' }).check();
  await expect.poll(height).not.toBe(panels);
});
