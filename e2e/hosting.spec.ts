import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './site.ts';

const dist = resolve(import.meta.dirname, '..', 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A plain host that knows nothing of us: no headers of ours, and the site in a folder below its root. */
function plainHost(): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const file = join(dist, path.replace(/^\/some\/where\/?/, '') || 'index.html');
    const isThere = path.startsWith('/some/where') && existsSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(isThere ? readFileSync(file) : 'not found');
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      done({ url: `http://127.0.0.1:${port}/some/where/`, close: () => server.close() });
    });
  });
}

test('the site works from any static host and any path', async ({ page }) => {
  const host = await plainHost();
  await page.goto(`${host.url}#view=terms&lang=en`);
  await page.waitForSelector('html[data-banmian="ready"]');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  host.close();
});

test('opened straight from a folder, the page says in words what to do', async ({
  page,
  watch,
}) => {
  watch.allow(/CORS|ERR_FAILED|asked file:/);
  await page.goto(pathToFileURL(join(dist, 'index.html')).href);
  await expect(page.getByText('npm start').first()).toBeVisible();
  await expect(page.getByText('请通过网页服务器打开')).toBeVisible();
});
