import type { Page } from '@playwright/test';
import { expect, folderOf, test } from './site.ts';

const BODY =
  '清渠小队昨天到柳湾村修渠。村民说，清渠小队来得正是时候。清渠小队要修三条渠，村民也来帮忙。';
const folder = () => folderOf({ '2031-01-01.txt': `清渠小队下乡修渠\n${BODY}\n` });

/** The row of a term in the table of terms. */
async function termRow(page: Page, term: string) {
  await page.getByRole('tab', { name: 'Terms' }).click();
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: term, exact: true }) });
}

const openData = (page: Page) => page.getByRole('tab', { name: 'Data' }).click();

test('a word that is added is one term with its count, and is gone after a reload', async ({
  site,
  page,
}) => {
  await site.open('#view=data&lang=en', folder());
  await page.getByRole('textbox', { name: 'Word', exact: true }).fill('清渠小队');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove 清渠小队' })).toContainText('4 times');
  await expect(await termRow(page, '清渠小队')).toContainText('4');
  await openData(page);
  await expect(page.getByText(/banmian-words-\S+-own-[0-9a-f]{8}/)).toBeVisible();
  await page.reload();
  await page.waitForSelector('html[data-banmian="ready"]');
  await expect(page.getByText('No words of your own yet.')).toBeVisible();
  await expect(await termRow(page, '清渠小队')).toHaveCount(0);
});

test('a word that is taken out is none any more, until that is undone', async ({ site, page }) => {
  await site.open('#view=terms&lang=en', folder());
  await expect(await termRow(page, '村民')).toHaveCount(1);
  await openData(page);
  await page.getByRole('textbox', { name: 'Word', exact: true }).fill('村民');
  await page.getByRole('button', { name: 'Take out' }).click();
  await expect(page.getByRole('button', { name: 'Restore 村民' })).toBeVisible();
  await expect(await termRow(page, '村民')).toHaveCount(0);
  await openData(page);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(await termRow(page, '村民')).toHaveCount(1);
});

test('a stop word that is shown appears among the terms', async ({ site, page }) => {
  await site.open('#view=terms&lang=en', folder());
  await expect(await termRow(page, '昨天')).toHaveCount(0);
  await openData(page);
  await page.getByRole('searchbox', { name: 'Search the stop words' }).fill('昨天');
  await page.getByRole('button', { name: 'Show 昨天 in the table of terms' }).click();
  await expect(page.getByRole('button', { name: 'Set 昨天 back' })).toBeVisible();
  await expect(await termRow(page, '昨天')).toHaveCount(1);
});

test('a new word of the corpus is proposed, and accepted or turned down by click', async ({
  site,
  page,
}) => {
  await site.open('#view=data&lang=en');
  await page.getByRole('button', { name: 'Find new words' }).click();
  const accept = page.getByRole('button', { name: /^Accept .+ as a word$/ });
  const first = (await accept.first().getAttribute('aria-label')) ?? '';
  const word = first.slice('Accept '.length, -' as a word'.length);
  await accept.first().click();
  await expect(page.getByRole('button', { name: `Remove ${word} from` })).toBeVisible();
  await expect(page.getByRole('button', { name: first })).toHaveCount(0);
  const reject = page.getByRole('button', { name: /^Reject / }).first();
  const second = ((await reject.getAttribute('aria-label')) ?? '').slice('Reject '.length);
  await reject.click();
  await expect(page.getByRole('button', { name: `Reconsider ${second}` })).toBeVisible();
});
