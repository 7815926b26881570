import { csvRows, expect, exportFile, hasSeeds, seeds, test } from './site.ts';

/** The five real pages stand beside the checkout; where they don't, these tests say so and check nothing else. */
const onSeeds = (name: string, body: Parameters<typeof test>[2]) => {
  if (hasSeeds) test(name, body);
  else test(`${name}: the real pages are absent, so nothing was checked`, () => undefined);
};

const PROVINCE = '省委疫情防控专题会';
const CITY = '市疫情防控工作领导小组会议';

onSeeds('the ledger says which sessions are seen, passed on and missing', async ({ site }) => {
  const page = await site.open('#view=meetings&lang=en', seeds);
  const sessions = await csvRows(await exportFile(page, 'sessions.csv'));
  const province = sessions.filter((row) => row['series'] === PROVINCE);
  const byStatus = (status: string) =>
    province.filter((row) => row['status'] === status).map((row) => Number(row['ordinal']));
  expect(byStatus('reported')).toEqual([84, 100, 114, 118]);
  expect(byStatus('conveyed')).toEqual([102]);
  expect(byStatus('unseen')).toHaveLength(30);
  const unseen = province.find((row) => row['ordinal'] === '90');
  expect(unseen).toMatchObject({
    date: '',
    date_earliest: '2022-04-21',
    date_latest: '2022-08-22',
  });
  const dates = province
    .filter((row) => row['status'] === 'reported')
    .map((row) => [row['date'], row['chair']]);
  expect(dates).toEqual([
    ['2022-04-21', '林武'],
    ['2022-08-22', '林武'],
    ['2022-10-31', '林武'],
    ['2022-11-14', '林武'],
  ]);
  const city = sessions.filter((row) => row['series'] === CITY && row['status'] === 'reported');
  expect(city.map((row) => [row['ordinal'], row['date'], row['chair']])).toEqual([
    ['113', '2022-04-21', '韦韬'],
    ['132', '2022-08-30', '韦韬'],
  ]);
});

onSeeds('three clicks lead from the start to what changed from 114 to 118', async ({ site }) => {
  const page = await site.open('#lang=en', seeds);
  await page.getByRole('tab', { name: 'Meetings' }).click();
  await page.getByRole('button', { name: '118', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Compared with No. 114')).toBeVisible();
  await expect(sheet.getByText('3 sessions unseen in between')).toBeVisible();
  await expect(sheet.getByText('王拥军').first()).toBeVisible();
  await expect(sheet.getByText(/14 people are in both lists, 0 inversions/)).toBeVisible();
});

onSeeds(
  'the city passed on the province’s sessions, at an offset of 29 and then 30',
  async ({ site }) => {
    const page = await site.open('#view=meetings&lang=en', seeds);
    const rows = page
      .getByRole('table')
      .filter({ hasText: 'Session that passed on' })
      .getByRole('row');
    await expect(rows.nth(1).getByRole('cell').nth(2)).toHaveText('29');
    await expect(rows.nth(1).getByRole('cell').nth(3)).toHaveText('0');
    await expect(rows.nth(2).getByRole('cell').nth(2)).toHaveText('30');
  },
);

onSeeds('requirements are exported by speaker and addressee', async ({ site }) => {
  const page = await site.open('#lang=en', seeds);
  const demands = await csvRows(await exportFile(page, 'demands.csv'));
  expect(demands).toHaveLength(89);
  expect(new Set(demands.map((row) => row['speaker']))).toContain('会议');
});

onSeeds('strings are counted as they stand in the five files', async ({ site }) => {
  const wanted: Record<string, number> = {
    动态清零: 9,
    外防输入: 12,
    一刀切: 4,
    以快制快: 6,
    二十条: 7,
    保通保畅: 10,
  };
  const page = await site.open('#view=terms&lang=en', seeds);
  for (const term of Object.keys(wanted)) {
    await page.getByLabel('Add a string').fill(term);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
  }
  for (const [term, count] of Object.entries(wanted)) {
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: term, exact: true }) });
    await expect(row.getByRole('cell').nth(2)).toHaveText(String(count));
  }
});

onSeeds(
  'articles.csv and meetings.csv hold what was read, with spans into the raw file',
  async ({ site }) => {
    const page = await site.open('#lang=en', seeds);
    const articles = await csvRows(await exportFile(page, 'articles.csv'));
    expect(articles).toHaveLength(17);
    expect(articles.filter((row) => row['date'] === '')).toHaveLength(6);
    const meetings = await csvRows(await exportFile(page, 'meetings.csv'));
    const reported = meetings.filter((row) => row['evidence'] === 'reported');
    expect(reported.map((row) => row['ordinal']).sort()).toEqual([
      '100',
      '113',
      '114',
      '118',
      '132',
      '84',
    ]);
  },
);

onSeeds('a misprinted name is proposed, merged by a click and split again', async ({ site }) => {
  const page = await site.open('#view=people&lang=en', seeds);
  const rows = page.getByRole('table').getByRole('rowheader');
  const before = await rows.count();
  await expect(page.getByRole('button', { name: /^Merge / })).toHaveCount(5);
  await page.getByRole('button', { name: 'Merge 陈安利 into 陈安丽' }).click();
  await expect(rows).toHaveCount(before - 1);
  await expect(page.getByRole('button', { name: 'Split 陈安利 off again' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(before);
});
