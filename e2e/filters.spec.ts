import { csvRows, expect, exportFile, test } from './site.ts';

test('a date and a topic narrow timeline, terms and table together, and the link brings them back', async ({
  site,
  page,
}) => {
  await site.open('#view=articles&lang=en');
  const shown = page.getByTestId('selection');
  const all = await shown.textContent();
  await page.getByLabel('From', { exact: true }).fill('2023-06-01');
  await page.getByLabel('To', { exact: true }).fill('2023-08-31');
  await expect(shown).not.toHaveText(all ?? '');
  const dated = await shown.textContent();
  await page.getByRole('button', { name: 'Topics' }).click();
  await page.getByRole('checkbox', { name: /Disasters and weather/ }).check();
  await page.keyboard.press('Escape');
  await expect(shown).not.toHaveText(dated ?? '');
  const link = page.url();
  expect(link).toContain('from=2023-06-01');
  expect(link).toContain('topics=disaster');
  const rows = await csvRows(await exportFile(page, 'articles.csv'));
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row['main_topic']).toBe('disaster');
    expect((row['date'] ?? '') >= '2023-06-01' && (row['date'] ?? '') <= '2023-08-31').toBe(true);
  }
  const narrowed = await shown.textContent();
  await page.goBack();
  await expect(shown).toHaveText(dated ?? '');
  await page.goForward();
  await expect(shown).toHaveText(narrowed ?? '');
  await page.goto('about:blank');
  await page.goto(link);
  await page.waitForSelector('html[data-banmian="ready"]');
  await expect(shown).toHaveText(narrowed ?? '');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(shown).toHaveText(all ?? '');
  expect(page.url()).toContain('view=articles');
});

test('every substring of a title is found by search, and a string that stands nowhere is not', async ({
  site,
  page,
}) => {
  await site.open('#view=articles&lang=en');
  const rows = await csvRows(await exportFile(page, 'articles.csv'));
  const title = rows.find((row) => (row['title'] ?? '').length > 10)?.['title'] ?? '';
  for (const [from, to] of [
    [2, 4],
    [3, 6],
    [4, 8],
  ]) {
    const part = title.slice(from, to);
    const wanted = rows.filter((row) =>
      ['kicker', 'title', 'subtitle', 'text'].some((key) => (row[key] ?? '').includes(part)),
    ).length;
    await page.getByRole('combobox', { name: 'Search' }).fill(part);
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('selection')).toContainText(`${wanted} of`);
  }
  await page.getByRole('combobox', { name: 'Search' }).fill('鼇鼈鼉');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No article fits these filters').first()).toBeVisible();
});
