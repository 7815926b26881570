import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { csvRows, expect, exportFile, folderOf, hasSeeds, seeds, test } from './site.ts';

/** The real pages stand beside the checkout; where they don't, the test says so and checks nothing. */
const onSeeds = (name: string, body: Parameters<typeof test>[2]) => {
  if (hasSeeds) test(name, body);
  else test(`${name}: the real pages are absent, so nothing was checked`, () => undefined);
};

const topWord = (page: Page) =>
  page.getByRole('table').locator('tbody th').first().getByRole('button').textContent();

/** Two reports of one series: a sentence stands elsewhere, another is worded otherwise. */
const reports = {
  'a-20310302.txt': `市苗圃专题会第3次会议召开

抓早抓实

本报讯（记者 褚十全）3月1日，市委书记钱一鸣主持召开市苗圃专题会第3次会议。市长沈既白出席会议。

会议强调，要清理城区排水沟和老旧管网。要及时备足各类育苗物资。要按时巡查每一处苗圃大棚。要在月底以前公布补苗名单。
`,
  'a-20310402.txt': `市苗圃专题会第4次会议召开

抓早抓实

本报讯（记者 褚十全）4月1日，市委书记钱一鸣主持召开市苗圃专题会第4次会议。市长沈既白出席会议。

会议强调，要在月底以前公布补苗名单。要清理城区排水沟和老旧管网。要及早备足各类育苗物资。要按时巡查每一处苗圃大棚。
`,
};

test('by default B is the rest, is named, and its contrast can be changed', async ({
  site,
  page,
}) => {
  await site.open('#view=compare&lang=en&topics=disaster&kinds=meeting_report');
  const main = page.getByRole('main');
  await expect(
    main.getByText('all other topics (same other filters: Meeting reports)'),
  ).toBeVisible();
  await main.getByLabel('B differs from A in').selectOption('all other kinds');
  await expect(
    main.getByText('all other kinds (same other filters: Disasters and weather)'),
  ).toBeVisible();
  expect(page.url()).toContain('contrast=kinds');
});

test('without a filter there is nothing to compare, and the view says what to do', async ({
  site,
  page,
}) => {
  await site.open('#view=compare&lang=en');
  await expect(page.getByText('Choose A with the filters first')).toBeVisible();
});

test('articles in both selections are named and lead to the reader', async ({ site, page }) => {
  await site.open('#view=compare&lang=en&topics=disaster&versus=yes&versus-kinds=meeting_report');
  const shared = page.getByText(/articles are in both selections/);
  await shared.click();
  const first = page.locator('details[open] li button').first();
  const title = (await first.textContent()) ?? '';
  expect(title).not.toBe('');
  await first.click();
  await expect(page.getByRole('dialog')).toContainText(title);
});

test('B takes filters and a session of its own', async ({ site, page }) => {
  await site.open('#view=compare&lang=en&topics=disaster');
  await page.getByRole('radio', { name: 'my own choice' }).check();
  await page.getByRole('button', { name: 'B: Topics' }).click();
  await page.getByRole('group', { name: 'B: Topics' }).getByRole('checkbox').nth(1).check();
  await page.keyboard.press('Escape');
  expect(page.url()).toContain('versus-topics=');
  await page.getByLabel('B session').selectOption({ index: 1 });
  await expect(page).toHaveURL(/versus-series=/);
  await expect(page.getByLabel('B session')).not.toHaveValue('');
});

test('keyness.csv begins with the word that the table begins with', async ({ site, page }) => {
  await site.open('#view=compare&lang=en&topics=disaster&kinds=meeting_report&contrast=topics');
  await expect(page.getByText(/words were compared/)).toBeVisible();
  const word = await topWord(page);
  const rows = await csvRows(await exportFile(page, 'keyness.csv'));
  expect(rows[0]?.['term']).toBe(word);
  const compared = (await page.getByText(/words were compared/).textContent()) ?? '';
  expect(compared).toContain(Number(rows[0]?.['m']).toLocaleString('en'));
  expect(rows).toHaveLength(Number(rows[0]?.['m']));
});

test('other measures stand behind a switch, the picture behind another', async ({ site, page }) => {
  await site.open('#view=compare&lang=en&topics=disaster');
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await page.getByRole('checkbox', { name: 'More measures' }).check();
  await expect(table.getByRole('columnheader')).toHaveCount(10);
  await page.getByRole('radio', { name: /^Chart/ }).check();
  await expect(page.getByRole('group', { name: /table and downloads/i })).toBeVisible();
});

onSeeds('few certain words: the view says so and formulations lead', async ({ site, page }) => {
  await site.open('#view=compare&lang=en&topics=epidemic&kinds=news,feature,other', seeds);
  const main = page.getByRole('main');
  await expect(main.getByText(/marks? a side with certainty/)).toBeVisible();
  await expect(main.getByText(/Small samples/)).toBeVisible();
  const order = await main.getByRole('heading', { level: 3 }).or(main.locator('table')).all();
  const kinds = await Promise.all(order.map((one) => one.textContent()));
  const formulations = kinds.findIndex((text) => text?.startsWith('Formulations'));
  const words = kinds.findIndex((text) => text?.startsWith('Word'));
  expect(formulations).toBeGreaterThan(-1);
  expect(words === -1 || words > formulations).toBe(true);
});

test('two reports side by side: what moved leads to where it stood', async ({ site, page }) => {
  await site.open('#view=meetings&lang=en', folderOf(reports));
  await page.locator('table .ordinal').last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /sentence by sentence/ }).click();
  const moved = dialog.locator('li.moved_to');
  await expect(moved).toContainText('要在月底以前公布补苗名单');
  await moved.getByRole('button', { name: 'where it stood' }).click();
  await expect(dialog.locator('li.moved_from button').first()).toBeFocused();
  const reworded = dialog.locator('li.reworded', { hasText: '备足' });
  await expect(reworded.locator('del')).toHaveText('时');
  await expect(reworded.locator('ins')).toHaveText('早');
  await expect(dialog.getByText(/sentences? unchanged/).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  await reworded.getByRole('button').last().click();
  await expect(page.locator('.focus').first()).toContainText('及早备足');
});

for (const theme of ['day', 'night'])
  test(`a comparison with all that it opens breaks no accessibility rule (${theme})`, async ({
    site,
    page,
  }) => {
    const versus = 'versus=yes&versus-kinds=meeting_report';
    await site.open(`#view=compare&lang=en&theme=${theme}&topics=disaster&${versus}`);
    await page.getByText(/articles are in both selections/).click();
    await page.getByText('How this is counted').click();
    await page.getByRole('checkbox', { name: 'More measures' }).check();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
