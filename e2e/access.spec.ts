import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './site.ts';

const VIEWS = [
  'overview',
  'meetings',
  'terms',
  'terms&panel=lines&query=会议',
  'people',
  'articles',
  'compare',
  'data',
];

for (const lang of ['zh', 'en'])
  for (const theme of ['day', 'night'])
    test(`no view breaks an accessibility rule (${lang}, ${theme})`, async ({ site, page }) => {
      test.setTimeout(300_000);
      await site.open(`#lang=${lang}&theme=${theme}&search=防汛`);
      const base = page.url().split('#')[0] ?? '';
      for (const view of VIEWS) {
        await page.goto(`${base}#view=${view}&lang=${lang}&theme=${theme}`);
        await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => `${view}: ${v.id} ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
      }
    });

test('a session and an article, opened over a view, break no accessibility rule', async ({
  site,
  page,
}) => {
  await site.open('#view=meetings&lang=en');
  for (const opener of [
    page.locator('table .ordinal').first(),
    page.getByText('See the page').filter({ visible: true }).first(),
  ]) {
    await opener.click();
    await expect(page.getByRole('dialog').getByRole('heading').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id} ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  }
});

test('the main job is done by keyboard alone', async ({ site, page }) => {
  await site.open('#lang=en');
  const tab = page.getByRole('tab', { name: 'Overview' });
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Meetings' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const first = page.locator('table .ordinal').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(first).toBeFocused();
});
