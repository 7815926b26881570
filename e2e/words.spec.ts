import { csvRows, expect, exportFile, test } from './site.ts';

test('a query gives lines that lead to the raw page, and can be marked for good', async ({
  site,
  page,
}) => {
  await site.open('#view=terms&lang=en');
  await page.getByRole('radio', { name: 'Concordance' }).check();
  const query = page.getByRole('searchbox', { name: 'Query' });
  await query.fill('防汛 NEAR/');
  await query.press('Enter');
  await query.fill('会议 -防汛');
  await query.press('Enter');
  const table = page.getByRole('table', { name: 'Concordance' });
  const first = table.getByRole('row').nth(1);
  await expect(first).toBeVisible();
  await first.getByRole('button', { name: 'Strike out' }).click();
  await expect(page.getByText('1 struck out')).toBeVisible();
  await page.getByRole('combobox', { name: 'Show' }).selectOption('Without struck ones');
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Words right, from the 1st');
  await expect(first.getByRole('button', { name: 'Strike out' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await first.getByRole('button', { name: '会议', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.locator('.focus').first()).toHaveText('会议');
});

test('a query that makes no sense says where and why', async ({ site, page }) => {
  await site.open('#view=terms&lang=en&panel=lines&query=(防汛');
  await expect(page.getByRole('alert')).toHaveText(
    'At character 1: a bracket is not closed. Change it and search again.',
  );
});

test('the menu of a word leads to its lines by keyboard alone, and the export has them all', async ({
  site,
  page,
}) => {
  await site.open('#view=terms&lang=en');
  const word = page.getByRole('rowheader').first().getByRole('button');
  const text = await word.textContent();
  await word.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Query' })).toHaveValue(text ?? '');
  const counts = await page.getByText(/places? in \d+ articles?/).textContent();
  const rows = await csvRows(await exportFile(page, 'concordance.csv'));
  expect(counts).toContain(`${rows.length} place`);
  expect(rows.every((row) => row['node'] === text)).toBe(true);
});

test('headlines alone have fewer words than the whole, and the link says so', async ({
  site,
  page,
}) => {
  await site.open('#view=terms&lang=en');
  const shown = page.getByText(/^Denominators:/);
  const whole = await shown.textContent();
  await page.getByRole('radio', { name: 'Headlines only' }).check();
  await expect(shown).not.toHaveText(whole ?? '');
  expect(page.url()).toContain('zone=headline');
});
