import { csvRows, expect, exportFile, folderOf, test } from './site.ts';

const PAGE = `柏青川主持召开市委第八次防汛专题会强调

守住堤坝 备足物资

本报讯（青溪日报记者 王一鸣）5月6日，市委书记柏青川主持召开市委第八次防汛专题会，研究当前汛情。

副市长申小雨、柯振华出席。会议以视频方式召开。
`;
const OTHER = PAGE.replace('5月6日，市委书记柏青川', '5月7日，市委书记闵国安').replace(
  '柏青川主持召开',
  '闵国安主持召开',
);
const twoReports = () =>
  folderOf({
    'manifest.csv': 'file,published\na.txt,2023-05-08\nb.txt,2023-05-09\n',
    'a.txt': PAGE,
    'b.txt': OTHER,
  });
const oneReport = () =>
  folderOf({ 'manifest.csv': 'file,published\na.txt,2023-05-08\n', 'a.txt': PAGE });

test('from the date of a session one press of a key marks exactly its characters', async ({
  site,
}) => {
  const page = await site.open('#view=meetings&lang=en', oneReport());
  await page.getByRole('button', { name: '8', exact: true }).first().press('Enter');
  const sheet = page.getByRole('dialog');
  const date = sheet.getByRole('button', { name: '6 May 2023: where it says so' });
  await date.press('Enter');
  await expect(sheet.locator('.ink .focus')).toHaveText('5月6日');
  await expect(sheet.locator('.ink .focus')).toBeInViewport();
  await expect(sheet.getByRole('status')).toHaveText('Marked: “5月6日” (line 5)');
});

test('beside each fact stands by which rule it is known, and how often that rule was right', async ({
  site,
}) => {
  const page = await site.open('#view=meetings&lang=en', oneReport());
  await page.getByRole('button', { name: '8', exact: true }).first().press('Enter');
  const sheet = page.getByRole('dialog');
  const chair = sheet.locator('dl > div').filter({ hasText: 'Chair' });
  await chair.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(chair).toContainText('name joined to 主持');
  await expect(chair).toContainText(
    /of \d+ readings by this rule on annotated pages, \d+ were right/,
  );
  await chair.getByRole('button', { name: 'See the page' }).press('Enter');
  await expect(sheet.locator('.ink .focus')).toHaveText('柏青川');
});

test('two reports that disagree stand side by side, in words and with their characters', async ({
  site,
}) => {
  const page = await site.open('#view=meetings&lang=en', twoReports());
  await page.getByRole('button', { name: '8', exact: true }).first().press('Enter');
  const sheet = page.getByRole('dialog');
  const both = sheet.getByRole('region', { name: 'Readings disagree' });
  await expect(both).toContainText('days differ: 6 May 2023 / 7 May 2023');
  await expect(both).toContainText('chairs differ: 柏青川 / 闵国安');
  await expect(both).toContainText('The ledger uses the earliest day');
  await both.getByRole('button').nth(1).press('Enter');
  await expect(sheet.locator('.ink .focus')).toHaveText('5月7日');
});

test('on the raw page the margin names the roles, and a field that has the focus says what it is', async ({
  site,
}) => {
  const page = await site.open('#view=articles&lang=en', oneReport());
  await page
    .getByRole('button', { name: /守住堤坝/ })
    .first()
    .press('Enter');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'Raw page' }).check({ force: true });
  await expect(sheet.locator('.role.title')).toHaveText('title');
  await sheet.locator('.ink a', { hasText: '王一鸣' }).focus();
  await expect(sheet.getByRole('status')).toHaveText('Reporters: 王一鸣');
  await page.keyboard.press('Enter');
  await expect(sheet.locator('.ink .focus')).toHaveText('王一鸣');
});

test('what could not be split is kept whole and says so, with what to do', async ({ site }) => {
  const text =
    '闵国安主持召开市委第九次会议强调守住堤坝 申小雨出席6月12日，市委书记闵国安主持召开市委第九次会议。本报讯（记者 王一鸣）渡口换新船。\n';
  const page = await site.open('#view=articles&lang=en', folderOf({ 'c.txt': text }));
  const rows = await csvRows(await exportFile(page, 'articles.csv'));
  expect(rows.map((row) => row['warnings'])).toEqual([expect.stringContaining('not_split')]);
  await expect(page.getByText('not split', { exact: true })).toBeVisible();
  await page
    .getByRole('button', { name: /闵国安主持召开/ })
    .first()
    .press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('could not be split and is kept as one article');
  await expect(sheet).toContainText('Tell the articles apart on the raw page');
});

test('proofs.csv leads from every value to characters that say it', async ({ site }) => {
  const page = await site.open('#lang=en', oneReport());
  const rows = await csvRows(await exportFile(page, 'proofs.csv'));
  const said = (field: string) =>
    rows
      .filter((row) => row['field'] === field)
      .map((row) => {
        const [start, end] = (row['spans'] ?? '').split('-').map(Number);
        return [row['value'], PAGE.slice(start, end), row['rule']];
      });
  expect(said('date')).toEqual([['2023-05-06', '5月6日', 'date:issue']]);
  expect(said('ordinal')).toEqual([['8', '第八次', 'ordinal:number']]);
  expect(said('attendees').map(([value, text]) => value === text)).toEqual([true, true]);
});
