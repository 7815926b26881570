import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test as base, type Download, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { serve } from '../.config/serve.js';

const shared = resolve(import.meta.dirname, '..', '..', 'shared');
/** The five real pages; they are test input beside the checkout and never part of it. */
export const seeds = join(shared, 'corpus', 'seeds');
export const hasSeeds = existsSync(seeds);

interface Site {
  /** Serves the built application with the corpus of a folder (default: the one that ships). */
  serve: (folder?: string) => Promise<string>;
  /** Opens it and waits until it is ready. */
  open: (address: string, folder?: string) => Promise<Page>;
}

/** What must never happen on any page: console errors, refusals of the policy, requests elsewhere. */
interface Watch {
  readonly faults: string[];
  /** Texts of faults that a test provokes on purpose. */
  allow: (pattern: RegExp) => void;
}

export const test = base.extend<{ site: Site; watch: Watch }>({
  watch: [
    async ({ page }, use) => {
      const faults: string[] = [];
      const allowed: RegExp[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      page.context().on('request', (request) => {
        const url = new URL(request.url());
        const here = ['localhost', '127.0.0.1'].includes(url.hostname);
        if (!here && !['data:', 'blob:'].includes(url.protocol)) faults.push(`asked ${url.href}`);
      });
      await use({ faults, allow: (pattern) => allowed.push(pattern) });
      expect(faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
  site: async ({ page }, use) => {
    const servers: { close: () => Promise<void> }[] = [];
    const start = async (folder?: string) => {
      const server = await serve(folder === undefined ? { port: 0 } : { port: 0, corpus: folder });
      servers.push(server);
      return server.url;
    };
    await use({
      serve: start,
      open: async (address, folder) => {
        await page.goto(`${await start(folder)}${address}`);
        await page.waitForSelector('html[data-banmian="ready"]');
        return page;
      },
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

export { expect };

/** A corpus folder of its own for one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'banmian-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export type Row = Readonly<Record<string, string>>;

/** A downloaded CSV as a reader of spreadsheets gets it; checks the BOM and the line ends on the way. */
export async function csvRows(download: Download): Promise<Row[]> {
  const text = (await bytesOf(download)).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text[text.indexOf('\n') - 1]).toBe('\r');
  const { data, errors } = Papa.parse<Row>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

export async function bytesOf(download: Download): Promise<Buffer> {
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Takes one item of the export menu. */
export async function exportFile(page: Page, name: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', (item) => item.suggestedFilename() === name),
    page.getByRole('button', { name }).first().click(),
  ]);
  await page.keyboard.press('Escape');
  return download;
}
