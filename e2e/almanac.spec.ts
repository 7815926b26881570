import { expect, folderOf, test } from './site.ts';

const TITLE = '温如许主持召开县委第5次专题会议';
const PAGE = `${TITLE}

3月4日，县委书记温如许主持召开县委第5次专题会议。会议学习贯彻新桥精神，研究部署堤防建设。
`;

test('an event that the reader adds bounds a date until it is undone', async ({ site, page }) => {
  await site.open('#view=data&lang=en', folderOf({ 'page.txt': PAGE }));
  const section = page.getByTestId('almanac');
  await section.getByRole('button', { name: 'Add an event' }).click();
  const form = section.getByRole('form', { name: 'Add an event' });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('A name is needed.');
  await form.getByLabel('Day', { exact: true }).fill('2021-06-01');
  await form.getByLabel('Name').fill('新桥通车');
  await form.getByLabel('Words (separate with ;)').fill('新桥精神');
  await form.getByRole('button', { name: 'Save' }).click();
  const row = section.getByRole('row', { name: '新桥通车' });
  await expect(row.getByRole('cell').nth(3)).toHaveText('1');
  await expect(row.getByRole('cell').nth(4)).toHaveText('1');
  await row.getByRole('combobox').selectOption('Off');
  await expect(row.getByRole('cell').nth(4)).toHaveText('');
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(row.getByRole('cell').nth(4)).toHaveText('1');
  await section.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toHaveCount(0);
});

test('the almanac marks the time axes, its table and its SVG, and a link carries the switch', async ({
  site,
  page,
}) => {
  await site.open('#view=meetings&lang=en');
  const figure = page.locator('figure').first();
  const events = figure.getByRole('checkbox', { name: 'Almanac' });
  await expect(events).toBeChecked();
  await figure.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(figure.getByRole('table', { name: 'Almanac' })).toContainText('NPC session opens');
  await events.uncheck();
  await expect(figure.getByRole('table', { name: 'Almanac' })).toHaveCount(0);
  expect(page.url()).toContain('events=off');
  await page.goBack();
  await expect(events).toBeChecked();
});

test('a row of the agenda’s table filters by its topic and opens its session', async ({
  site,
  page,
}) => {
  await site.open('#view=meetings&lang=en');
  const figure = page
    .locator('figure')
    .filter({ has: page.getByRole('heading', { name: 'Agenda' }) });
  await figure.getByRole('button', { name: 'Table', exact: true }).click();
  await figure
    .getByRole('button', { name: /^Filter by “/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(page.url()).toMatch(/topics=[^&]{1,40}&.*session=/);
});
