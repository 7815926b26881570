import { expect, folderOf, test } from './site.ts';

const page1 = `市政府召开防汛调度会

陈一山主持召开全市防汛调度会强调
雨前排查到位

本报讯(记者 周小禾)6月3日,市长陈一山主持召开全市防汛调度会,安排部署防汛工作。他强调,要坚持雨前排查。会议以视频方式召开。
`;

test('bad files are named with what to do, and the good one is read', async ({
  site,
  page,
  watch,
}) => {
  watch.allow(/404/);
  const folder = folderOf({
    'good.txt': page1,
    'empty.txt': '',
    'photo.txt': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1]),
    'page.txt': '<!doctype html><html><body>404</body></html>',
    'manifest.csv': 'file,published\ngood.txt,2024-06-04\ngone.txt,2024-06-05\n"broken,2024\n',
  });
  await site.open('#view=data&lang=en', folder);
  for (const name of ['empty.txt', 'photo.txt', 'page.txt', 'gone.txt', 'manifest.csv'])
    await expect(page.getByText(name).first()).toBeVisible();
  await page.getByRole('tab', { name: 'Articles' }).click();
  await expect(page.getByText('雨前排查到位').first()).toBeVisible();
});

test('a GB18030 file reads like its UTF-8 twin', async ({ site, page }) => {
  const gbk = new Uint8Array([
    0xca, 0xd0, 0xd5, 0xfe, 0xb8, 0xae, 0xd5, 0xd9, 0xbf, 0xaa, 0xb7, 0xc0, 0xd1, 0xb4, 0xb5, 0xf7,
    0xb6, 0xc8, 0xbb, 0xe1, 0x0a,
  ]);
  await site.open('#view=articles&lang=en', folderOf({ 'a.txt': gbk }));
  await expect(page.getByText('市政府召开防汛调度会').first()).toBeVisible();
});

test('an unknown address says what happened and offers the way on', async ({
  site,
  page,
  watch,
}) => {
  watch.allow(/404/);
  const url = await site.serve();
  await page.goto(`${url}?corpus=nowhere/#lang=en`);
  await page.waitForSelector('html[data-banmian="error"]');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Open files')).toBeAttached();
});

test('another origin is never asked', async ({ site, page }) => {
  const url = await site.serve();
  await page.goto(`${url}?corpus=https://example.org/corpus/#lang=en`);
  await page.waitForSelector('html[data-banmian="error"]');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('a link with bad values keeps the rest and says so', async ({ site, page }) => {
  await site.open('#view=articles&from=2023-02-31&topics=disaster&lang=en');
  await expect(page.getByText(/link/i).first()).toBeVisible();
  expect(page.url()).toContain('topics=disaster');
});

test('a missing page is a 404 and never a web page', async ({ site, request }) => {
  const url = await site.serve();
  const answer = await request.get(`${url}corpus/none.txt`);
  expect(answer.status()).toBe(404);
  expect(answer.headers()['content-type']).toContain('text/plain');
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
});

test('a worker that dies is replaced and the view comes back', async ({ site, page }) => {
  await site.open('#view=meetings&lang=en&topics=disaster');
  const [worker] = page.workers();
  void worker?.evaluate(() => {
    self.close();
  });
  await page.getByRole('tab', { name: 'Terms' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible({ timeout: 25_000 });
  expect(page.url()).toContain('topics=disaster');
});

test('a worker that hangs is noticed, and stopping it brings the view back', async ({
  site,
  page,
}) => {
  await site.open('#view=meetings&lang=en&topics=disaster');
  const [worker] = page.workers();
  void worker
    ?.evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await page.getByRole('tab', { name: 'Terms' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click({ timeout: 20_000 });
  await expect(page.getByRole('rowheader').first()).toBeVisible({ timeout: 25_000 });
  expect(page.url()).toContain('topics=disaster');
});
