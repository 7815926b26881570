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
  await expect(sheet.getByRole('heading', { name: 'From No. 114 to No. 118' })).toBeVisible();
  await expect(sheet.getByText('In between: No. 115–117 unseen (3)')).toBeVisible();
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
    await expect(rows.nth(2)).toHaveText(
      `↕ Between the two links ${CITY} met 19 times and ${PROVINCE} 18 times: once more.`,
    );
    await expect(rows.nth(3).getByRole('cell').nth(2)).toHaveText('30');
    await expect(rows.nth(3).getByRole('cell').nth(3)).toHaveText('0–8');
    await expect(rows.nth(3)).toContainText('is not reported in this corpus');
  },
);

onSeeds(
  'a link says which formulations went on, and each leads to its articles',
  async ({ site }) => {
    const page = await site.open('#view=meetings&lang=en', seeds);
    const counts = page.getByRole('button', { name: '3 passed on · 4 kept back · 6 added' });
    await counts.click();
    await expect(counts).toHaveAttribute('aria-expanded', 'true');
    await page.getByRole('button', { name: 'Search the articles for 一校一策' }).click();
    await expect(page.getByRole('tab', { name: 'Articles' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(page).toHaveURL(/search=一校一策|search=%E4%B8%80/);
  },
);

onSeeds(
  'an opened bracket gives bounds and an estimate of each unseen session',
  async ({ site }) => {
    const page = await site.open('#view=meetings&lang=en', seeds);
    const bracket = page.getByRole('button', { name: '115–117' });
    await bracket.press('Enter');
    await expect(bracket).toHaveAttribute('aria-expanded', 'true');
    const row = page.getByRole('row', { name: /^116 / });
    await expect(row).toContainText('31 Oct to 14 Nov 2022');
    await expect(row).toContainText('estimate: about 7 Nov 2022 (80\u00a0%: 2 Nov to 12 Nov)');
    await expect(page.getByText(/An estimate is not a date/)).toBeVisible();
  },
);

onSeeds('three clicks lead from the start to any two sessions compared', async ({ site }) => {
  const page = await site.open('#lang=en', seeds);
  await page.getByRole('tab', { name: 'Meetings' }).click();
  await page.getByRole('button', { name: 'Choose No. 84 to compare' }).click();
  await page.getByRole('button', { name: 'Compare No. 118 with No. 84' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'From No. 84 to No. 118' })).toBeVisible();
  await expect(
    sheet.getByText(/^In between: No. 85–99, 101, 103–113, 115–117 unseen/),
  ).toBeVisible();
  await sheet.getByLabel('Compare with').selectOption({ label: `${PROVINCE} No. 100` });
  await expect(sheet.getByRole('heading', { name: 'From No. 100 to No. 118' })).toBeVisible();
  await page.goBack();
  await expect(sheet.getByRole('heading', { name: 'From No. 84 to No. 118' })).toBeVisible();
});

onSeeds('a city session is compared with the one that it passed on', async ({ site }) => {
  const page = await site.open('#view=meetings&lang=en', seeds);
  await page.getByRole('button', { name: '113', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet
    .getByLabel('Compare with')
    .selectOption({ label: `${PROVINCE} No. 84 · passed on here` });
  await expect(
    sheet.getByRole('heading', { name: `From ${PROVINCE} No. 84 to ${CITY} No. 113` }),
  ).toBeVisible();
  await expect(sheet.getByText('The later report passes the earlier session on.')).toBeVisible();
});

onSeeds('a requirement of the comparison leads to its characters on the page', async ({ site }) => {
  const page = await site.open('#view=meetings&lang=en', seeds);
  await page.getByRole('button', { name: '132', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('Reworded 1').first()).toBeVisible();
  await sheet.getByRole('button', { name: '要全力推动经济发展' }).first().click();
  await expect(sheet.locator('.focus').first()).toBeInViewport();
  const marked = (await sheet.locator('.focus').allTextContents()).join('');
  expect(marked.replaceAll(/\s/g, '')).toBe('要全力推动经济发展');
});

onSeeds('the comparison is saved as CSV with the places of both sides', async ({ site }) => {
  const page = await site.open('#view=meetings&lang=en', seeds);
  await page.getByRole('button', { name: '132', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('comparison.csv');
  const rows = await csvRows(download);
  const reworded = rows.find(
    (row) => row['section'] === 'requirement' && row['change'] === 'reworded',
  );
  expect(reworded?.['after_text']).toBe('要全力推动经济发展');
  expect(reworded?.['before_span']).toMatch(/^\d+-\d+$/);
});

test('the corpus that ships shows what was passed on, and any two sessions compared', async ({
  site,
}) => {
  const page = await site.open('#view=meetings&lang=en');
  await expect(
    page.getByText(/^↕ Between the two links .* met \d+ times and/).first(),
  ).toBeVisible();
  const bracket = page.getByRole('button', { name: '32–35' });
  await bracket.click();
  await expect(page.getByRole('row', { name: /^33 / })).toContainText('estimate: about');
  await page.getByRole('button', { name: 'Choose No. 31 to compare' }).click();
  await page.getByRole('button', { name: 'Compare No. 57 with No. 31' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { name: 'From No. 31 to No. 57' })).toBeVisible();
  await sheet.locator('.added').last().getByRole('button').first().click();
  await expect(sheet.locator('.focus').first()).toBeInViewport();
});

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
  await expect(rows).toHaveCount(19);
  await expect(page.getByRole('button', { name: /^Merge / })).toHaveCount(5);
  await page.getByRole('button', { name: 'Merge 陈安利 into 陈安丽' }).click();
  await expect(rows).toHaveCount(18);
  await expect(page.getByRole('button', { name: 'Split 陈安利 off again' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(19);
});
