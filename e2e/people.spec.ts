import { csvRows, expect, exportFile, folderOf, hasSeeds, seeds, test } from './site.ts';

/** The five real pages stand beside the checkout; where they don't, these tests say so and check nothing else. */
const onSeeds = (name: string, body: Parameters<typeof test>[2]) => {
  if (hasSeeds) test(name, body);
  else test(`${name}: the real pages are absent, so nothing was checked`, () => undefined);
};

const VARIANT = '陈安利';
const NAME = '陈安丽';

onSeeds('a merge joins two rows of the matrix, and undo parts them', async ({ site }) => {
  const page = await site.open('#view=people&lang=en', seeds);
  const matrix = page.getByRole('figure').filter({ hasText: 'Who was at which session' });
  await matrix.getByRole('button', { name: 'Table', exact: true }).click();
  const rowsOf = (name: string) => matrix.getByRole('row').filter({ hasText: name });
  await expect(rowsOf(NAME)).toHaveCount(3);
  await expect(rowsOf(VARIANT)).toHaveCount(1);
  await page.getByRole('button', { name: `Merge ${VARIANT} into ${NAME}` }).click();
  await expect(rowsOf(NAME)).toHaveCount(4);
  await expect(rowsOf(VARIANT)).toHaveCount(0);
  await page.getByRole('button', { name: `${NAME}: offices and sessions` }).click();
  await expect(page.getByText('Merged into this name:')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rowsOf(VARIANT)).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(rowsOf(VARIANT)).toHaveCount(0);
  await page
    .getByRole('button', { name: `Split ${VARIANT} off again` })
    .first()
    .click();
  await expect(rowsOf(VARIANT)).toHaveCount(1);
});

onSeeds(
  'the lists of the province keep one order, and a name leads to its place',
  async ({ site }) => {
    const page = await site.open('#view=people&lang=en', seeds);
    await expect(page.getByText(/4 lists, 0 inversions/)).toBeVisible();
    await page.getByRole('button', { name: '王拥军' }).first().click();
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('王拥军').first()).toBeVisible();
    expect(page.url()).toContain('span=');
  },
);

onSeeds(
  'two names that are kept apart are proposed no more, until it is taken back',
  async ({ site }) => {
    const page = await site.open('#view=people&lang=en', seeds);
    const keep = page.getByRole('button', { name: /^Keep .+ apart/ });
    await expect(keep).toHaveCount(3);
    const people = await csvRows(await exportFile(page, 'people.csv'));
    await keep.first().click();
    await expect(keep).toHaveCount(2);
    await expect(page.getByRole('heading', { name: 'Kept apart' })).toBeVisible();
    expect(await csvRows(await exportFile(page, 'people.csv'))).toEqual(people);
    await page.getByRole('button', { name: /^Propose .+ again/ }).click();
    await expect(keep).toHaveCount(3);
  },
);

const STORY =
  '石桥县今年的早稻比去年早熟六天，收割机从南边的圩田开始下地，沿着新修的机耕路一块一块往北收。' +
  '合作社把烘干房腾出两间，夜里也有人值班，湿谷当天进仓，不在路边过夜，村口的磅秤排到了晚上八点。';
const OTHER =
  '青溪镇把旧粮站改成了阅览室，三千册图书由邻近的中学捐出，周末开放到晚上九点，由退休教师轮流值守。';

const REPRINTED = {
  'shiqiao-20310501-01.txt': `早稻早熟六天\n\n${STORY}\n`,
  'qingxi-20310502-01.txt': `早稻早熟六天\n\n${STORY}\n`,
  'qingxi-20310503-01.txt': `旧粮站成了阅览室\n\n${OTHER}\n`,
};

test('a text that was printed twice can be counted once, in the figures, the export and the link', async ({
  site,
}) => {
  const page = await site.open('#view=articles&lang=en', folderOf(REPRINTED));
  const shown = page.getByTestId('selection');
  await expect(shown).toContainText('3 of 3');
  expect(await csvRows(await exportFile(page, 'articles.csv'))).toHaveLength(3);
  const once = page.getByRole('switch', { name: 'Count reprints once' });
  await once.check();
  await expect(shown).toContainText('2 of 3');
  await expect(page.getByText('1 left out')).toBeVisible();
  const rows = await csvRows(await exportFile(page, 'articles.csv'));
  expect(rows.map((row) => row['file']).sort()).toEqual([
    'qingxi-20310503-01.txt',
    'shiqiao-20310501-01.txt',
  ]);
  expect(page.url()).toContain('reprints=once');
  await page.reload();
  await page.waitForSelector('html[data-banmian="ready"]');
  await expect(shown).toContainText('2 of 3');
  await page.getByRole('tab', { name: 'Data' }).click();
  await expect(page.getByText('earliest, counted')).toBeVisible();
  await once.uncheck();
  await expect(shown).toContainText('3 of 3');
});

test('articles can be sorted where they are cards', async ({ site, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await site.open('#view=articles&lang=en');
  const sort = page.getByLabel('Sort by');
  const table = page.getByRole('table', { name: 'Articles' });
  const first = () => table.getByRole('row', { includeHidden: false }).nth(0).textContent();
  const before = await first();
  await page.getByRole('button', { name: 'Descending; press for ascending' }).click();
  await expect.poll(first).not.toBe(before);
  await sort.selectOption({ label: 'Characters' });
  await expect(sort).toHaveValue('characters');
});
